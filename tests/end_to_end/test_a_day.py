"""A day at the desk, by way of the commands, on SQLite and on PostgreSQL: from the first draft to the sign-off."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.files import pdf_of
from tests.servers import Server

ROOT = Path(__file__).parents[2]
STORY = (ROOT / "sources" / "wuxi-sci-tech.txt").read_text("utf-8")
TABLE = "指标,单位,2024年底\n有效期内高新技术企业,家,7341\n评价入库的科技型中小企业,家,14010\n"
BULLETIN = ["2024年无锡市技术合同成交额突破600亿元。", "2024年底，无锡市有效期内高新技术企业7341家。"]
REPORTERS, CHECKERS, CHIEF = ("甲记者", "乙记者"), ("丙核查", "丁核查"), "戊主编"

Run = Callable[..., Result]


@pytest.fixture(params=["sqlite", "postgresql"])
def run(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls the program in a workspace of its own, on a database of either kind."""
    from provenance.cli.program import program

    monkeypatch.delenv("PROVENANCE_EDITOR", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        monkeypatch.setenv("PROVENANCE_DATABASE_URL", server.database())
    else:
        monkeypatch.delenv("PROVENANCE_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*words: str, by: str | None = None, code: int = 0) -> Result:
        result = CliRunner().invoke(program, [*words, *(("--by", by) if by else ())])
        assert result.exit_code == code, (words, result.output, result.exception)
        return result

    return call


def rows(result: Result) -> list[dict[str, object]]:
    return json.loads(result.stdout)  # type: ignore[no-any-return]


def figures(run: Run, *more: str) -> list[dict[str, object]]:
    return rows(run("claims", "story", "--format", "json", *more))


def figure(run: Run, text: str, section: str = "scorecard") -> str:
    """The id of the figure of this text in a section."""
    return next(str(one["id"]) for one in figures(run, "--section", section) if one["figure"] == text)


def two_verify(run: Run, *claims: str, source: str, note: str | None = None) -> None:
    """Both checkers verify, each in one transaction."""
    for checker in CHECKERS:
        run("verify", *claims, "--source", source, *(("--note", note) if note else ()), by=checker)


def morning(run: Run) -> None:
    """The desk is set up; the draft and the evidence come in."""
    run("init", ".")
    Path("provenance.toml").write_text("readers_required = 2\n", "utf-8")
    for name in REPORTERS:
        run("editor", "add", name, "--role", "reporter")
    for name in CHECKERS:
        run("editor", "add", name, "--role", "checker")
    run("editor", "add", CHIEF, "--role", "chief")
    Path("story.txt").write_text(STORY, "utf-8")
    run("add", "story.txt", "--published", "2025-11-20", by=REPORTERS[0])
    Path("table.csv").write_text(TABLE, "utf-8")
    Path("bulletin.pdf").write_bytes(pdf_of(BULLETIN))
    run("source", "add", "table.csv", "--publisher", "市统计局", "--date", "2025-03-01", by=REPORTERS[1])
    run("source", "add", "bulletin.pdf", "--publisher", "市科技局", "--date", "2025-02-01", by=REPORTERS[1])
    run(
        "source",
        "add",
        str(ROOT / "sources" / "wuxi-sci-tech-evidence.md"),
        "--title",
        "evidence",
        by=REPORTERS[1],
    )


def noon(run: Run) -> tuple[str, str]:
    """The sources are held against the draft; what is wrong is disputed or corrected, the rest read by two."""
    wrong, slip = figure(run, "7431家"), figure(run, "600万元")
    said = rows(run("source", "suggest", "story", "--format", "json"))
    found = {(one["claim"], one["relation"], one["source"], one["place"]) for one in said}
    assert (wrong, "contradicts", "table", "C2") in found
    assert (wrong, "contradicts", "bulletin", BULLETIN[1]) in found
    right = figure(run, "7341家", "body")
    assert (right, "supports", "table", "C2") in found
    run("start", right, "--source", "table", "--cell", "C2", "--note", "表里是这个数", by=REPORTERS[0])
    assert "for a checker" in run("verify", right, "--source", "table", by=REPORTERS[0], code=2).stderr
    run("dispute", wrong, "--note", "统计局的表和公报都是7341家", by=CHECKERS[0])
    run("correct", slip, "--to", "600亿元", "--note", "公报是亿元", by=CHECKERS[1])
    run("verify", right, "--source", "table", "--cell", "C2", by=CHECKERS[0])
    assert "丙核查 was the first" in run("verify", right, "--source", "table", by=CHECKERS[0], code=2).stderr
    run("verify", right, "--source", "bulletin", "--quote", BULLETIN[1], by=CHECKERS[1])
    rest = [str(one["id"]) for one in figures(run, "--status", "unverified")]
    two_verify(run, *rest, source="evidence")
    return wrong, slip


def afternoon(run: Run) -> None:
    """The chief lays a lead aside and will not sign yet; the corrected draft comes in and is read again."""
    refused = run("signoff", "story", by=CHIEF, code=2).stderr
    assert "open errors" in refused
    undated = next(
        one
        for one in rows(run("report", "findings", "story", "--format", "json"))
        if one["kind"] == "undated"
    )
    run("dismiss", str(undated["id"]), "--note", "说的是一贯如此，不必写日期", by=CHIEF)
    assert undated["id"] not in {one["id"] for one in rows(run("report", "findings", "--format", "json"))}
    Path("v2.txt").write_text(STORY.replace("7431家", "7341家").replace("600万元", "600亿元"), "utf-8")
    revised = run("revise", "story", "v2.txt", "--published", "2025-11-20", by=REPORTERS[0]).stdout
    assert "70 carried over, 4 changed" in revised  # the two, and their neighbours in the same sentence
    assert "orphaned" not in revised
    due = [str(one["id"]) for one in figures(run, "--status", "needs_recheck")]
    assert {"7341家", "600亿元"} < {one["figure"] for one in figures(run, "--status", "needs_recheck")}
    two_verify(run, *due, source="bulletin", note="与公报一致")


def test_a_day_at_the_desk(run: Run) -> None:
    morning(run)
    wrong, _ = noon(run)
    afternoon(run)
    assert {one["status"] for one in figures(run)} == {"verified"}
    run("report", "unsourced", "story")
    signed = run("signoff", "story", by=CHIEF).stdout
    head = rows(run("audit", "log", "story", "--format", "json"))[-1]["hash"]
    assert f"the audit log of story ends with {head}" in signed
    assert "holds" in run("audit", "verify").stdout
    tells_its_whole_story(run, figure(run, "7341家"))
    assert "reads 7341家 now and is verified" in run("show", wrong, code=2).stderr
    Path("v3.txt").write_text(STORY.replace("7431家", "7341家"), "utf-8")
    assert (
        "has lapsed" in run("revise", "story", "v3.txt", "--published", "2025-11-20", by=REPORTERS[1]).stdout
    )
    run("signoff", "story", by=CHIEF, code=2)
    into_another_database(run)


def tells_its_whole_story(run: Run, claim: str) -> None:
    """Who did what about the figure that was wrong, from the draft to the sign-off."""
    history = rows(run("history", claim, "--format", "json"))
    assert [(one["action"], one["actor"]) for one in history] == [
        ("article.add", "甲记者"),
        ("claim.dispute", "丙核查"),
        ("finding.dismiss", "戊主编"),
        ("article.revise", "甲记者"),
        ("claim.recheck", "provenance"),
        ("claim.verify", "丙核查"),
        ("claim.verify", "丁核查"),
        ("article.signoff", "戊主编"),
    ]
    assert "7431家" in str(history[4]["note"])
    assert "7341家" in str(history[4]["note"])
    assert [one["to"] for one in history][-3:-1] == ["in_review", "verified"]
    assert history[-2]["evidence"] == ["bulletin"]


def into_another_database(run: Run) -> None:
    """The ledgers carry all of it: read into an empty database, they are written again as they were."""
    run("ledger", "write")
    before = {path.name: path.read_bytes() for path in Path("claims").iterdir()}
    assert set(before) == {"@workspace.jsonl", "story.jsonl"}
    other = ("--db", "sqlite:///other.db")
    run(*other, "ledger", "read")
    assert "holds" in run(*other, "audit", "verify").stdout
    run(*other, "ledger", "write")
    assert {path.name: path.read_bytes() for path in Path("claims").iterdir()} == before
    assert "already" in run(*other, "ledger", "read").stdout
