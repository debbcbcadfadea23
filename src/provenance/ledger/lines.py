"""The lines of a ledger, one model a kind; claims, links and findings are the report's with their revision."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, PlainSerializer, TypeAdapter

from provenance.report import ClaimReport, FindingReport, LinkReport
from provenance.store import instant_text

__all__ = [
    "ArticleLine",
    "CitationLine",
    "ClaimLine",
    "DismissalLine",
    "EditorLine",
    "EventLine",
    "FateLine",
    "FindingLine",
    "JudgementLine",
    "Line",
    "LinkLine",
    "RevisionLine",
    "SignoffLine",
    "SourceLine",
    "VerdictLine",
    "WorkspaceLine",
    "line_of",
]

Moment = Annotated[AwareDatetime, PlainSerializer(instant_text)]
STRICT = ConfigDict(frozen=True, extra="forbid")


class Strict(BaseModel):
    """A line says nothing that we do not understand: it would be lost on the way back."""

    model_config = STRICT


class ArticleLine(Strict):
    """The article; ``ledger`` is the version of the format."""

    type: Literal["article"] = "article"
    ledger: Literal["1"] = "1"
    slug: str
    title: str | None
    publication: str | None
    latest: int
    at: Moment


class WorkspaceLine(Strict):
    """The head of the workspace's ledger, which holds what belongs to no article."""

    type: Literal["workspace"] = "workspace"
    ledger: Literal["1"] = "1"


class EditorLine(Strict):
    """An editor; addresses stay at home, and only the workspace's ledger has their hashes."""

    type: Literal["editor"] = "editor"
    name: str
    role: Literal["reporter", "checker", "chief"]
    email: str | None = None
    at: Moment


class RevisionLine(Strict):
    """A revision with its whole text."""

    type: Literal["revision"] = "revision"
    number: int
    name: str
    sha256: str
    text: str
    text_sha256: str
    extracted: bool
    language: str
    published: date | None
    editor: str | None
    at: Moment


class ClaimLine(ClaimReport):
    """A claim of a revision; ``follows`` is its id in the revision before."""

    model_config = STRICT
    type: Literal["claim"] = "claim"
    revision: int
    status: str
    follows: str | None


class LinkLine(LinkReport):
    """A link between two claims of a revision."""

    model_config = STRICT
    type: Literal["link"] = "link"
    revision: int


class FindingLine(FindingReport):
    """A finding about claims of a revision."""

    model_config = STRICT
    type: Literal["finding"] = "finding"
    revision: int


class FateLine(Strict):
    """What a revision made of a claim of the one before; ``position`` is its place in the list."""

    type: Literal["fate"] = "fate"
    revision: int
    position: int
    outcome: str
    reason: str | None
    before: str | None
    after: str | None


class SourceLine(Strict):
    """A source; its file is in the archive, under its hash."""

    type: Literal["source"] = "source"
    slug: str
    sha256: str
    name: str
    suffix: str
    size: int
    title: str
    publisher: str | None
    url: str | None
    dated: date | None
    actor: str
    at: Moment


class VerdictLine(Strict):
    """A verdict on a claim; ``event`` is its number in the audit log."""

    type: Literal["verdict"] = "verdict"
    revision: int
    claim: str
    number: int
    editor: str | None
    at: Moment
    from_status: str = Field(alias="from")
    to_status: str = Field(alias="to")
    note: str | None
    corrected_value: str | None
    event: int


class CitationLine(Strict):
    """A place in a source on which a verdict rests; ``number`` counts the verdict's citations."""

    type: Literal["citation"] = "citation"
    revision: int
    claim: str
    verdict: int
    number: int
    source: str
    place: str
    quote: str | None
    start: int | None
    end: int | None
    quote_sha256: str | None
    sheet: str | None
    cell: str | None
    page: int | None


class DismissalLine(Strict):
    """A finding that was laid aside on a revision."""

    type: Literal["dismissal"] = "dismissal"
    revision: int
    finding: str
    message: str
    editor: str
    at: Moment
    note: str
    event: int


class JudgementLine(Strict):
    """What an editor said of two claims on a revision."""

    type: Literal["judgement"] = "judgement"
    revision: int
    a: str
    b: str
    relation: str
    editor: str
    at: Moment
    note: str | None
    event: int


class SignoffLine(Strict):
    """A revision that was signed off."""

    type: Literal["signoff"] = "signoff"
    revision: int
    editor: str
    at: Moment
    note: str | None
    exceptions: list[str]
    event: int


class EventLine(Strict):
    """An event of the ledger's chain."""

    type: Literal["event"] = "event"
    seq: int
    at: str
    actor: str
    action: str
    subject: str
    payload: dict[str, Any]
    previous: str
    hash: str


Line = (
    ArticleLine
    | EditorLine
    | RevisionLine
    | ClaimLine
    | LinkLine
    | FindingLine
    | FateLine
    | SourceLine
    | VerdictLine
    | CitationLine
    | DismissalLine
    | JudgementLine
    | SignoffLine
    | EventLine
    | WorkspaceLine
)
_ANY: TypeAdapter[Line] = TypeAdapter(Annotated[Line, Field(discriminator="type")])


def line_of(text: str) -> Line:
    """The line that a text holds; pydantic's ValidationError where it holds none."""
    return _ANY.validate_json(text)
