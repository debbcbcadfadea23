"""The pages under docs/ and the README say what the program does: their examples are run."""

import doctest
import re
from datetime import date
from pathlib import Path

import pytest

import provenance
from provenance.grammar.examples import load_examples

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```check(?: published=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAID = "→ "


def examples(page: str) -> list[object]:
    """The blocks of a page that are to be checked: publication date, text, and what is said of it behind arrows."""
    found = []
    for number, (published, block) in enumerate(FENCE.findall((ROOT / page).read_text("utf-8")), 1):
        lines = block.splitlines()
        text = "\n".join(line for line in lines if not line.startswith(SAID)) + "\n"
        said = [line[len(SAID) :] for line in lines if line.startswith(SAID)]
        name = said[0].partition(" ")[0] if said else "nothing"
        found.append(pytest.param(published, text, said, id=f"{number}-{name}"))
    return found


@pytest.mark.parametrize("page", ["README.md", "docs/flow.md", "docs/adding-a-rule.md"])
def test_the_python_of_the_page_gives_what_the_page_says(page: str) -> None:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    failed, tried = doctest.testfile(str(ROOT / page), False, optionflags=flags, encoding="utf-8")
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize(("published", "text", "said"), examples("docs/findings.md"))
def test_the_finding_is_the_one_that_the_page_names(published: str, text: str, said: list[str]) -> None:
    day = date.fromisoformat(published) if published else None
    found = [one for one in provenance.check(text, published=day).findings if one.severity != "info"]
    assert [f"{one.severity}[{one.kind}] {one.message}" for one in found] == said


def test_every_check_has_an_example_and_a_look_alike() -> None:
    page = (ROOT / "docs" / "findings.md").read_text("utf-8")
    for section in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        if "```check" not in section:
            continue
        shown = [SAID in block for _, block in FENCE.findall(section)]
        assert {True, False} == set(shown), section.partition("\n")[0]


def test_the_form_of_an_example_is_the_one_that_is_loaded(tmp_path: Path) -> None:
    [shown] = re.findall(
        r"^```toml\n(.*?)^```", (ROOT / "docs/adding-a-rule.md").read_text("utf-8"), re.M | re.S
    )
    file = tmp_path / "dozens.examples.toml"
    file.write_text(shown, "utf-8")
    assert [len(one.marks) for one in load_examples(file)] == [1, 0, 0]


def test_every_link_of_the_pages_leads_somewhere() -> None:
    pages = [
        ROOT / "README.md",
        ROOT / "README.zh.md",
        ROOT / "sources" / "README.md",
        *(ROOT / "docs").rglob("*.md"),
    ]
    dead = [
        (str(page.relative_to(ROOT)), target)
        for page in pages
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []
