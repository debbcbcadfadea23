"""``provenance add`` and ``provenance articles``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.cli.params import DATE, FORMAT, LANGUAGE, noted_editor

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.report import Report
    from provenance.store.tables import Article

__all__ = ["add", "articles"]


@command("add")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--id", "slug", metavar="SLUG")
@click.option("--title", metavar="TEXT")
@click.option("--publication", metavar="TEXT")
@click.option("--published", type=DATE)
@click.option("--language", type=LANGUAGE)
@noted_editor
def add(
    file: Path,
    slug: str | None,
    title: str | None,
    publication: str | None,
    published: date | None,
    language: str | None,
    by: str | None,
) -> None:
    """Store an article; the bytes that are there already change nothing."""
    from provenance.cli.checking import examine
    from provenance.cli.office import now, writing
    from provenance.desk import bring_in, find_editor, read_in, recurring

    incoming = read_in(
        file,
        published=published,
        language=language,
        title=title,
        publication=publication,
        check=examine,
    )
    with writing() as office:
        editor = find_editor(office.session, by) if by else None
        stored = bring_in(office.session, office.workspace.root, incoming, slug=slug, editor=editor, at=now())
        slug = stored.article.slug
        others = recurring(office.session, stored.revision) if stored.added else {}
    tell(messages().say("done.unchanged", slug=slug) if not stored.added else came_to(slug, incoming.report))
    if others:
        differing = sum(any(one.relation == "conflicts" for one in said) for said in others.values())
        tell(messages().count("done.recurring", len(others), differing=f"{differing:,}"))


def came_to(slug: str, report: "Report") -> str:
    """What the article holds, and what to do next."""
    from provenance.cli.text.summary import listed, summary

    words = messages()
    step = "next.add_findings" if listed(report) else "next.add_claims"
    done = words.say("done.added", slug=slug, summary=summary(report, words))
    return f"{done}\n{words.say(step, slug=slug)}"


@command("articles")
@FORMAT
def articles(form: str) -> None:
    """List the articles."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import list_articles

    with reading() as office:
        rows = [article_row(article) for article in list_articles(office.session)]
    print_rows(rows, form, ("id", "title", "publication", "published", "revision"), messages())


def article_row(article: "Article") -> "Row":
    """An article with its latest revision."""
    revision = article.revision
    return {
        "id": article.slug,
        "title": article.title,
        "publication": article.publication,
        "published": revision.published,
        "revision": revision.number,
        "language": revision.language,
        "name": revision.name,
        "sha256": revision.sha256,
        "characters": len(revision.text),
        "added": article.at,
    }
