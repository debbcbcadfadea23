"""The statements of an article, read sentence by sentence."""

from collections.abc import Sequence
from itertools import groupby

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.statements.changes import changes
from provenance.links.statements.daily import daily
from provenance.links.statements.gains import gains
from provenance.links.statements.gaps import gaps
from provenance.links.statements.parts import parts
from provenance.links.statements.places import places
from provenance.links.statements.planned import planned
from provenance.links.statements.rates import rates
from provenance.links.statements.said import Statements
from provenance.links.statements.sentence import FAR, Sentence
from provenance.links.statements.shares import shares
from provenance.links.statements.sums import sums
from provenance.links.statements.table_rows import row_changes, row_shares
from provenance.links.statements.totals import table_totals
from provenance.links.statements.wholes import Wholes

__all__ = ["statements"]


def statements(claims: Sequence[Claim], text: str, language: Language) -> Statements:
    """The statements of an article; ``text`` is the reading that the figures' spans count in."""
    found = Statements()
    prose = [c for c in claims if c.row is None]
    wholes = Wholes(prose, language)
    earlier: list[Claim] = []
    above: list[Claim] = []
    for _, group in groupby(prose, key=lambda c: c.sentence):
        members = list(group)
        if not earlier or earlier[-1].block != members[0].block:
            above, earlier = earlier, []
        sentence = Sentence(members, text, language, earlier, above)
        found.changes.extend(changes(sentence))
        found.changes.extend(places(sentence))
        found.gains.extend(gains(sentence))
        found.daily.extend(daily(sentence))
        found.gaps.extend(gaps(sentence))
        belongs = list({(one.whole.id, one.part.id): one for one in parts(sentence)}.values())
        found.parts.extend(belongs)
        found.shares.extend(planned(sentence))
        found.shares.extend(rates(sentence))
        found.totals.extend(sums(sentence))
        found.shares.extend(shares(sentence, wholes, {one.part.id: one.whole for one in belongs}))
        earlier = [*earlier, *members][-FAR:]
    found.totals.extend(table_totals(claims, language))
    found.shares.extend(row_shares(claims, language))
    found.changes.extend(row_changes(claims, language))
    return found
