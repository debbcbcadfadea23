"""What is read: documents, their sections and sentences, and the readers of each format."""

from provenance.document.block import Block, Role, Section
from provenance.document.document import Document
from provenance.document.line import LayoutCues
from provenance.document.readers import read, read_bytes
from provenance.document.reading import Reading, fold, read_through
from provenance.document.sentences import sentences
from provenance.document.span import Span

__all__ = [
    "Block",
    "Document",
    "LayoutCues",
    "Reading",
    "Role",
    "Section",
    "Span",
    "fold",
    "read",
    "read_bytes",
    "read_through",
    "sentences",
]
