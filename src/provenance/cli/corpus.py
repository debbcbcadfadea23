"""``provenance corpus``: a whole archive checked, linked, and watched."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import complain, tell
from provenance.cli.params import DATE, FORMAT, LANGUAGE

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.corpus import Archive, Outdated

__all__ = ["check", "corpus", "link", "watch"]

NAMED = 20
ENGINE = (
    click.option("--scheduler", metavar="URL"),
    click.option("--workers", metavar="N", type=click.IntRange(min=1)),
)


@group("corpus", {"check": "corpus:check", "link": "corpus:link", "watch": "corpus:watch"})
def corpus() -> None:
    """A whole archive."""


@command("corpus check")
@click.argument("source", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="DIR", required=True, type=click.Path(path_type=Path))
@ENGINE[0]
@ENGINE[1]
def check(source: Path, output: Path, workers: int | None, scheduler: str | None) -> int:
    """Check every article of an archive; 1 where some could not be read."""
    needs_the_extra()
    from provenance.cli.marching import marching
    from provenance.corpus import Archive, check_archive, engine_of

    archive = Archive(output)
    with marching() as march:
        found = check_archive(
            source,
            archive,
            engine_of(workers, scheduler),
            seen=lambda part, parts: march.step(parts, part.articles),
        )
    words = messages()
    name_bad(archive, found.bad)
    tell(
        words.say(
            "done.corpus_checked",
            articles=f"{found.articles:,}",
            claims=f"{found.claims:,}",
            findings=f"{found.findings:,}",
            seconds=f"{march.seconds:,.0f}",
            rate=f"{found.articles / march.seconds:,.0f}",
        )
    )
    tell(words.say("next.corpus_link", folder=output))
    return int(found.bad > 0)


def name_bad(archive: "Archive", many: int) -> None:
    """Say which articles could not be read, and where the rest of them are named."""
    from itertools import islice

    for where, reason in islice(archive.bad(), NAMED):
        complain(f"{where}: {reason}")
    if many > NAMED:
        complain(messages().say("done.corpus_more", n=f"{many - NAMED:,}", folder=archive.root / "errors"))


@command("corpus link")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@ENGINE[0]
@ENGINE[1]
def link(archive: Path, workers: int | None, scheduler: str | None) -> None:
    """Link a checked archive's figures across its articles."""
    needs_the_extra()
    from provenance.cli.marching import marching
    from provenance.corpus import Archive, engine_of, link_archive

    with marching() as march:
        found = link_archive(
            Archive(archive),
            engine_of(workers, scheduler),
            seen=lambda step, steps: march.step(steps, step.facts),
        )
    tell(
        messages().say(
            "done.corpus_linked",
            facts=f"{found.facts:,}",
            places=f"{found.places:,}",
            series=f"{found.series:,}",
            contradictions=f"{found.contradictions:,}",
            folder=archive / "across",
        )
    )


@command("corpus watch")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--published", type=DATE)
@click.option("--language", type=LANGUAGE)
@FORMAT
def watch(archive: Path, file: Path, published: date | None, language: str | None, form: str) -> int:
    """List the published claims that a new article or source contradicts or makes stale; 1 while there are any."""
    needs_the_extra()
    from provenance.cli.rows import print_rows
    from provenance.corpus import Archive
    from provenance.corpus import watch as watched
    from provenance.document import read

    found = watched(Archive(archive), read(file, published=published, language=language))
    rows = [outdated_row(one) for one in found]
    columns = ("relation", "article", "id", "figure", "measure", "date", "says", "dated")
    print_rows(rows, form, columns, messages())
    return int(bool(rows))


def outdated_row(one: "Outdated") -> "Row":
    """A published claim, and what stands against it."""
    return {
        "relation": one.why,
        "article": one.published.article,
        "id": one.published.claim,
        "figure": one.published.text,
        "measure": one.published.measure,
        "published": one.published.published,
        "date": one.published.end,
        "says": one.new.text,
        "dated": one.new.end,
    }


def needs_the_extra() -> None:
    """Say what to install where the libraries for archives are not there."""
    from importlib.util import find_spec

    if not all(find_spec(name) for name in ("dask", "distributed", "pyarrow")):
        raise click.ClickException(messages().say("usage.corpus_extra"))
