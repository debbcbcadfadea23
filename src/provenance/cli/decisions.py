"""``provenance dismiss``, ``same`` and ``different``: decisions about findings and links, kept for good."""

import click

from provenance.cli.command import Command, command, messages
from provenance.cli.output import tell
from provenance.cli.params import acting_editor
from provenance.cli.text.safe import safe

__all__ = ["different", "dismiss", "same"]


@command("dismiss")
@click.argument("finding", metavar="FINDING")
@acting_editor
@click.option("--note", metavar="TEXT")
def dismiss(finding: str, by: str, note: str | None) -> None:
    """Lay a finding aside."""
    from provenance.cli.office import now, writing
    from provenance.desk import dismiss as lay_aside
    from provenance.desk import find_editor, find_finding

    with writing() as office:
        found = find_finding(office.session, finding)
        editor = find_editor(office.session, by)
        lay_aside(office.session, found, editor=editor, note=note, at=now())
        said = {"finding": found.public_id, "message": safe(found.message)}
    tell(messages().say("done.dismissed", **said))


def judging(name: str) -> Command:
    """The command ``name``, which says so of two claims."""

    @command(name)
    @click.argument("a", metavar="A")
    @click.argument("b", metavar="B")
    @acting_editor
    @click.option("--note", metavar="TEXT")
    def judged(a: str, b: str, by: str, note: str | None) -> None:
        """Say that they are the same fact, or different ones."""
        from provenance.cli.office import now, writing
        from provenance.desk import find_claim, find_editor, judge

        with writing() as office:
            one, other = (find_claim(office.session, reference) for reference in (a, b))
            editor = find_editor(office.session, by)
            judge(office.session, one, other, same=name == "same", editor=editor, note=note, at=now())
            told = {
                "a": f"{one.public_id} ({safe(one.text)})",
                "b": f"{other.public_id} ({safe(other.text)})",
            }
        tell(messages().say(f"done.{name}", **told))

    return judged


same = judging("same")
different = judging("different")
