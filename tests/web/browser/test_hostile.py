"""Whatever somebody writes into a field, a text or a file's name is shown as text."""

from pathlib import Path

from playwright.sync_api import Page, expect

SCRIPT = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
HOSTILE = f"{SCRIPT}\u202e反\u202c'\"{'长' * 400}"
STORY = f"截至2024年底，{SCRIPT}高新技术企业7341家。\n\u202e市科技局称，企业5961家。\u202c\n"


def test_markup_in_an_article_its_title_and_its_file_name_is_text(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "<img src=x onerror=alert(1)>.txt"
    file.write_text(STORY, encoding="utf-8")
    page.goto("/articles/new")
    page.get_by_label("File (txt, Markdown, HTML, DOCX, PDF)").set_input_files(file)
    page.get_by_label("Name in addresses and on the command line").fill("hostile")
    page.get_by_label("Title", exact=True).fill(HOSTILE)
    page.get_by_label("Publication", exact=True).fill(HOSTILE)
    page.get_by_role("button", name="Preview what is read").click()
    expect(page.locator("#preview pre")).to_contain_text(SCRIPT)
    page.get_by_role("button", name="Add the article").click()
    expect(page.locator("h1")).to_contain_text(SCRIPT)
    shown = "".join(page.locator(".running").evaluate_all("all => all.map((one) => one.textContent)"))
    assert shown == STORY
    for place in ("/", "/articles/hostile/report", "/findings", "/log", "/sources?article=hostile"):
        page.goto(place)
        assert page.locator("main img, main script").count() == 0
        assert page.title() != "taken"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), place


def test_markup_in_notes_and_sources_is_text(page: Page) -> None:
    page.goto("/sources")
    for label in ("Title", "Publisher", "Address", "or paste its text"):
        page.get_by_label(label, exact=True).fill(HOSTILE)
    page.get_by_role("button", name="Add a source").click()
    expect(page.locator("h1")).to_contain_text(SCRIPT)
    expect(page.locator("pre")).to_contain_text(SCRIPT)
    page.goto("/articles/wuxi")
    page.locator("#claims a").first.click()
    page.wait_for_selector("#panel[data-ready]")
    page.keyboard.press("d")
    page.keyboard.insert_text(HOSTILE)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#panel .history q")).to_contain_text(SCRIPT)
    assert page.locator("main img").count() == 0
    assert page.title() != "taken"
