"""A checker's evening: the whole way through an article in a real browser, by keyboard."""

from playwright.sync_api import Browser, Page, expect
from tests.factories import NOW
from tests.web.browsing import NAME, PASSWORD, STORY, Served

from provenance.desk import Role, add_editor, find_article, list_claims, signed_off
from provenance.desk.passwords import set_password
from provenance.store.tables import Claim


def stored(desk: Served) -> list[Claim]:
    with desk.store.read() as session:
        return list(list_claims(session, find_article(session, "wuxi")))


def review(page: Page) -> None:
    page.goto("/articles/wuxi")
    page.wait_for_selector("html[data-ready]")


def press(page: Page, key: str) -> str:
    """Press a key that chooses a claim, and wait for its panel; the claim's id."""
    page.keyboard.press(key)
    page.wait_for_function(
        "() => { const p = document.getElementById('panel');"
        " const at = document.querySelector('.claims a[aria-current]');"
        " return at && p.dataset.ready === at.parentElement.dataset.claim; }"
    )
    return chosen(page)


def chosen(page: Page) -> str:
    return str(page.locator("#panel .claim").get_attribute("data-claim"))


def send(page: Page, key: str = "Enter") -> None:
    """Send the form that is open, and wait for the panel to be drawn anew."""
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        page.keyboard.press(key)
    assert answered.value.ok, answered.value.text()
    page.wait_for_function("() => !document.querySelector('#panel details[open] :focus')")
    page.wait_for_function("() => document.getElementById('panel').dataset.ready")


def test_the_text_is_shown_letter_for_letter(page: Page) -> None:
    review(page)
    shown = "".join(page.locator(".running").evaluate_all("all => all.map((one) => one.textContent)"))
    assert shown == STORY.read_text(encoding="utf-8")


def test_ten_figures_are_verified_by_keyboard_with_their_source(page: Page, desk: Served) -> None:
    review(page)
    supported = page.evaluate("[...document.querySelectorAll('#claims li')].map((one) => one.dataset.claim)")
    done: set[str] = set()
    for _ in supported:
        claim = press(page, "j")
        if page.locator("#panel .suggestions .supports").count() == 0 or claim in done:
            continue
        if page.locator("#panel .claim").get_attribute("data-status") != "unverified":
            continue
        page.keyboard.press("v")
        send(page)
        done.add(claim)
        expect(page.locator("#panel .claim")).to_have_attribute("data-status", "verified")
        if len(done) == 10:
            break
    kept = {one.public_id: one.status for one in stored(desk)}
    assert len(done) == 10
    assert {kept[one] for one in done} == {"verified"}
    assert page.locator("#how-far .count").inner_text() == f"10 / {len(kept)}"


def test_a_contradiction_is_followed_disputed_and_taken_back(page: Page, desk: Served) -> None:
    review(page)
    page.locator("#show").select_option("finding")
    one = press(page, "j")
    while not page.locator("#panel .claim").get_attribute("data-others"):
        one = press(page, "j")
    expect(page.locator("#panel .lead").first.locator("figure")).to_have_count(2)
    other = press(page, "f")
    assert other != one
    page.keyboard.press("d")
    page.keyboard.type("公报为7341家")
    send(page, "Control+Enter")
    assert {claim.public_id: claim.status for claim in stored(desk)}[other] == "disputed"
    page.keyboard.press("u")
    page.keyboard.type("看错了")
    send(page, "Control+Enter")
    assert {claim.public_id: claim.status for claim in stored(desk)}[other] == "unverified"


def test_what_the_desk_refuses_is_said_in_the_panel(page: Page, desk: Served) -> None:
    review(page)
    press(page, "j")
    page.locator("details[data-act=verified]").evaluate("one => { one.open = true; }")
    page.locator("details[data-act=verified] textarea[name=quote]").fill("这句话材料里没有")
    page.locator("details[data-act=verified] select[name=source]").select_option("evidence")
    page.locator("details[data-act=verified] button").click()
    expect(page.locator("#panel .trouble")).to_contain_text("这句话材料里没有")
    assert {claim.status for claim in stored(desk)} == {"unverified"}


def test_a_revision_shows_what_needs_a_recheck_and_a_chief_signs_off(page: Page, desk: Served) -> None:
    review(page)
    claim = press(page, "n")
    page.keyboard.press("x")
    page.keyboard.type("没有材料")
    send(page, "Control+Enter")
    [figure] = [one for one in stored(desk) if one.public_id == claim]
    page.goto("/articles/wuxi/revise")
    text = figure.revision.text
    edited = text[: figure.sentence_start] + "据悉，" + text[figure.sentence_start :]
    page.get_by_label("or paste its text").fill(edited)
    page.get_by_role("button", name="Store the revision").click()
    expect(page.locator("#changed .card").first).to_contain_text(figure.text)
    assert "needs_recheck" in {one.status for one in stored(desk)}
    page.goto("/articles/wuxi/report")
    page.get_by_role("button", name="Sign off").click()
    expect(page.locator(".trouble")).to_contain_text("open errors")
    lay_errors_aside(page)
    page.goto("/articles/wuxi/report")
    for box in page.locator("input[name=except]").all():
        box.check()
    page.get_by_label("Note (required with exceptions)").fill("主编已阅")
    page.get_by_role("button", name="Sign off").click()
    expect(page.locator(".done")).to_contain_text(NAME)
    with desk.store.read() as session:
        assert signed_off(session, find_article(session, "wuxi")) is not None


def lay_errors_aside(page: Page) -> None:
    page.goto("/findings")
    errors = page.locator(".lead", has=page.locator(".severity.f-error"))
    for _ in range(errors.count()):
        left = errors.count()
        errors.first.locator("summary").click()
        errors.first.locator("textarea").fill("已更正")
        errors.first.get_by_role("button").click()
        expect(errors).to_have_count(left - 1)


def test_single_verdicts_need_no_script(browser: Browser, desk: Served) -> None:
    context = browser.new_context(locale="en-US", base_url=desk.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/articles/wuxi")
    page.locator("#claims a").first.click()
    page.locator("details[data-act=unverifiable] summary").click()
    page.locator("details[data-act=unverifiable] textarea").fill("没有材料")
    page.locator("details[data-act=unverifiable] button").click()
    expect(page.locator("#panel .claim")).to_have_attribute("data-status", "unverifiable")
    context.close()


def test_a_checker_who_may_not_take_back_a_verdict_is_told_why(browser: Browser, desk: Served) -> None:
    with desk.store.begin() as session:
        checker = add_editor(session, "李审核", role=Role.CHECKER, at=NOW)
        set_password(session, checker, PASSWORD, actor=NAME, at=NOW)
    for locale, why in (
        ("en-US", "to take back a verdict is for a chief"),
        ("zh-CN", "收回核查结论须由主编来做"),
    ):
        context = browser.new_context(locale=locale, base_url=desk.address)
        page = context.new_page()
        page.goto("/")
        page.locator("[name=name]").fill("李审核")
        page.locator("[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("/")
        review(page)
        claim = press(page, "n")
        page.keyboard.press("x")
        page.keyboard.type("没有材料")
        send(page, "Control+Enter")
        assert chosen(page) == claim
        page.keyboard.press("u")
        expect(page.locator("#panel .trouble")).to_contain_text(why)
        page.keyboard.press("d")
        expect(page.locator("#panel .trouble")).to_contain_text(claim)
        context.close()


def test_the_review_page_fits_the_window(page: Page, desk: Served) -> None:
    with desk.store.begin() as session:
        find_article(session, "wuxi").title = "很长的标题" * 80
    for width, height in ((1024, 500), (1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        review(page)
        press(page, "n")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        bottoms = page.locator(".desk > *").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect())"
        )
        assert {round(one["bottom"]) for one in bottoms} == {height - 12}
        assert all(one["height"] > height / 3 for one in bottoms)


def test_a_short_figure_stands_in_one_line(page: Page) -> None:
    for width in range(1000, 1300, 60):
        page.set_viewport_size({"width": width, "height": 720})
        review(page)
        lines = page.locator(".figure:not(.long)").evaluate_all(
            "all => all.map((one) => one.getClientRects().length)"
        )
        assert set(lines) == {1}
