"""Chinese, simplified and traditional."""

import re

from provenance.grammar import Scanner
from provenance.languages.language import Language
from provenance.languages.zh import dates, durations, names, quantities, ranges, ranks, shares, whole
from provenance.languages.zh.aspects import ASPECTS
from provenance.languages.zh.measures import PHRASES, fold_label
from provenance.languages.zh.phrases import DATE_CUES
from provenance.languages.zh.relations import RELATIONS
from provenance.languages.zh.vocabulary import CUES
from provenance.languages.zh.wording import WORDING

__all__ = ["LANGUAGE"]

HAN = re.compile(r"[\u3400-\u9fff]")

LANGUAGE = Language(
    code="zh",
    cues=CUES,
    scanner=Scanner(
        [
            *dates.RULES,
            *names.CODES,
            *ranks.RULES,
            *names.ORDINALS,
            *shares.RULES,
            *ranges.RULES,
            *durations.RULES,
            *quantities.RULES,
            *whole.RULES,
            *names.FALLBACK,
        ]
    ),
    dates=DATE_CUES,
    phrases=PHRASES,
    aspects=ASPECTS,
    relations=RELATIONS,
    wording=WORDING,
    fold_label=fold_label,
    reads=lambda text: len(HAN.findall(text[:4000])) * 10 >= len(text[:4000].strip()),
)
