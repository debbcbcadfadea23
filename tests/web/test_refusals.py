"""Refusals over HTTP: in the language that the caller reads, with a code that stays the same."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import Office

Claims = Callable[[], list[dict[str, object]]]
CHINESE = {"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5"}


@pytest.mark.parametrize(
    ("wish", "code", "zh", "en"),
    [
        ({"to": "disputed"}, "claim.note", "请填写备注", "write it as a note"),
        ({"to": "verified"}, "claim.source", "请指明来源", "name the source"),
        ({"to": "unverified", "note": "x"}, "claim.same_status", "已经是“未核实”", "there is nothing to do"),
        ({"to": "disputed", "note": "x", "seen": "verified"}, "claim.stale", "不再是“已核实”", "no longer"),
    ],
)
def test_a_refusal_has_one_code_and_a_sentence_in_each_language(
    chief: TestClient, claims: Claims, wish: dict[str, object], code: str, zh: str, en: str
) -> None:
    place = f"/api/v1/articles/story/claims/{claims()[0]['id']}/verdicts"
    chinese, english = (
        chief.post(place, json=wish, headers=CHINESE).json(),
        chief.post(place, json=wish).json(),
    )
    assert (chinese["code"], english["code"]) == (code, code)
    assert zh in chinese["detail"]
    assert en in english["detail"]
    assert "--" not in chinese["detail"] + english["detail"]


def test_what_is_wrong_with_a_call_has_a_code_too(office: Office, chief: TestClient) -> None:
    with office.client(None) as nobody:
        assert nobody.get("/api/v1/articles").json()["code"] == "request.token"
        assert nobody.get("/api/v1/nowhere", headers=CHINESE).json()["detail"] == "这个网址没有内容。"
    assert chief.get("/api/v1/articles/story/claims?status=odd").json()["code"] == "request.unusable"
    wrong = chief.put("/api/v1/articles", headers=CHINESE).json()
    assert (wrong["code"], wrong["detail"]) == ("request.no_method", "这个网址不接受 PUT。")


def test_what_a_source_cannot_say_is_said_in_the_callers_language(chief: TestClient) -> None:
    files = {"file": ("photo.jpg", b"\xff\xd8\xff\x00")}
    assert chief.post("/api/v1/sources", files=files).status_code == 201
    said = chief.get("/api/v1/articles/story/suggestions", headers=CHINESE).json()
    assert any("photo.jpg" in reason and "请" in reason for reason in said["unread"])
