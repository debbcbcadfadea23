"""What can be said about figures and one another."""

from dataclasses import dataclass, field

from provenance.claims import Claim

__all__ = ["Change", "Daily", "Gain", "Gap", "Part", "Share", "Statements", "Total"]


@dataclass(frozen=True, slots=True)
class Change:
    """From ``base`` to ``end``, stated as ``by``: a growth in per cent, a difference or a multiple."""

    base: Claim
    end: Claim
    by: Claim


@dataclass(frozen=True, slots=True)
class Gap:
    """The rate ``end`` is stated to lie ``by`` so many points from the rate ``base`` of something else."""

    base: Claim
    end: Claim
    by: Claim


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` is stated to be ``share`` of ``whole``.

    ``others`` are further figures that the whole's name may mean. A share of a plan may pass 100 %.
    """

    part: Claim
    whole: Claim
    share: Claim
    others: tuple[Claim, ...] = ()
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """``part`` belongs to ``whole``."""

    whole: Claim
    part: Claim


@dataclass(frozen=True, slots=True)
class Total:
    """``parts`` are stated to make ``total``; ``complete`` says that no other may be left out."""

    total: Claim
    parts: tuple[Claim, ...]
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Gain:
    """``level`` was reached by ``gain``, a growth of ``growth`` per cent; or, where it ``falls``, by a loss."""

    level: Claim
    gain: Claim
    growth: Claim
    falls: bool


@dataclass(frozen=True, slots=True)
class Daily:
    """``total`` of so many ``days`` is stated to be ``each`` a day."""

    total: Claim
    each: Claim
    days: int


@dataclass(slots=True)
class Statements:
    """Everything that an article says about its figures and one another."""

    changes: list[Change] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    shares: list[Share] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    gains: list[Gain] = field(default_factory=list)
    daily: list[Daily] = field(default_factory=list)
