"""The help lists every key that the review page takes, and no other."""

import re

from provenance.web.rendering import HERE

SHOWN_AS = {"V": "⇧V", "Escape": "Esc"}


def test_the_help_lists_all_keys() -> None:
    script = (HERE / "static" / "review.js").read_text("utf-8")
    [table] = re.findall(r"const keys = \{\n(.*?)\n\};", script, re.DOTALL)
    taken = {key.strip('"') for key in re.findall(r'^  ("?[^\s"]"?|\w):', table, re.MULTILINE)}
    assert len(taken) == len(table.splitlines())
    taken |= set(re.findall(r'event\.key === "(\w+)" && !help', script))
    page = (HERE / "templates" / "review.html").read_text("utf-8")
    listed = set(re.findall(r'\("([^"]+)", _\(', page))
    assert listed - {"⏎", "Ctrl ⏎"} == {SHOWN_AS.get(key, key) for key in taken}
