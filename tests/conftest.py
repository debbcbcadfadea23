"""What every test shares: in CI a skipped test is a failed one, and no test fails for being slow once."""

import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings
from tests.servers import Server, postgresql

IN_CI = bool(os.environ.get("CI"))

settings.register_profile("patient", deadline=None)
if not IN_CI:  # there Hypothesis loads its own "ci" profile: no deadline, the same examples every time
    settings.load_profile("patient")


def forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where everything must run: {report.longrepr}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    forbid_skip(report)
    return report


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, started by the first test that needs one."""
    with postgresql() as running:
        yield running
