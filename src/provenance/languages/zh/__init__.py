"""Chinese, simplified and traditional."""

import re
from decimal import Decimal

from provenance.dates import DateMention
from provenance.figures import Figure
from provenance.grammar import Scanner
from provenance.languages.language import Language
from provenance.languages.zh import dates, durations, grades, names, quantities, ranges, ranks, shares, whole
from provenance.languages.zh.aspects import ASPECTS
from provenance.languages.zh.measures import PHRASES, fold_label
from provenance.languages.zh.phrases import DATE_CUES
from provenance.languages.zh.relations import RELATIONS
from provenance.languages.zh.vocabulary import CUES
from provenance.languages.zh.wording import WORDING

__all__ = ["LANGUAGE"]

OTHER = re.compile(r"[^\u3400-\u9fff]+")

# Earlier rules win: a date before a number, a name before a figure, a range before its bounds.
SCANNER: Scanner[Figure | DateMention | names.Name] = Scanner(
    [
        *dates.RULES,
        *grades.RULES,
        *names.CODES,
        *ranks.RULES,
        *names.ORDINALS,
        *ranges.RULES,
        *shares.RULES,
        *durations.RULES,
        *quantities.RULES,
        *whole.RULES,
        *names.FALLBACK,
    ]
)

LANGUAGE = Language(
    code="zh",
    cues=CUES,
    scanner=SCANNER,
    dates=DATE_CUES,
    phrases=PHRASES,
    aspects=ASPECTS,
    relations=RELATIONS,
    wording=WORDING,
    magnitudes=(("亿", Decimal(10**8)), ("万", Decimal(10**4))),
    fold_label=fold_label,
    reads=lambda text: len(OTHER.sub("", text[:4000])) * 20 >= len(text[:4000].strip()),
)
