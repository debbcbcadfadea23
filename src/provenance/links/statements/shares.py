"""Shares: P，占W的C%."""

from collections.abc import Iterator, Mapping

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.levels import LEVELS
from provenance.links.statements.said import Share
from provenance.links.statements.sentence import Sentence
from provenance.links.statements.wholes import Wholes

__all__ = ["shares"]


def shares(sentence: Sentence, wholes: Wholes, divided: Mapping[str, Claim]) -> Iterator[Share]:
    """P，占W的C%; ``divided`` are the wholes of parts, for a share that names none."""
    for i in range(1, len(sentence.claims)):
        share = sentence.claims[i]
        m = sentence.share_named(i) if share.figure.kind is Kind.PERCENT else None
        if m is None:
            continue
        part = sentence.claims[i - 1]
        back = 2
        while part.figure.kind not in LEVELS and back <= min(i, 4) and not share.own:
            part = sentence.claims[i - back]
            back += 1
        if part.figure.kind not in LEVELS or share.own:
            continue
        name = sentence.language.fold_label(m.group("whole"))
        whole = divided.get(part.id) if not name else wholes.find(name, part, share)
        if whole is not None and whole is not part:
            yield Share(part, whole, share)
