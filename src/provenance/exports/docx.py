"""The article as a Word document: figures shaded and commented, in its own layout where it came as one."""

from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.document import Span
from provenance.evidence import original_of
from provenance.exports.dossier import Entry, gather, said_of
from provenance.exports.edition import Edition, Words
from provenance.exports.seal.archive import restamped
from provenance.exports.word.marks import Marks
from provenance.exports.word.origins import WordFile, open_word
from provenance.exports.word.plain import plain_word
from provenance.exports.word.returned import BOOKMARK
from provenance.exports.word.sane import sane
from provenance.reports import TINTS
from provenance.store.tables import Article, Revision

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".docx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the document; a figure that no comment can hang on is told to the edition."""
    words, revision = edition.words(article), article.revision
    file = _original(revision, edition) or plain_word(
        revision.text, title=article.title or article.slug, language=revision.language
    )
    marks = Marks(file.document, author=words.say("comment.author"), at=edition.at.replace(microsecond=0))
    for entry in reversed(gather(session, article, edition).entries):
        claim = entry.claim
        marked = marks.mark(
            file.pieces(Span(claim.start, claim.end)),
            fill=TINTS[entry.status].lstrip("#").upper(),
            bookmark=BOOKMARK + claim.public_id,
            comment=_comment(entry, words),
        )
        if not marked:
            edition.remark(words.say("remark.no_place", figure=claim.text, claim=claim.public_id))
    _date(file, edition)
    stream.write(restamped(file.saved(), edition.at))


def _original(revision: Revision, edition: Edition) -> WordFile | None:
    """The archived DOCX of the revision, where there is one that still reads as it did."""
    if not revision.name.lower().endswith(SUFFIX):
        return None
    words = edition.words(revision.article)
    path = original_of(edition.workspace, revision)
    if path is None:
        edition.remark(words.say("remark.no_original", name=revision.name))
        return None
    opened = open_word(path.read_bytes(), revision.text)
    if opened is None:
        edition.remark(words.say("remark.other_text", name=revision.name))
    return opened


def _comment(entry: Entry, words: Words) -> str:
    """What the comment says: nothing that would be taken for an answer when the document comes back."""
    lines = [*said_of(entry, words), words.say("comment.claim", claim=entry.claim.public_id)]
    return sane("\n".join(line.replace("\n", " ") for line in lines))


def _date(file: WordFile, edition: Edition) -> None:
    """A document that is made here was made at the edition's time; one that came keeps what it says of itself."""
    at = edition.at.replace(tzinfo=None, microsecond=0)
    if not file.document.core_properties.author:
        file.document.core_properties.created = at
    file.document.core_properties.modified = at
