"""Whatever a program sends that reads the description: no answer is an error of ours."""

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from tests.web.conftest import STORY, Office

EXAMPLES = 15


def test_no_call_ends_in_an_error_of_ours(office: Office) -> None:
    headers = {"Authorization": f"Bearer {office.tokens['陈主任']}", "host": "localhost"}
    with office.client() as client:
        client.post("/api/v1/articles", files={"file": ("story.txt", STORY.encode())}).raise_for_status()
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", office.app, headers=headers)
    operations = [found.ok() for found in described.get_all_operations()]
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(
            max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
        )
        def called(case: schemathesis.Case) -> None:
            case.call_and_validate(headers=headers, checks=[not_a_server_error])

        called()
    assert len(operations) >= 20
