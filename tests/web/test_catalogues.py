"""The pages' words: everything that a template says is said in Chinese."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from provenance.web.rendering import HERE

METHODS = [("templates/**.html", "jinja2")]
OPTIONS = {"templates/**.html": {"trimmed": "true", "encoding": "utf-8"}}


@pytest.fixture(scope="module")
def said() -> set[object]:
    """What the templates say in English."""
    return {found[2] for found in extract_from_dir(str(HERE), method_map=METHODS, options_map=OPTIONS)}


def test_no_message_of_a_template_is_untranslated_and_none_is_left_over(said: set[object]) -> None:
    path = Path(HERE / "locales/zh/LC_MESSAGES/messages.po")
    with path.open("rb") as file:
        catalogue = read_po(file)
    translated = {
        message.id if isinstance(message.id, str) else tuple(message.id)
        for message in catalogue
        if message.id and all([message.string] if isinstance(message.string, str) else message.string)
    }
    assert len(said) > 100
    assert translated == said
