"""How soon an article with 3,000 claims is open in a browser, and how long a panel and a verdict take at the server.

``python benchmarks/serving.py [--quick]``

The desk runs on SQLite behind uvicorn on loopback; the browser is Chromium. A verdict stands beside a call that only
asks who is calling, in the same run.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
from measuring import ROOT, Measured, arguments, once, read, sample, say, variations
from playwright.sync_api import sync_playwright

from provenance.desk import Role, add_article, add_editor, issue_token, make_workspace
from provenance.desk.passwords import set_password
from provenance.document import Document
from provenance.evidence import add_source
from provenance.pipeline import check_document
from provenance.store import Store, open_store

sys.path.append(str(ROOT))  # for the tests' browser
from tests.web.browsing import CHROMIUM, FLAGS, served
from tests.web.entering import enter

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NAME, PASSWORD = "陈主任", "七千三百四十一家企业"
REVIEW = "/articles/long"
EVIDENCE = ROOT / "sources" / "wuxi-sci-tech-evidence.md"


def main() -> None:
    """Print what was measured."""
    options = arguments(__doc__).parse_args()
    say(rows(quick=options.quick))


def rows(*, quick: bool) -> Iterator[Measured]:
    """The page in the browser, and the verdict at the server."""
    text = variations(read(sample()), 6_000 if quick else 79_000)
    runs = 2 if quick else 5
    with tempfile.TemporaryDirectory(prefix="provenance-serving-") as name:
        folder = Path(name)
        make_workspace(folder)
        with open_store(f"sqlite:///{folder / 'provenance.db'}") as store:
            token, many = furnished(store, folder, text)
            with served(store, folder) as desk:
                first, later = panelled(desk.address, runs)
                yield Measured(
                    f"the first panel of {many:,} claims at the server, a second after the page",
                    f"{first * 1000:.0f} ms",
                    f"a later panel: {later * 1000:.0f} ms",
                    "≤ 150 ms",
                )
                yield Measured(
                    f"an article of {many:,} claims, opened in Chromium",
                    f"{opened(desk.address, runs) * 1000:,.0f} ms",
                    "",
                    "≤ 1,500 ms for 3,000",
                )
                verdict, bare = decided(desk.address, token, runs * 4)
                yield Measured(
                    f"a verdict among {many:,} claims, at the server",
                    f"{verdict * 1000:.1f} ms",
                    f"a call that only asks who calls: {bare * 1000:.1f} ms",
                    "≤ 100 ms",
                )


def furnished(store: Store, folder: Path, text: str) -> tuple[str, int]:
    """A chief's token, and how many claims the article has."""
    document = Document.of_text(text, name="long.txt")
    report = check_document(document)
    with store.begin() as session:
        chief = add_editor(session, NAME, role=Role.CHIEF, at=NOW)
        set_password(session, chief, PASSWORD, actor=NAME, at=NOW)
        add_article(session, document, report, slug="long", editor=chief, at=NOW)
        add_source(session, folder, EVIDENCE, actor=NAME, at=NOW)
        token, _until = issue_token(session, chief, actor=NAME, at=datetime.now(UTC))
        return token, len(report.claims)


def opened(address: str, runs: int) -> float:
    """The median seconds until the review page is loaded, scripts and all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_context(locale="en-US", base_url=address).new_page()
        page.goto("/")
        page.get_by_label("Name").fill(NAME)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("/")
        took = statistics.median(once(lambda: page.goto(REVIEW, wait_until="load")) for _ in range(runs))
        browser.close()
    return took


def panelled(address: str, runs: int) -> tuple[float, float]:
    """The seconds of the first panel after the review page came, and the median of later ones."""
    with httpx2.Client(base_url=address, timeout=60, follow_redirects=True) as client:
        enter(client, NAME, PASSWORD).raise_for_status()
        page = client.get(REVIEW).raise_for_status().text
        claims = list(dict.fromkeys(re.findall(r'data-claim="(\w+)"', page)))
        time.sleep(1)  # the browser draws the page, and somebody reads it

        def panel(claim: str) -> None:
            client.get(f"{REVIEW}/claims/{claim}").raise_for_status()

        first, *later = [once(lambda id=one: panel(id)) for one in claims[: runs * 4]]  # type: ignore[misc]
        return first, statistics.median(later)


def decided(address: str, token: str, runs: int) -> tuple[float, float]:
    """The median seconds of a verdict, and of a call that does nothing else than let the caller in."""
    headers = {"Authorization": f"Bearer {token}"}
    with httpx2.Client(base_url=f"{address}/api/v1", headers=headers, timeout=60) as client:
        claims = client.get("/articles/long/claims").json()

        def decide(claim: str) -> None:
            wish = {"to": "disputed", "note": "对不上"}
            client.post(f"/articles/long/claims/{claim}/verdicts", json=wish).raise_for_status()

        verdicts = [once(lambda id=one["id"]: decide(id)) for one in claims[:runs]]  # type: ignore[misc]
        bare = [once(lambda: client.get("/exports").raise_for_status()) for _ in range(runs)]
    return statistics.median(verdicts), statistics.median(bare)


if __name__ == "__main__":
    main()
