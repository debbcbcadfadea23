"""A morning at the desk, by way of the commands; the articles' figures are found by hand."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from handmade import BODY, CARD, CONFLICT, CONTRADICTION, LOOSE, TEXT, UNDATED, report

from provenance.cli import checking

pytestmark = pytest.mark.usefixtures("desk")

Run = Callable[..., Result]
REPEATS = CONFLICT.model_copy(update={"relation": "repeats"})
SAID_AGAIN = CARD.model_copy(update={"value": BODY.value})  # a verdict reaches figures of the same value only


@pytest.fixture
def desk(run: Run, tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a checker and the story in it."""
    monkeypatch.setattr(
        checking,
        "examine",
        lambda document: report(
            CONTRADICTION, UNDATED, claims=(BODY, SAID_AGAIN, LOOSE), links=(REPEATS,), name=document.name
        ),
    )
    folder = tmp_path / "desk"
    done(run("init", folder))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PROVENANCE_EDITOR", "李明")
    done(run("editor", "add", "李明", "--role", "checker"))
    done(run("add", story, "--id", "story", "--title", "成绩单", "--publication", "晚报"))
    return folder


@pytest.fixture
def yearbook(run: Run, desk: Path) -> str:
    """The id of a source that says 7341."""
    path = desk / "yearbook.txt"
    path.write_text("2024年底，高新技术企业7341家。\n", "utf-8")
    done(run("source", "add", path, "--publisher", "市统计局", "--date", "2025-03-01"))
    [source] = listed(run("source", "list", "--format", "json"))
    return str(source["id"])


def done(result: Result) -> str:
    """What a call said that did what it was asked to."""
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def refused(result: Result) -> str:
    """Why a call was refused."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("provenance: ")
    return result.stderr


def listed(result: Result) -> list[dict[str, object]]:
    return json.loads(done(result))  # type: ignore[no-any-return]


def status_of(run: Run, claim: str) -> object:
    return json.loads(done(run("show", claim, "--format", "json")))["status"]


def test_every_step_says_the_next(
    run: Run, tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "examine", lambda document: report(CONTRADICTION, name=document.name))
    assert "next: provenance editor add" in done(run("init", tmp_path))
    monkeypatch.chdir(tmp_path)
    assert "next: provenance add" in done(run("editor", "add", "李明", "--role", "checker"))
    assert "next: provenance report findings story" in done(run("add", story))


def test_adding_says_what_was_found(run: Run, story: Path) -> None:
    said = done(run("add", story, "--id", "again"))
    assert "added again: 3 figures, 1 fact restated, 1 contradiction, 1 without a stated date" in said


def test_the_same_bytes_again_change_nothing(run: Run, story: Path) -> None:
    events = len(listed(run("audit", "log", "--format", "json")))
    assert "nothing has changed" in done(run("add", story, "--id", "story"))
    assert len(listed(run("audit", "log", "--format", "json"))) == events


def test_another_text_under_the_same_id_is_refused(run: Run, story: Path) -> None:
    story.write_text(TEXT.replace("100家", "101家"), "utf-8")
    assert "story" in refused(run("add", story, "--id", "story"))


def test_articles_are_listed_with_what_is_known_of_them(run: Run) -> None:
    [article] = listed(run("articles", "--format", "json"))
    assert (article["id"], article["title"], article["publication"]) == ("story", "成绩单", "晚报")


def test_claims_are_listed_and_narrowed_down(run: Run) -> None:
    assert [claim["id"] for claim in listed(run("claims", "--format", "json"))] == [
        BODY.id,
        CARD.id,
        LOOSE.id,
    ]
    assert len(listed(run("claims", "story", "--section", "scorecard", "--format", "json"))) == 2
    assert listed(run("claims", "story", "--status", "verified", "--format", "json")) == []
    assert listed(run("claims", "story", "--kind", "money", "--format", "json")) == []


def test_the_table_of_claims_speaks_the_readers_language(run: Run) -> None:
    shown = done(run("--lang", "zh", "claims", "story"))
    assert shown.splitlines()[0].split() == ["编号", "数字", "所计对象", "所注日期", "位置", "行", "状态"]
    assert "成绩单" in shown
    assert "未核" in shown


def test_all_formats_hold_the_same_claims(run: Run) -> None:
    as_json = listed(run("claims", "--format", "json"))
    as_jsonl = [json.loads(line) for line in done(run("claims", "--format", "jsonl")).splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(done(run("claims", "--format", "csv")))))
    assert as_json == as_jsonl
    assert [{name: str(value or "") for name, value in row.items()} for row in as_json] == as_csv


def test_an_empty_list_is_said_to_be_empty(run: Run) -> None:
    assert "none" in done(run("source", "list"))
    assert done(run("source", "list", "--format", "csv")).count("\n") == 1
    assert done(run("source", "list", "--format", "jsonl")) == ""


def test_a_claim_is_shown_in_its_sentence_with_its_restatements(run: Run) -> None:
    shown = done(run("show", BODY.id))
    assert "story:3:29" in shown
    assert "^^^^^^" in shown
    assert f"7431家  {CARD.id}" in shown


def test_a_prefix_that_fits_several_claims_is_refused(run: Run) -> None:
    refused(run("show", "id-"))


def test_a_claim_that_is_not_there_is_refused(run: Run) -> None:
    refused(run("verify", "nonsense"))


def test_a_verdict_rests_on_a_quote_that_stands_in_the_source(run: Run, yearbook: str) -> None:
    refused(run("verify", BODY.id, "--source", yearbook, "--quote", "高新技术企业7431家"))
    assert status_of(run, BODY.id) == "unverified"
    said = done(run("verify", BODY.id, "--source", yearbook, "--quote", "高新技术企业7341家"))
    assert f"{BODY.id}  7341家  unverified → verified" in said
    assert status_of(run, BODY.id) == "verified"
    assert yearbook in done(run("history", BODY.id))


def test_restatements_are_verified_with_it(run: Run, yearbook: str) -> None:
    said = done(run("verify", BODY.id, "--source", yearbook, "--restatements"))
    assert said.count("→ verified") == 2
    assert status_of(run, CARD.id) == "verified"
    assert status_of(run, LOOSE.id) == "unverified"


def test_a_restatement_that_has_its_verdict_is_passed_over(run: Run, yearbook: str) -> None:
    done(run("dispute", CARD.id, "--note", "见年鉴"))
    said = done(run("verify", BODY.id, "--source", yearbook, "--restatements"))
    assert f"passed over {CARD.id}: it is disputed" in said
    assert status_of(run, CARD.id) == "disputed"


def test_all_claims_are_moved_or_none(run: Run, yearbook: str) -> None:
    done(run("dispute", CARD.id, "--note", "见年鉴"))
    refused(run("verify", BODY.id, CARD.id, "--source", yearbook))
    assert status_of(run, BODY.id) == "unverified"


def test_where_two_must_read_the_first_leaves_it_in_review_with_its_restatements(
    run: Run, desk: Path, yearbook: str
) -> None:
    (desk / "provenance.toml").write_text("readers_required = 2\n", "utf-8")
    done(run("editor", "add", "韩梅梅", "--role", "checker"))
    verify = ("verify", BODY.id, "--source", yearbook, "--restatements")
    assert done(run(*verify, "--note", "见年鉴")).count("unverified → in review") == 2
    assert "李明 was the first" in refused(run(*verify))
    assert "见年鉴" in done(run("show", BODY.id))
    assert done(run(*verify, "--by", "韩梅梅")).count("in review → verified") == 2


def test_a_restatement_that_one_has_read_already_is_passed_over(run: Run, desk: Path, yearbook: str) -> None:
    (desk / "provenance.toml").write_text("readers_required = 2\n", "utf-8")
    done(run("verify", CARD.id, "--source", yearbook))
    said = done(run("verify", BODY.id, "--source", yearbook, "--restatements"))
    assert f"passed over {CARD.id}: it is in review" in said


def test_a_claim_named_twice_is_moved_once(run: Run) -> None:
    assert done(run("start", BODY.id, BODY.id)).count("→") == 1


@pytest.mark.parametrize(
    ("move", "status"),
    [
        (("start",), "in_review"),
        (("dispute", "--note", "见年鉴"), "disputed"),
        (("correct", "--to", "7431家", "--note", "见年鉴"), "corrected"),
        (("unverifiable", "--note", "未公布"), "unverifiable"),
    ],
)
def test_each_move_leads_to_its_status_and_back(run: Run, move: tuple[str, ...], status: str) -> None:
    done(run(move[0], BODY.id, *move[1:]))
    assert status_of(run, BODY.id) == status
    done(run("editor", "add", "主编", "--role", "chief"))
    done(run("reopen", BODY.id, "--by", "主编", "--note", "再看"))
    assert status_of(run, BODY.id) == "unverified"
    assert [entry["to"] for entry in listed(run("history", BODY.id, "--format", "json"))][-2:] == [
        status,
        "unverified",
    ]


@pytest.mark.parametrize("move", ["dispute", "unverifiable", "reopen"])
def test_a_move_without_its_reason_is_refused(run: Run, move: str) -> None:
    done(run("start", BODY.id))
    refused(run(move, BODY.id))


def test_somebody_must_act(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROVENANCE_EDITOR")
    assert "--by" in refused(run("start", BODY.id))
    assert "王五" in refused(run("start", BODY.id, "--by", "王五"))


def test_only_one_place_of_a_source_is_cited_and_no_place_of_none(run: Run, yearbook: str) -> None:
    refused(run("verify", BODY.id, "--source", yearbook, "--quote", "7341", "--page", "1"))
    refused(run("verify", BODY.id, "--quote", "7341"))


def test_a_source_is_archived_once_and_shown(run: Run, desk: Path, yearbook: str) -> None:
    assert "already" in done(run("source", "add", desk / "yearbook.txt"))
    shown = done(run("source", "show", yearbook))
    assert "市统计局" in shown
    assert "2025-03-01" in shown


def test_a_source_whose_file_was_altered_is_not_shown(run: Run, yearbook: str) -> None:
    file = Path(json.loads(done(run("source", "show", yearbook, "--format", "json")))["file"])
    file.chmod(0o644)
    file.write_text("高新技术企业7431家", "utf-8")
    refused(run("source", "show", yearbook))


def test_unsourced_figures_exit_with_1_until_there_are_none(run: Run, yearbook: str) -> None:
    assert run("report", "unsourced").exit_code == 1
    assert run("report", "unsourced", "story", "--format", "csv").stdout.count("\n") == 4
    done(run("verify", BODY.id, CARD.id, LOOSE.id, "--source", yearbook))
    done(run("report", "unsourced"))


def test_reports_say_what_is_left(run: Run) -> None:
    assert [claim["id"] for claim in listed(run("report", "undated", "--format", "json"))] == [LOOSE.id]
    findings = listed(run("report", "findings", "story", "--format", "json"))
    assert [(finding["kind"], finding["claims"]) for finding in findings] == [
        ("value", [BODY.id, CARD.id]),
        ("undated", [LOOSE.id]),
    ]
    done(run("dispute", BODY.id, "--note", "见年鉴"))
    [progress] = listed(run("report", "progress", "--format", "json"))
    assert (progress["claims"], progress["done"], progress["open"], progress["errors"]) == (3, 1, 2, 1)
    assert "error" in done(run("report", "findings"))


def test_a_report_on_an_article_that_is_not_there_is_refused(run: Run) -> None:
    refused(run("report", "progress", "nonsense"))


def test_exports_go_to_standard_output_or_a_file(run: Run, desk: Path) -> None:
    printed = run("export", "csv", "story").stdout_bytes
    done(run("export", "csv", "story", "-o", "story.csv"))
    assert (desk / "story.csv").read_bytes() == printed
    done(run("export", "csv", "story", "-o", "bom.csv", "--bom"))
    assert (desk / "bom.csv").read_bytes() == b"\xef\xbb\xbf" + printed
    printed = run("export", "jsonl", "story")
    assert len(printed.stdout.splitlines()) == 3
    head = listed(run("audit", "log", "story", "--format", "json"))[-1]["hash"]
    assert printed.stderr == f"the audit log of story ends with {head}\n"


def test_an_export_that_cannot_be_written_is_refused(run: Run) -> None:
    assert "nowhere" in refused(run("export", "csv", "story", "-o", "nowhere/story.csv"))
    refused(run("export", "xyz", "story"))


def test_a_ledger_brings_everything_into_another_database(run: Run, desk: Path, yearbook: str) -> None:
    done(run("verify", BODY.id, "--source", yearbook, "--quote", "7341家"))
    assert "story.jsonl" in done(run("ledger", "write"))
    before = (desk / "claims" / "story.jsonl").read_bytes()
    assert "already" in done(run("ledger", "read"))
    done(run("--db", "sqlite:///other.db", "ledger", "read", "claims/story.jsonl"))
    done(run("--db", "sqlite:///other.db", "ledger", "write", "story"))
    assert (desk / "claims" / "story.jsonl").read_bytes() == before


def test_without_articles_and_ledgers_there_is_nothing_to_write_or_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(run("init", tmp_path))
    monkeypatch.chdir(tmp_path)
    assert "no articles" in done(run("ledger", "write"))
    assert "no ledgers" in done(run("ledger", "read"))


def test_the_audit_log_knows_who_did_what(run: Run) -> None:
    done(run("start", BODY.id))
    events = listed(run("audit", "log", "story", "--format", "json"))
    assert (events[-1]["actor"], events[-1]["action"]) == ("李明", "claim.start")
    assert "claim.start" in done(run("audit", "log"))


def test_a_broken_chain_exits_with_1(run: Run, desk: Path) -> None:
    assert "holds" in done(run("audit", "verify"))
    tamper(desk, "UPDATE event SET actor = '王五' WHERE chain = 'story'")
    result = run("audit", "verify")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "story" in result.stdout


def test_a_status_that_no_verdict_gave_exits_with_1(run: Run, desk: Path) -> None:
    tamper(desk, f"UPDATE claim SET status = 'verified' WHERE public_id = '{BODY.id}'")
    result = run("audit", "verify")
    assert (result.exit_code, result.stderr) == (1, "")
    assert BODY.id in result.stdout


def test_a_log_that_was_tampered_with_can_still_be_read(run: Run, desk: Path) -> None:
    tamper(desk, "UPDATE event SET payload = 'no JSON' WHERE chain = 'story'")
    assert listed(run("audit", "log", "story", "--format", "json"))[0]["payload"] == "no JSON"


def tamper(desk: Path, statement: str) -> None:
    """What somebody with the database file could do."""
    with sqlite3.connect(desk / "provenance.db") as database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute(statement)


def test_editors_are_listed(run: Run) -> None:
    done(run("editor", "add", "王五", "--role", "chief", "--email", "w5@example.org"))
    editors = listed(run("editor", "list", "--format", "json"))
    assert {(editor["name"], editor["role"], editor["email"]) for editor in editors} == {
        ("李明", "checker", None),
        ("王五", "chief", "w5@example.org"),
    }


def test_an_editor_is_added_once(run: Run) -> None:
    assert "李明" in refused(run("editor", "add", "李明", "--role", "chief"))


def test_the_database_of_the_environment_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DATABASE_URL", "sqlite:///elsewhere.db")
    done(run("init"))
    assert listed(run("articles", "--format", "json")) == []


def test_the_workspace_is_found_from_a_folder_inside(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk / "sources")
    assert len(listed(run("articles", "--format", "json"))) == 1


def test_a_database_that_is_none_is_refused(run: Run, desk: Path) -> None:
    (desk / "text.db").write_text("no database at all, but long enough to be taken for one" * 20, "utf-8")
    refused(run("--db", "sqlite:///text.db", "articles"))
    refused(run("--db", "nonsense", "articles"))


def test_a_database_that_is_not_there_is_not_made_by_looking(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("articles")
    assert result.exit_code == 2
    assert "provenance init" in result.stderr
    assert list(tmp_path.glob("*.db")) == []
