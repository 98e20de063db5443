"""The OpenAPI document, attacked by schemathesis: no server error, no undocumented answer."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings

from tests.whole import WholeWorld

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def document(db: None, whole: WholeWorld):
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


schema = schemathesis.pytest.from_fixture("document")


@schema.parametrize()
@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_answer_is_a_server_error_or_undocumented(case):
    case.headers = {**(case.headers or {}), "Authorization": "Bearer token-owner"}
    case.call_and_validate()
