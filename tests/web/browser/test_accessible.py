"""Every page is fit for everybody: axe-core finds no serious violation, in light and dark."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = (
    "/",
    "/articles/new",
    "/articles/wuxi",
    "/articles/wuxi/report",
    "/articles/wuxi/revise",
    "/articles/wuxi/revisions/1",
    "/sources",
    "/sources?article=wuxi",
    "/sources/evidence?start=3&end=9",
    "/findings",
    "/log?verify=1",
    "/sign-in",
    "/articles/nowhere",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    for place in PAGES:
        page.goto(place)
        if place == "/articles/wuxi":
            page.locator("#claims a").nth(3).click()
            page.wait_for_selector("#panel[data-ready]")
        found = Axe().run(page).response["violations"]
        grave = [
            (place, one["id"], [node["html"][:200] for node in one["nodes"][:3]])
            for one in found
            if one["impact"] in ("serious", "critical")
        ]
        assert grave == []
