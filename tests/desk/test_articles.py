"""Articles, claims and editors are added once and found by what people call them."""

from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.factories import NOW, OTHER, TEXT, a_checker, a_document, a_report, add, claims_of

from provenance.audit import log
from provenance.desk import (
    Role,
    Status,
    add_article,
    add_editor,
    find_article,
    find_claim,
    find_editor,
    list_articles,
    list_claims,
    move,
    restatements,
)
from provenance.errors import Ambiguous, InputError, NotFound, Refused
from provenance.store import Store
from provenance.store.tables import Claim, Event, Finding, Link


def test_an_article_is_stored_with_all_that_was_read_in_it(store: Store) -> None:
    with store.begin() as session:
        added = add_article(
            session,
            a_document(),
            a_report(),
            slug="wuxi",
            title="无锡专利",
            publication="日报",
            editor=a_checker(session),
            at=NOW,
        )
        assert added.added
        assert (added.article.title, added.article.publication, added.revision.number) == (
            "无锡专利",
            "日报",
            1,
        )
        assert added.revision.text == TEXT
    with store.read() as session:
        claims = list_claims(session, find_article(session, "wuxi"))
        assert [TEXT[claim.start : claim.end] for claim in claims] == [claim.text for claim in claims]
        assert {claim.status for claim in claims} == {"unverified"}
        assert session.scalar(select(func.count()).select_from(Link)) == 2
        finding = session.scalars(select(Finding)).first()
        assert finding is not None
        assert [claim.text for claim in finding.claims] == ["3311家", "3311家"]
        [event] = log(session, "wuxi")
        assert (event.actor, event.action, event.subject) == ("李雷", "article.add", "article:wuxi")


def test_the_same_bytes_again_change_nothing_and_say_so(store: Store) -> None:
    with store.begin() as session:
        first = add(session)
    with store.begin() as session:
        again = add(session)
        assert (first.added, again.added) == (True, False)
        assert again.revision.id == first.revision.id
        assert len(log(session, "wuxi")) == 1


def test_another_text_under_the_same_name_is_refused_with_advice(store: Store) -> None:
    with store.begin() as session:
        add(session)
        with pytest.raises(Refused, match="--id"):
            add(session, OTHER)


@pytest.mark.parametrize("slug", ["", "a/b", "../x", "a b"])
def test_a_name_that_is_no_slug_is_refused(store: Store, slug: str) -> None:
    with store.begin() as session, pytest.raises(InputError, match="cannot name an article"):
        add(session, slug=slug)


@pytest.mark.parametrize("letter", ["\x00", "\ud800"])
def test_a_text_that_no_database_can_hold_is_refused(store: Store, letter: str) -> None:
    with store.begin() as session, pytest.raises(InputError, match="UTF-8"):
        add_article(session, a_document(TEXT + letter), a_report(), slug="wuxi", at=NOW)


def test_an_article_is_found_by_its_name_and_a_misspelling_is_answered(store: Store) -> None:
    with store.begin() as session:
        add(session)
        assert find_article(session, "wuxi").slug == "wuxi"
        with pytest.raises(NotFound, match="did you mean wuxi"):
            find_article(session, "wuix")
        with pytest.raises(NotFound, match="provenance articles"):
            find_article(session, "tokyo")


def test_a_claim_is_found_by_an_unambiguous_beginning_of_its_id(store: Store) -> None:
    with store.begin() as session:
        claim = claims_of(add(session), session)[0]
        assert find_claim(session, claim.public_id) is claim
        assert find_claim(session, claim.public_id[:8]) is claim
        assert find_claim(session, f"wuxi/{claim.public_id[:8]}") is claim
        for nothing in ("", "wuxi/", "%", "zz", "wuxi/zz"):
            with pytest.raises(NotFound):
                find_claim(session, nothing)


def test_a_claim_of_two_articles_is_ambiguous_until_the_article_is_named(store: Store) -> None:
    with store.begin() as session:
        first, second = add(session, slug="one"), add(session, slug="two")
        public_id = claims_of(first, session)[0].public_id
        with pytest.raises(Ambiguous, match=f"one/{public_id}.*two/{public_id}"):
            find_claim(session, public_id)
        assert find_claim(session, f"two/{public_id}").revision_id == second.revision.id


def test_a_whole_id_is_that_claim_even_if_others_begin_with_it(store: Store) -> None:
    with store.begin() as session:
        claims = claims_of(add(session), session)
        claims[0].public_id, claims[1].public_id = "abc", "abcd"
        session.flush()
        assert find_claim(session, "abc") is claims[0]
        with pytest.raises(Ambiguous):
            find_claim(session, "ab")


def test_claims_are_listed_by_article_status_section_and_kind(store: Store) -> None:
    with store.begin() as session:
        claims = claims_of(add(session), session)
        add(session, OTHER, "suzhou")
        move(session, claims[0], to=Status.IN_REVIEW, editor=a_checker(session), at=NOW)
        wuxi = find_article(session, "wuxi")
        assert list_claims(session, wuxi) == claims
        assert [claim.revision.article.slug for claim in list_claims(session)][:2] == ["suzhou", "suzhou"]
        assert list_claims(session, status=Status.IN_REVIEW) == claims[:1]
        assert {claim.text for claim in list_claims(session, kind="percent")} == {"3.37%", "5.5%"}
        assert list_claims(session, section="table") == []
        assert [article.slug for article in list_articles(session)] == ["suzhou", "wuxi"]


def test_restatements_are_reached_by_way_of_others(store: Store) -> None:
    text = "今年7家，又7家，再7家；另有8家。\n"
    report = a_report(text)
    report = report.model_copy(
        update={"links": tuple(link for link in report.links if link != report.links[1])}
    )
    with store.begin() as session:
        added = add_article(session, a_document(text), report, slug="seven", at=NOW)
        first, second, third, other = claims_of(added, session)
        assert restatements(session, third) == [first, second]
        assert restatements(session, other) == []


def test_the_first_editor_is_asked_for(store: Store) -> None:
    with store.begin() as session:
        with pytest.raises(NotFound, match="provenance editor add 李雷 --role chief"):
            find_editor(session, "李雷")
        chief = add_editor(session, "李雷", role=Role.CHIEF, email="li@example.org", at=NOW)
        assert find_editor(session, " 李雷 ") is chief
        with pytest.raises(NotFound, match="there are 李雷"):
            find_editor(session, "韩梅梅")
        assert [event.action for event in log(session)] == ["editor.add"]


@pytest.mark.parametrize("name", ["李雷", "", "  "])
def test_an_editor_is_added_once_and_by_name(store: Store, name: str) -> None:
    with store.begin() as session:
        a_checker(session)
        with pytest.raises(Refused):
            add_editor(session, name, role=Role.CHECKER, at=NOW)


def test_many_claims_are_added_quickly_enough(store: Store, tmp_path: Path) -> None:
    assert tmp_path
    text = "".join(f"第{n}处{n}家。\n" for n in range(2000))
    report = a_report(text)
    with store.begin() as session:
        add_article(session, a_document(text), report, slug="long", at=NOW)
        assert session.scalar(select(func.count()).select_from(Claim)) == len(report.claims)
        assert session.scalar(select(func.count()).select_from(Event)) == 2
