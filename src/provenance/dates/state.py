"""What the dates that have been read leave behind for those to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.dates.resolve import Context, resolve
from provenance.dates.spoken import Spoken
from provenance.dates.stated import DateMention, StatedDate

__all__ = ["State"]


@dataclass(slots=True)
class State:
    """The state of a reader of dates.

    ``carried`` is what the next sentence inherits, ``handed`` what a breakdown that opens the next paragraph does,
    ``ruling`` the date of the whole list that is being read, ``theme`` the first date of the paragraph; ``opened`` is
    where a list's item begins, ``last`` what was in force at the end of the sentence before, ``period`` the last that
    was no instant, ``series`` the dates that the sentence named one by one; ``day`` and ``hour`` tell of what kind the
    date is that may be carried on, ``divided`` that the sentence opens a breakdown.
    """

    context: Context
    spoken: Spoken
    carried: StatedDate | None = None
    handed: StatedDate | None = None
    ruling: StatedDate | None = None
    theme: StatedDate | None = None
    last: StatedDate | None = None
    period: StatedDate | None = None
    series: DateMention | None = None
    opened: int = -1
    day: bool = False
    hour: bool = False
    divided: bool = False

    def glance(self, mentions: Sequence[DateMention]) -> StatedDate | None:
        """Resolve mentions that govern nothing by themselves (a dateline, a title, a note); the last that resolves."""
        last = None
        for mention in mentions:
            if stated := resolve(mention, self.context):
                self.context = self.context.after(stated)
                self.spoken.add(mention, stated)
                last = stated
        return last
