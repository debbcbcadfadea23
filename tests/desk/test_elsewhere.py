"""Where else a figure is printed: indexed as articles come in, on either database."""

from datetime import date

import pytest
from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session
from tests.factories import NOW

from provenance.desk import add_article, appearances, recurring, revise_article
from provenance.desk.elsewhere import index
from provenance.document import Document
from provenance.pipeline import check_document
from provenance.reports import chart
from provenance.store import Store
from provenance.store.tables import Article, Claim, MentionRow, Revision

LEAD = "本报讯 记者从无锡市统计局获悉，"


def put(session: Session, slug: str, said: str, day: int = 1) -> Revision:
    """An article about a city, read and stored as the program does."""
    document = a_document(slug, said, day)
    return add_article(session, document, check_document(document), slug=slug, at=NOW).revision


def a_document(slug: str, said: str, day: int = 1) -> Document:
    return Document.of_text(f"{LEAD}{said}\n", name=f"{slug}.txt", published=date(2025, 1, day))


def claim(session: Session, revision: Revision, figure: str) -> Claim:
    return session.scalars(select(Claim).where(Claim.revision_id == revision.id, Claim.text == figure)).one()


def elsewhere(session: Session, one: Claim) -> list[tuple[str, str, str]]:
    found = appearances(session, one).elsewhere
    return [(item.relation, item.mention.article, item.mention.text) for item in found]


def test_a_figure_finds_its_other_appearances_and_its_series(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2022年底，全市高新技术企业5200家。", 1)
        put(session, "b", "截至2024年底，全市高新技术企业7431家，发明专利9876件。", 2)
        put(session, "c", "截至2024年底，全市高新技术企业超7300家。", 3)
        put(session, "elsewhere", "截至2024年底，全省高新技术企业57341家。", 4)
        last = put(session, "d", "2024年末，无锡市高新技术企业7341家。", 5)
        ours = claim(session, last, "7341家")
        assert elsewhere(session, ours) == [("conflicts", "b", "7431家"), ("repeats", "c", "7300家")]
        run = appearances(session, ours).series
        assert run is not None
        assert [(point.end.year, point.told.article) for point in run.points] == [(2022, "a"), (2024, "b")]
        assert list(recurring(session, last)) == [ours.public_id]


def test_the_series_can_be_drawn(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2023年底，全市高新技术企业6100家。")
        last = put(session, "b", "截至2024年底，全市高新技术企业7341家。")
        run = appearances(session, claim(session, last, "7341家")).series
    assert run is not None
    picture = chart([(p.end, p.told.value, p.told.text) for p in run.points], title=run.measure)
    assert picture.count("<circle") == 2


def test_a_figure_that_no_other_article_prints_appears_nowhere(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2024年底，全市发明专利9876件。")
        last = put(session, "b", "截至2024年底，全市高新技术企业7341家，雏鹰企业5961家。")
        assert appearances(session, claim(session, last, "7341家")).elsewhere == ()
        assert recurring(session, last) == {}


def test_only_the_latest_revision_of_another_article_counts(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2024年底，全市高新技术企业7431家。")
        last = put(session, "b", "截至2024年底，全市高新技术企业7341家。")
        article = session.scalars(select(Article).where(Article.slug == "a")).one()
        better = a_document("a", "截至2024年底，全市高新技术企业7341家。")
        revise_article(session, article, better, check_document(better), at=NOW)
        assert elsewhere(session, claim(session, last, "7341家")) == [("repeats", "a", "7341家")]


def test_every_claim_that_is_stored_is_indexed_once(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2024年底，全市高新技术企业7341家，另有若干，共12家。")
        count = select(func.count())
        assert session.scalar(count.select_from(MentionRow)) == session.scalar(count.select_from(Claim))


def test_articles_from_before_the_index_are_indexed_when_the_next_one_comes(store: Store) -> None:
    with store.begin() as session:
        put(session, "a", "截至2024年底，全市高新技术企业7431家。")
        session.execute(delete(MentionRow))
        last = put(session, "b", "截至2024年底，全市高新技术企业7341家。")
        assert elsewhere(session, claim(session, last, "7341家")) == [("conflicts", "a", "7431家")]


def test_those_without_an_index_are_filled_up_the_latest_first_and_some_at_a_time(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "AT_ONCE", 2)
    with store.begin() as session:
        for number in range(5):
            put(session, f"old{number}", f"截至2024年底，全市高新技术企业734{number}家。")
        session.execute(delete(MentionRow))

        def indexed() -> list[str]:
            wanted = select(Article.slug).join(Revision, Revision.article_id == Article.id)
            wanted = wanted.join(Claim, Claim.revision_id == Revision.id).join(MentionRow)
            return list(session.scalars(wanted.order_by(Article.slug)))

        put(session, "new1", "截至2024年底，全市发明专利9876件。")
        assert indexed() == ["new1", "old3", "old4"]
        put(session, "new2", "截至2024年底，全市发明专利9876件。")
        assert indexed() == ["new1", "new2", "old1", "old2", "old3", "old4"]
        put(session, "new3", "截至2024年底，全市发明专利9876件。")
        assert len(indexed()) == 8


def test_the_lookup_goes_by_the_index(store: Store) -> None:
    wanted = "SELECT claim_id FROM mention WHERE block = 'zh|city@无锡|count|家'"
    with store.read() as session:
        if session.get_bind().dialect.name == "sqlite":
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {wanted}")).all()
        else:
            session.execute(text("SET LOCAL enable_seqscan = off"))  # it is right for an empty table
            plan = session.execute(text(f"EXPLAIN {wanted}")).all()
    assert "ix_mention_block" in str(plan)
