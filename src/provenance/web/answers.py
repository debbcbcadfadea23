"""What the API answers: the stored rows as Pydantic models. Claims are the lines of the JSON Lines export."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from provenance.exports.schema import ClaimLine, claim_line
from provenance.report import FindingKind, Severity
from provenance.reports import Progress
from provenance.store.tables import Article, Claim, Finding, Source

__all__ = [
    "ArticleAnswer",
    "ClaimAnswer",
    "FindingAnswer",
    "ProgressAnswer",
    "SourceAnswer",
    "claim_answer",
]


class Answer(BaseModel):
    """A model made of a row."""

    model_config = ConfigDict(from_attributes=True)


class ArticleAnswer(Answer):
    """An article with its latest revision."""

    id: str
    title: str | None
    publication: str | None
    published: date | None
    revision: int
    language: str
    name: str
    sha256: str
    characters: int
    added: datetime

    @classmethod
    def of(cls, article: Article) -> "ArticleAnswer":
        """The answer of a row."""
        revision = article.revision
        return cls(
            id=article.slug,
            title=article.title,
            publication=article.publication,
            published=revision.published,
            revision=revision.number,
            language=revision.language,
            name=revision.name,
            sha256=revision.sha256,
            characters=len(revision.text),
            added=article.at,
        )


class ClaimAnswer(ClaimLine):
    """A claim with its verdicts, and the claims that restate it where one claim was asked for."""

    restatements: list[str] = Field(default_factory=list)


def claim_answer(claim: Claim, restatements: list[Claim] | None = None) -> ClaimAnswer:
    """The answer of a claim's row."""
    said = [one.public_id for one in restatements or ()]
    return ClaimAnswer.model_validate({**claim_line(claim), "restatements": said})


class FindingAnswer(Answer):
    """An open finding, and the claims that it is about."""

    article: str
    id: str
    kind: FindingKind
    severity: Severity
    message: str
    claims: list[str]

    @classmethod
    def of(cls, finding: Finding) -> "FindingAnswer":
        """The answer of a row."""
        return cls.model_validate(
            {
                "article": finding.revision.article.slug,
                "id": finding.public_id,
                "kind": finding.kind,
                "severity": finding.severity,
                "message": finding.message,
                "claims": [claim.public_id for claim in finding.claims],
            }
        )


class SourceAnswer(Answer):
    """A source, archived by its SHA-256."""

    slug: str
    sha256: str
    name: str
    size: int
    title: str
    publisher: str | None
    url: str | None
    dated: date | None
    actor: str
    at: datetime

    @classmethod
    def of(cls, source: Source) -> "SourceAnswer":
        """The answer of a row."""
        return cls.model_validate(source)


class ProgressAnswer(Answer):
    """How far the desk is with an article: its claims by status, its open findings by severity."""

    article: str
    claims: int
    done: int
    statuses: dict[str, int]
    severities: dict[str, int]

    @classmethod
    def of(cls, progress: Progress) -> "ProgressAnswer":
        """The answer of a report's row."""
        return cls(
            article=progress.article.slug,
            claims=progress.claims,
            done=progress.done,
            statuses={status.value: count for status, count in progress.statuses.items()},
            severities=dict(progress.severities),
        )
