"""Every refusal of the program has its sentence in each language, with the same fields filled in."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import provenance.errors
from provenance.errors import NotAllowed, Refused, Term, sentence
from provenance.errors.saying import SHELL, wordings

ROOT = Path(provenance.errors.__file__).parents[1]
RAISED = {name for name in provenance.errors.__all__ if name[0].isupper()}
NAMED = "claim", "figure"  # what rules._named gives


def places(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}


def codes(node: ast.expr) -> Iterator[str]:
    """The codes that an expression may be: a pattern where a part of one is only known when the program runs."""
    match node:
        case ast.Constant(value=str(code)):
            yield re.escape(code)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*codes(body), *codes(orelse))
        case ast.JoinedStr(values=[ast.Constant(value=str(group)), ast.FormattedValue()]):
            yield rf"{re.escape(group)}\w+"


def made() -> Iterator[tuple[str, str, set[str]]]:
    """Where an error or term is made, the pattern of its code, and the names of its fields."""
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = {
            target.id: list(codes(node.value))
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name) and target.id == "code"
        }
        for node in ast.walk(tree):
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED
            ):
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            [first] = node.args or [ast.Constant(value="")]
            found = known.get("code", []) if isinstance(first, ast.Name) else list(codes(first))
            fields = {one.arg for one in node.keywords if one.arg}
            if any(one.arg is None for one in node.keywords):
                fields |= set(NAMED)
            for pattern in found or ["(?!)"]:
                yield where, pattern, fields


MADE = list(made())


def test_every_refusal_has_a_sentence_in_each_language_with_the_fields_that_are_filled_in() -> None:
    assert len(MADE) > 120
    for language in ("zh", "en"):
        words = wordings(language)
        for where, pattern, fields in MADE:
            fitting = [code for code in words if re.fullmatch(pattern, code)]
            assert fitting, f"{where} has no sentence in {language}"
            for code in fitting:
                assert places(words[code]) == fields, f"{where}: {code} in {language}"


def test_every_sentence_has_the_same_places_in_both_languages_and_on_the_command_line() -> None:
    zh, en = wordings("zh"), wordings("en")
    assert zh.keys() == en.keys()
    assert [code for code in en if places(zh[code]) != places(en[code])] == []
    aside = [code for code in en if code.startswith(SHELL)]
    assert len(aside) > 10
    assert [code for code in aside if places(en[code]) != places(en[code.removeprefix(SHELL)])] == []


def test_every_sentence_is_said_somewhere() -> None:
    said = {code for _, pattern, _ in MADE for code in wordings("en") if re.fullmatch(pattern, code)}
    assert wordings("en").keys() - said - {"list.separator"} == {
        code for code in wordings("en") if code.startswith(SHELL)
    }


def test_no_chinese_sentence_was_left_in_english() -> None:
    assert [
        code for code, said in wordings("zh").items() if said and not re.search(r"[一-鿿、（：]", said)
    ] == []


def test_only_the_command_line_is_told_of_its_options() -> None:
    theirs = ("library.watchfiles", "serve.", "engine.", "editor.first")
    for language in ("zh", "en"):
        anybodys = {code: said for code, said in wordings(language).items() if not code.startswith(SHELL)}
        assert [
            code for code, said in anybodys.items() if " --" in said and not code.startswith(theirs)
        ] == []


def test_a_refusal_says_its_terms_and_lists_in_the_readers_language() -> None:
    error = NotAllowed("claim.take_back", editor="李明", role=Term("role.checker"))
    assert sentence(error, "zh") == "李明 是核查员：收回核查结论须由主编来做。"
    assert sentence(error, "en") == "李明 is a checker: to take back a verdict is for a chief."
    known = Refused("editor.missing", name="王", known=["李明", "张华"])
    assert sentence(known, "zh").endswith("现有 李明、张华。")
    assert sentence(known, "en").endswith("there are 李明, 张华.")


def test_braces_in_what_is_filled_in_stay_as_they_are() -> None:
    assert "{slug} {0.__class__}" in sentence(
        Refused("claim.missing", reference="{slug} {0.__class__}"), "en"
    )


def test_a_refusal_passes_from_process_to_process_whole() -> None:
    error = NotAllowed("claim.take_back", editor="李明", role=Term("role.checker"))
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (NotAllowed, str(error), "claim.take_back")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_sentence_can_be_filled_in(language: str) -> None:
    for code, wording in wordings(language).items():
        error = Refused(code.removeprefix(SHELL), **dict.fromkeys(places(wording), "7"))
        assert sentence(error, language, shell=code.startswith(SHELL))
