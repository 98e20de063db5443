"""What REST says besides the answers of use cases."""

import pytest
from django.test import Client


@pytest.mark.parametrize("address", ["/api/v1/nothing", "/api/v1/history//undo", "/api/v1/"])
def test_an_unknown_path_is_told_in_json_where_to_look(client: Client, address: str):
    answer = client.post(address)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["detail"] == "There is no such path: /api/v1/openapi.json lists them all."
