"""What is refused or has changed meanwhile is said on a page, or in the panel, with the way on."""

from datetime import UTC, datetime

from playwright.sync_api import Page, expect
from tests.web.browsing import NAME, Served

from provenance.desk import find_article, find_editor, list_claims, revise_article
from provenance.document import read_bytes
from provenance.pipeline import check_document

HOSTILE = "<img src=x onerror=\"document.title='taken'\">"


def revise_meanwhile(desk: Served) -> tuple[str, str]:
    """Somebody else changes the sentence of the first claim; its id before and after."""
    with desk.store.begin() as session:
        article = find_article(session, "wuxi")
        first = list_claims(session, article)[0]
        text = article.revision.text
        edited = f"{text[: first.sentence_start]}据悉，{text[first.sentence_start :]}"
        document = read_bytes(edited.encode(), name="wuxi.txt", published=article.revision.published)
        editor = find_editor(session, NAME)
        report = check_document(document)
        revise_article(session, article, document, report, editor=editor, at=datetime.now(UTC))
        return first.public_id, list_claims(session, article)[0].public_id


def test_an_address_that_names_nothing_is_a_page_with_the_way_back(page: Page) -> None:
    page.goto(f"/articles/{HOSTILE}")
    expect(page.get_by_role("alert")).to_contain_text(HOSTILE)
    assert page.title() == "Not found · provenance"
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("alert")).to_contain_text("没有稿件")
    page.locator(".ways").get_by_role("link", name="稿件").click()
    expect(page.get_by_role("heading", name="稿件")).to_be_visible()


def test_a_claim_that_was_revised_meanwhile_leads_to_where_it_is_now(page: Page, desk: Served) -> None:
    page.goto("/articles/wuxi")
    page.wait_for_selector("html[data-ready]")
    before, now = revise_meanwhile(desk)
    page.keyboard.press("j")
    expect(page.locator("#panel")).to_contain_text("by now")
    page.locator("#panel").get_by_role("link", name="The figure as it is now").click()
    expect(page.locator("#panel .claim")).to_have_attribute("data-claim", now)
    assert before != now


def test_who_was_signed_out_meanwhile_is_told_and_loses_no_note(page: Page) -> None:
    page.goto("/articles/wuxi")
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("j")
    page.wait_for_selector("#panel[data-ready]")
    page.context.clear_cookies()
    page.keyboard.press("d")
    page.keyboard.type("公报不同")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .trouble")).to_contain_text("signed out")
    expect(page.locator("details[data-act=disputed] textarea")).to_have_value("公报不同")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.get_by_label("Password")).to_be_visible()
