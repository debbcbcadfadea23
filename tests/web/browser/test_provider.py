"""A real browser goes to a provider at another site, and comes back signed in."""

from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, expect
from tests.factories import empty_store
from tests.web.a_provider import CLIENT, SECRET, a_provider
from tests.web.browsing import NAME, furnish, served

from provenance.desk import find_editor, link_account
from provenance.web.settings import WebSettings


def test_an_editor_comes_back_from_another_site_signed_in(browser: Browser, tmp_path: Path) -> None:
    with empty_store(tmp_path) as store, a_provider("localhost") as provider:  # the desk is at 127.0.0.1
        furnish(store, tmp_path)
        settings = WebSettings(
            oidc_issuer=provider.issuer,
            oidc_client_id=CLIENT,
            oidc_client_secret=SECRET,
            oidc_name="报社账号",
        )
        with served(store, tmp_path, settings) as desk:
            context = browser.new_context(locale="en-US", base_url=desk.address)
            page = context.new_page()
            page.goto("/findings")
            page.get_by_role("link", name="Sign in by 报社账号").click()
            page.get_by_role("link", name="Allow").click()
            expect(page.get_by_role("alert")).to_contain_text("No editor is linked")
            expect(page.locator("main")).to_contain_text(provider.subject)
            with store.begin() as session:
                chief = find_editor(session, NAME)
                account = {"issuer": provider.issuer, "subject": provider.subject}
                link_account(session, chief, **account, by=chief, at=datetime.now(UTC))
            page.get_by_role("link", name="Sign in by 报社账号").click()
            page.get_by_role("link", name="Allow").click()
            expect(page.get_by_role("heading", name="Findings")).to_be_visible()
            expect(page.locator("header")).to_contain_text(NAME)
            context.close()
