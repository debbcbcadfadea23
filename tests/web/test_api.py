"""The API: what can be asked and done over HTTP, and that it is what the desk's services say."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import STORY, Office

import provenance
from provenance.desk import inspect
from provenance.exports import formats

Claims = Callable[[], list[dict[str, object]]]
VERIFIED = {"to": "verified", "source": "bulletin", "quote": "高新技术企业7341家"}


def verdicts(claim: dict[str, object]) -> str:
    return f"/api/v1/articles/story/claims/{claim['id']}/verdicts"


def test_a_check_answers_the_report_and_stores_nothing(office: Office) -> None:
    with office.client("王记者") as client:
        answer = client.post("/api/v1/check", json={"text": STORY, "name": "story.txt"})
        assert answer.status_code == 200
        assert answer.json() == provenance.check(STORY, name="story.txt").model_dump(mode="json")
        assert client.get("/api/v1/articles").json() == []


def test_a_file_is_checked_by_its_suffix(office: Office) -> None:
    page = f"<html><body><article><p>{'</p><p>'.join(STORY.splitlines())}</p></article></body></html>"
    with office.client() as client:
        answer = client.post("/api/v1/check/file", files={"file": ("story.html", page.encode())})
        report = answer.json()
        assert [c["text"] for c in report["claims"]][:2] == ["7341家", "600亿元"]
        assert "高新技术企业" in report["article"]["text"]
        broken = client.post("/api/v1/check/file", files={"file": ("story.docx", b"PK no docx")})
        assert (broken.status_code, broken.headers["content-type"]) == (422, "application/problem+json")


def test_articles_are_added_once_listed_and_revised(chief: TestClient) -> None:
    again = chief.post("/api/v1/articles", files={"file": ("story.txt", STORY.encode())}).json()
    assert again["changed"] is False
    assert [one["id"] for one in chief.get("/api/v1/articles").json()] == ["story"]
    other = STORY.replace("40家", "41家").encode()
    revised = chief.post("/api/v1/articles/story/revisions", files={"file": ("story.txt", other)}).json()
    assert (revised["article"]["revision"], revised["changed"]) == (2, True)
    assert "changed" in {fate["outcome"] for fate in revised["fates"]}


def test_a_verdict_reaches_the_restatements_and_the_log(
    office: Office, chief: TestClient, claims: Claims
) -> None:
    first = claims()[0]
    answer = chief.post(verdicts(first), json={**VERIFIED, "restatements": True, "seen": "unverified"})
    assert answer.status_code == 201
    decided = answer.json()
    assert [one["status"] for one in decided] == ["verified", "verified"]
    assert {one["text"] for one in decided} == {"7341家"}
    one = chief.get(f"/api/v1/articles/story/claims/{first['id']}").json()
    assert one["verdicts"][0]["citations"][0]["quote"] == "高新技术企业7341家"
    assert one["restatements"] == [decided[1]["id"]]
    with office.store.read() as session:
        assert inspect(session, office.folder) == []


def test_a_status_that_was_changed_meanwhile_is_a_conflict(chief: TestClient, claims: Claims) -> None:
    first = claims()[0]
    assert chief.post(verdicts(first), json=VERIFIED).status_code == 201
    late = chief.post(verdicts(first), json={"to": "disputed", "note": "对不上", "seen": "unverified"})
    assert late.status_code == 409
    assert claims()[0]["status"] == "verified"


def test_a_quote_that_is_not_in_the_source_decides_nothing(chief: TestClient, claims: Claims) -> None:
    answer = chief.post(verdicts(claims()[0]), json={**VERIFIED, "quote": "高新技术企业8000家"})
    assert answer.status_code == 409
    assert claims()[0]["status"] == "unverified"


@pytest.mark.parametrize(
    ("name", "wish", "status"),
    [
        ("王记者", {"to": "disputed", "note": "对不上"}, 403),
        ("李审核", {"to": "disputed"}, 422),
        ("李审核", {"to": "verified"}, 409),
        ("李审核", {"to": "verified", "quote": "无出处"}, 422),
        ("李审核", {"to": "needs_recheck", "note": "x"}, 422),
    ],
)
def test_the_desk_refuses_what_its_rules_refuse(
    office: Office, claims: Claims, name: str, wish: dict[str, object], status: int
) -> None:
    before = claims()
    with office.client(name) as client:
        answer = client.post(verdicts(before[0]), json=wish)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert claims() == before


def test_findings_are_listed_and_laid_aside_by_a_chief(office: Office, chief: TestClient) -> None:
    wrong = STORY.replace("已达7341家", "已达7431家").encode()
    chief.post("/api/v1/articles", files={"file": ("wrong.txt", wrong)})
    found = chief.get("/api/v1/articles/wrong/findings").json()
    [error] = [one for one in found if one["severity"] == "error"]
    place = f"/api/v1/articles/wrong/findings/{error['id']}/dismissal"
    with office.client("李审核") as checker:
        assert checker.post(place, json={"note": "两个口径"}).status_code == 403
    assert chief.post(place, json={"note": "  "}).status_code == 422
    assert chief.post(place, json={"note": "两个口径"}).status_code == 204
    assert error["id"] not in {one["id"] for one in chief.get("/api/v1/findings").json()}


def test_sources_suggest_what_they_support(chief: TestClient, claims: Claims) -> None:
    assert chief.get("/api/v1/sources/bulletin").json()["name"] == "公报.txt"
    said = chief.get("/api/v1/articles/story/suggestions").json()
    supported = {one["figure"] for one in said["found"] if one["relation"] == "supports"}
    assert {"7341家", "600亿元"} <= supported
    assert said["unread"] == []
    assert len(claims()) == 5


def test_reports_say_what_is_left_to_do(chief: TestClient, claims: Claims) -> None:
    chief.post(verdicts(claims()[0]), json=VERIFIED)
    progress = chief.get("/api/v1/articles/story/reports/progress").json()
    assert (progress["claims"], progress["done"], progress["statuses"]["verified"]) == (5, 1, 1)
    assert [progress] == chief.get("/api/v1/reports/progress").json()
    assert len(chief.get("/api/v1/articles/story/reports/unsourced").json()) == 4
    assert chief.get("/api/v1/articles/story/reports/undated").status_code == 200


def test_every_format_is_exported_that_can_be(chief: TestClient) -> None:
    assert chief.get("/api/v1/exports").json() == list(formats())
    for form in ("csv", "jsonl", "xlsx", "html", "docx", "annotations", "prov"):
        answer = chief.get(f"/api/v1/articles/story/exports/{form}")
        assert (answer.status_code, bool(answer.content)) == (200, True)
        assert answer.headers["content-disposition"].startswith('attachment; filename="story')
    unsigned = chief.get("/api/v1/articles/story/exports/bundle")
    assert unsigned.headers["content-type"] == "application/problem+json"


def test_an_article_is_signed_off_only_when_all_is_verified_or_excepted(
    chief: TestClient, claims: Claims
) -> None:
    assert chief.post("/api/v1/articles/story/signoff", json={}).status_code == 409
    wish = {"exceptions": [claim["id"] for claim in claims()], "note": "样例"}
    assert chief.post("/api/v1/articles/story/signoff", json=wish).status_code == 204


@pytest.mark.parametrize(
    "path", ["articles/none", "articles/story/claims/none", "sources/none", "articles/story/exports/none"]
)
def test_what_is_not_there_is_not_found(chief: TestClient, path: str) -> None:
    answer = chief.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_an_article_that_is_called_in_chinese_is_exported_under_its_name(chief: TestClient) -> None:
    files = {"file": ("无锡.txt", STORY.encode())}
    assert chief.post("/api/v1/articles", files=files, data={"id": "无锡"}).status_code == 201
    answer = chief.get("/api/v1/articles/无锡/exports/csv")
    said = answer.headers["content-disposition"]
    assert (answer.status_code, said) == (200, "attachment; filename*=UTF-8''%E6%97%A0%E9%94%A1.csv")
