"""How well the program reads, against articles whose every figure was annotated by hand.

``python tests/gold/measure.py tests/gold/open --misses 20``

NAME.gold.json beside NAME.txt lists the figures, the facts they belong to and the errors that were planted. Figures are
paired with claims by overlap, the largest first. What is not found counts as wrong in every other ratio too.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any
from unicodedata import normalize

from provenance import Report, check

__all__ = ["Score", "measure", "score"]

COVERAGE = {"undated", "unsourced"}
SPELLINGS = {"圆": "元", "人民币": "元", "百分点": "个百分点", "百分點": "个百分点", "個百分點": "个百分点"}
CLOSE = Decimal("0.0001")

Claim = Mapping[str, Any]
Pair = frozenset[str]


@dataclass(slots=True)
class Score:
    """What was right, out of how many, by ratio; false alarms are only counted; ``misses`` says what was wrong."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    false_alarms: int = 0
    misses: list[str] = field(default_factory=list)

    def note(self, ratio: str, right: bool, miss: str = "") -> None:
        """Count one figure under a ratio."""
        self.of[ratio] += 1
        self.right[ratio] += right
        if miss and not right:
            self.misses.append(f"{ratio}: {miss}")

    def add(self, other: "Score") -> None:
        """Count another score in."""
        self.right += other.right
        self.of += other.of
        self.articles += other.articles
        self.false_alarms += other.false_alarms
        self.misses += other.misses

    def ratios(self) -> dict[str, float]:
        """Each ratio, and the false alarms an article."""
        found = {name: round(self.right[name] / size, 4) for name, size in self.of.items() if size}
        both = self.of["pairs recall"] + self.of["pairs precision"]
        found["pairs f1"] = round(2 * self.right["pairs recall"] / both, 4) if both else 1.0
        found["false alarms"] = round(self.false_alarms / max(1, self.articles), 4)
        return found


def measure(folder: Path) -> dict[str, Score]:
    """The score of each article of a folder, by name."""
    return {
        path.name.removesuffix(".gold.json"): score_file(path) for path in sorted(folder.glob("*.gold.json"))
    }


def score_file(path: Path) -> Score:
    """The score of one article."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(f"{gold['name']}.txt").read_bytes().decode()
    facts = path.with_name(f"{gold['name']}.toml")
    published = tomllib.loads(facts.read_text(encoding="utf-8")).get("published") if facts.exists() else None
    if isinstance(published, str):
        published = date.fromisoformat(published)
    return score(gold, check(text, published=published, language="zh"), text)


def score(gold: Mapping[str, Any], report: Report, text: str) -> Score:
    """One article's score."""
    told: dict[str, Any] = report.model_dump(mode="json")
    result = Score(articles=1)
    partner = partners(gold["claims"], told["claims"])
    for claim in gold["claims"]:
        figure(result, claim, partner.get(claim["id"]), f"{gold['name']} …{around(text, claim)}…")
    optional = [tuple(span) for span in gold.get("optional", ())]
    known = {claim["id"]: one for one, claim in partner.items()}
    for claim in told["claims"]:
        if claim["id"] not in known and not any(claim["start"] < b and a < claim["end"] for a, b in optional):
            result.of["figures precision"] += 1
            result.misses.append(f"not a figure: {gold['name']} …{around(text, claim)}… {claim['text']!r}")
        elif claim["id"] in known:
            result.note("figures precision", True)
    repeats(result, gold["claims"], told, known)
    findings(result, gold, told, known)
    return result


def partners(gold: Iterable[Claim], told: Iterable[Claim]) -> dict[str, Claim]:
    """For each gold figure that was found, the claim that overlaps it most; no claim serves twice."""
    shared = [
        (min(one["end"], other["end"]) - max(one["start"], other["start"]), one, other)
        for one in gold
        for other in told
        if one["start"] < other["end"] and other["start"] < one["end"]
    ]
    found: dict[str, Claim] = {}
    taken: set[str] = set()
    for _, one, other in sorted(shared, key=lambda s: (-s[0], s[1]["start"], s[2]["start"])):
        if one["id"] not in found and other["id"] not in taken:
            found[one["id"]] = other
            taken.add(other["id"])
    return found


def figure(result: Score, gold: Claim, told: Claim | None, where: str) -> None:
    """Hold one figure against its claim, field by field."""
    result.note("figures recall", told is not None, f"{where} {gold['text']!r}")
    told = told or {}
    same_span = (told.get("start"), told.get("end")) == (gold["start"], gold["end"])
    result.note("span", same_span, f"{where} {gold['text']!r} got {told.get('text')!r}")
    right = all(same_number(gold.get(name), told.get(name)) for name in ("value", "value_high"))
    got = f"{told.get('value')} {told.get('value_high') or ''} {told.get('unit')}"
    result.note(
        "value and unit", right and unit(gold["unit"]) == unit(told.get("unit")), f"{where} got {got}"
    )
    for name in ("kind", "qualifier", "section"):
        result.note(name, told.get(name) == gold[name], f"{where} want {gold[name]} got {told.get(name)}")
    if gold["keys"]:
        result.note("measure", names(gold, told), f"{where} want {gold['keys']} got {told.get('measure')!r}")
    if gold["stated_scored"]:
        stated = written(told.get("stated"))
        result.note(
            "stated date",
            bool(told) and stated == gold["stated"],
            f"{where} want {gold['stated']} got {stated}",
        )


def same_number(one: str | None, other: str | None) -> bool:
    """Whether two numbers are one; 66.67 will do for two thirds."""
    if one is None or other is None:
        return one is other
    a, b = Decimal(one), Decimal(other)
    return abs(a - b) <= CLOSE * max(abs(a), abs(b))


def unit(written: str | None) -> str:
    """A unit in one spelling."""
    plain = normalize("NFKC", written or "").strip()
    return SPELLINGS.get(plain, plain)


def names(gold: Claim, told: Claim) -> bool:
    """Whether a measure holds every key and none that belongs to a neighbour; a place may stand in the scope."""
    label = (told.get("measure") or "").casefold()
    whole = label + " " + (told.get("scope") or "").casefold()
    return all(key.casefold() in whole for key in gold["keys"]) and not any(
        key.casefold() in label for key in gold["not_keys"]
    )


def written(stated: Claim | None) -> str | None:
    """A stated date as the annotation writes it."""
    if stated is None:
        return None
    start, end = stated["start"], stated["end"]
    return start if start == end else f"{start or ''}/{end or '..'}"


def repeats(result: Score, gold: Iterable[Claim], told: Mapping[str, Any], known: Mapping[str, str]) -> None:
    """Pairs of figures that restate one fact, rightly or wrongly linked; links hold on through a third figure."""
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in gold:
        if claim["group"]:
            groups[claim["group"]].append(claim["id"])
    text = {claim["id"]: claim["text"] for claim in gold}
    want = set(within(groups.values()))
    got = {
        frozenset(known.get(one, f"?{one}") for one in pair)
        for pair in within(
            joined([k["a"], k["b"]] for k in told["links"] if k["relation"] in ("repeats", "conflicts"))
        )
    }
    for ratio, whole, part in (("pairs recall", want, got), ("pairs precision", got, want)):
        for pair in sorted(whole, key=sorted):
            result.note(ratio, pair in part, " = ".join(text.get(one, one) for one in sorted(pair)))


def within(groups: Iterable[list[str]]) -> Iterator[Pair]:
    """Every pair inside each group."""
    return (frozenset(pair) for group in groups for pair in combinations(group, 2))


def joined(edges: Iterable[list[str]]) -> list[list[str]]:
    """The groups that the edges join."""
    group_of: dict[str, list[str]] = {}
    for a, b in edges:
        one, other = group_of.setdefault(a, [a]), group_of.setdefault(b, [b])
        if one is not other:
            one += other
            group_of.update(dict.fromkeys(other, one))
    return list({id(group): group for group in group_of.values()}.values())


def findings(
    result: Score, gold: Mapping[str, Any], told: Mapping[str, Any], known: Mapping[str, str]
) -> None:
    """Planted errors, found or not; and alarms about figures that are right."""
    alarms = [
        (frozenset(known.get(one, "?") for one in f["claims"]), f)
        for f in told["findings"]
        if f["kind"] not in COVERAGE and f["severity"] != "info"
    ]
    wrong: set[str] = set()
    for planted in gold["findings"]:
        claims = set(planted["claims"])
        wrong |= claims
        hits = [f for ids, f in alarms if len(ids & claims) >= min(2, len(claims))]
        result.note("findings", bool(hits), f"{gold['name']} {planted['kind']}: {planted.get('note', '')}")
        result.note("finding's kind", any(f["kind"] == planted["kind"] for f in hits))
    for ids, f in alarms:
        if not ids & wrong:
            result.false_alarms += 1
            result.misses.append(f"false alarm: {gold['name']} {f['kind']}: {f['message']}")


def around(text: str, claim: Claim) -> str:
    """The words around a figure, on one line."""
    return text[max(0, claim["start"] - 14) : claim["end"] + 8].replace("\n", "⏎")


def main(arguments: list[str] | None = None) -> int:
    """Print what the articles of a folder score: of heldout ones the total only, for nobody is to tune by them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="print up to so many misses an article")
    options = parser.parse_args(arguments)
    scores = measure(options.folder)
    total = Score()
    for name, one in scores.items():
        total.add(one)
        if "heldout" not in options.folder.parts or options.misses:
            print(name, *(f"{ratio} {value:.3f}" for ratio, value in one.ratios().items()), sep="  ")
            print(
                *(f"    {miss}" for miss in one.misses[: options.misses]),
                sep="\n",
                end="\n" if options.misses else "",
            )
    print(f"{len(scores)} articles, {total.of['figures recall']} figures")
    for ratio, value in total.ratios().items():
        print(f"  {ratio:18} {value:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
