"""The OpenAPI document, attacked by schemathesis: no server error, no undocumented answer."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import negative_data_rejection, positive_data_acceptance

from northing.core.usecases import CATALOGUE
from northing.doors.openapi import document
from northing.doors.rest import resources
from tests.whole import WholeWorld

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

SCHEMA = schemathesis.openapi.from_dict(document(resources()))
# What fits the document may still be refused (a cursor of another list, an end before its start), with 422; and the
# query of an address is text, of which numbers are read.
BEYOND_A_SCHEMA = [positive_data_acceptance, negative_data_rejection]
OPERATIONS = {found.ok().definition.raw["operationId"]: found.ok() for found in SCHEMA.get_all_operations()}


def test_every_use_case_is_in_the_document():
    assert set(OPERATIONS) == set(CATALOGUE)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_no_answer_is_a_server_error_or_undocumented(name: str, whole: WholeWorld):
    SCHEMA.app = application = get_wsgi_application()
    operation = OPERATIONS[name]
    right, wrong = (operation.as_strategy(generation_mode=mode) for mode in schemathesis.GenerationMode)

    @given(case=st.one_of(right, wrong))
    @settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    def attack(case):
        token = {"Authorization": "Bearer token-owner"}
        case.call_and_validate(app=application, headers=token, excluded_checks=BEYOND_A_SCHEMA)

    attack()
