"""A long article is looked up as quickly as a short one: nothing is fetched once for each of its claims."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import Session
from tests.factories import add

from provenance.desk import list_claims, open_findings, restatements
from provenance.store import Store


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """The statements that are sent to the database meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)


def test_the_text_of_an_article_comes_once_and_not_with_each_of_its_claims(store: Store) -> None:
    with store.begin() as session:
        article = add(session).article
    with store.read() as session, statements(session) as sent:
        sentences = [claim.sentence for claim in list_claims(session, session.merge(article, load=False))]
    assert len(sentences) > 3
    with_text = [one for one in sent if "revision.text" in one]
    assert len(with_text) == 1
    assert "claim.public_id" not in with_text[0]


def test_the_findings_of_a_claim_are_those_of_its_article_that_are_about_it(store: Store) -> None:
    with store.begin() as session:
        article = add(session).article
        found = open_findings(session, article)
        about = {claim.id: claim for one in found for claim in one.claims}
        assert len(about) > 2
        for claim in about.values():
            expected = [one.id for one in found if claim in one.claims]
            assert [one.id for one in open_findings(session, article, about=claim)] == expected


def test_the_restatements_of_a_claim_are_found_without_the_links_of_all_others(store: Store) -> None:
    with store.begin() as session:
        article = add(session).article
        claims = {claim.public_id: claim for claim in list_claims(session, article)}
        for claim in claims.values():
            with statements(session) as sent:
                restatements(session, claim)
            links = [one for one in sent if "FROM link" in one]
            assert links
            assert all("link.a_id IN" in one for one in links)
