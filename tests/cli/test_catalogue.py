import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import provenance.cli
from provenance.cli.catalogue import LANGUAGES, catalogue, language_of_locale

SOURCES = Path(provenance.cli.__file__).parent.rglob("*.py")
CODE = "\n".join(path.read_text("utf-8") for path in SOURCES)
PLACE = re.compile(r"\{(\w+)\}")


def forms(entry: str | list[str]) -> list[str]:
    return [entry] if isinstance(entry, str) else entry


def test_all_languages_say_the_same_things() -> None:
    zh, en = (set(catalogue(language).entries) for language in LANGUAGES)
    assert zh ^ en == set()


def places(key: str) -> set[tuple[str, ...]]:
    """The places to fill in, in each form of a message."""
    every_form = [form for language in LANGUAGES for form in forms(catalogue(language).entries[key])]
    return {tuple(sorted(set(PLACE.findall(form)))) for form in every_form}


def test_a_message_has_the_same_places_in_every_language_and_form() -> None:
    assert [key for key in catalogue("en").entries if len(places(key)) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty(language: str) -> None:
    entries = catalogue(language).entries
    assert [key for key, entry in entries.items() if not all(form.strip() for form in forms(entry))] == []


def asked_for() -> Iterator[str]:
    yield from re.findall(r"""(?:say|count)\(\s*["']([\w.]+)["']""", CODE)


def test_every_message_that_the_code_names_is_there() -> None:
    assert [key for key in asked_for() if key not in catalogue("en")] == []


def test_every_message_is_said_somewhere() -> None:
    words_of_data = (
        "commands",
        "options",
        "column",
        "field",
        "status",
        "severity",
        "kind",
        "section",
        "how",
        "outcome",
        "reason",
        "role",
    )
    composed = ("relation", "next", "done")
    keys = [key for key in catalogue("en").entries if key.partition(".")[0] not in words_of_data + composed]
    assert [key for key in keys if not re.search(rf"""["']{key}["']""", CODE)] == []


def test_the_forms_of_a_number_are_chosen_by_it() -> None:
    words = catalogue("en")
    assert words.count("summary.figures", 1) == "1 figure"
    assert words.count("summary.figures", 0) == "0 figures"
    assert words.count("summary.figures", 1234) == "1,234 figures"
    assert catalogue("zh").count("summary.figures", 1) == "1 个数字"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) == language
