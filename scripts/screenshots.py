"""Draws docs/images/ anew: the desk with the sample article, in Chinese and English, as Chromium shows it."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from playwright.sync_api import Page, sync_playwright  # noqa: E402
from tests.factories import empty_store  # noqa: E402
from tests.web.browsing import CHROMIUM, FLAGS, NAME, PASSWORD, furnish, served  # noqa: E402

PAGES = {"articles": "/", "report": "/articles/wuxi/report", "findings": "/findings"}


def main() -> None:
    """Draw every picture."""
    folder = Path(tempfile.mkdtemp())
    with empty_store(folder) as store, sync_playwright() as playwright:
        furnish(store, folder)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with served(store, folder) as desk:
            for language, locale, scheme in (("zh", "zh-CN", "light"), ("en", "en-US", "dark")):
                context = chromium.new_context(
                    locale=locale,
                    base_url=desk.address,
                    color_scheme=scheme,
                    viewport={"width": 1440, "height": 900},
                )
                draw(context.new_page(), ROOT / "docs" / "images", language)
        chromium.close()


def draw(page: Page, images: Path, language: str) -> None:
    """Sign in, verify what the evidence says, and take the pictures."""
    page.goto("/")
    page.locator("input[name=name]").fill(NAME)
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    page.goto("/articles/wuxi")
    page.wait_for_selector("html[data-ready]")
    for _ in range(14):
        choose_next(page)
        status = page.locator("#panel .claim").get_attribute("data-status")
        if status == "unverified" and page.locator("#panel .suggestions .supports").count():
            page.keyboard.press("v")
            with page.expect_response(lambda answer: answer.request.method == "POST"):
                page.keyboard.press("Enter")
            page.wait_for_selector('#panel .claim[data-status="verified"]')
    page.locator("#show").select_option("finding")
    choose_next(page)
    while not page.locator("#panel .claim").get_attribute("data-others"):
        choose_next(page)
    page.screenshot(path=images / f"review-{language}.png")
    for name, place in PAGES.items():
        page.goto(place)
        page.screenshot(path=images / f"{name}-{language}.png")


def choose_next(page: Page) -> None:
    """Press j, and wait for the panel."""
    page.keyboard.press("j")
    page.wait_for_function(
        "() => document.getElementById('panel').dataset.ready ==="
        " document.querySelector('.claims a[aria-current]')?.parentElement.dataset.claim"
    )


if __name__ == "__main__":
    main()
