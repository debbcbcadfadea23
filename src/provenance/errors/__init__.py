"""Every error that provenance raises on purpose: a code with fields, and its sentence in the reader's language.

::

    ProvenanceError                 one clear sentence, fit to be shown to a user
    ├── InputError                  a file or text that cannot be read
    │   ├── EmptyInput              nothing to read in it
    │   ├── BinaryInput             not text, and not a format we read
    │   ├── UnknownFormat           a format we do not read
    │   ├── TooLarge                more than we are willing to read
    │   └── BrokenFile              a DOCX, PDF … that its library cannot open
    ├── UnknownLanguage             no folder under ``languages/`` for it
    ├── WorkspaceError              no workspace, or one that is not usable
    ├── StoreError                  the database cannot be used
    │   ├── NotOurDatabase          it holds other tables than ours
    │   ├── NewerDatabase           a later version of the program made it
    │   └── DatabaseBusy            somebody else holds its lock
    ├── EngineError                 the processes or the cluster that work on an archive fail
    ├── NotFound                    no article, claim, source or editor of that name
    ├── Expired                 a token whose time is over
    ├── Ambiguous                   a prefix that fits more than one claim
    └── Refused                     a move that the desk's rules do not allow
        ├── NotAllowed              the editor's role does not permit it
        ├── NoteRequired            the move needs a reason in words
        └── Stale                   somebody else changed it meanwhile

``NotFound("article.missing", slug="wuxi")`` has its sentences in ``en.toml`` and ``zh.toml`` beside this file, under
``article.missing`` (and, where the command line says it with an option of its own, under ``shell.article.missing``).
"""

from collections.abc import Mapping

from provenance.errors.saying import Term, sentence

__all__ = [
    "Ambiguous",
    "BinaryInput",
    "BrokenFile",
    "DatabaseBusy",
    "EmptyInput",
    "EngineError",
    "Expired",
    "InputError",
    "NewerDatabase",
    "NotAllowed",
    "NotFound",
    "NotOurDatabase",
    "NoteRequired",
    "ProvenanceError",
    "Refused",
    "Stale",
    "StoreError",
    "Term",
    "TooLarge",
    "UnknownFormat",
    "UnknownLanguage",
    "WorkspaceError",
    "sentence",
]


class ProvenanceError(Exception):
    """Anything that provenance refuses or cannot do, said in one sentence.

    ``code`` never changes its meaning and is for programs; ``sentence(error, language)`` is for people.
    """

    def __init__(self, code: str, /, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.fields: Mapping[str, object] = fields

    def __str__(self) -> str:
        """The sentence as the command line says it in English."""
        return sentence(self, "en", shell=True)


class InputError(ProvenanceError):
    """A file or text that cannot be read."""


class EmptyInput(InputError):
    """There is nothing to read in it."""


class BinaryInput(InputError):
    """The bytes are not text, and not a format we read."""


class UnknownFormat(InputError):
    """The file's format is not one we read."""


class TooLarge(InputError):
    """The file is larger than we are willing to read."""


class BrokenFile(InputError):
    """The file's own library cannot open it."""


class UnknownLanguage(ProvenanceError):
    """No language folder reads this language."""


class WorkspaceError(ProvenanceError):
    """There is no workspace here, or it cannot be used."""


class StoreError(ProvenanceError):
    """The database cannot be used."""


class NotOurDatabase(StoreError):
    """The database holds other tables than ours."""


class NewerDatabase(StoreError):
    """The database was made by a later version of the program."""


class DatabaseBusy(StoreError):
    """Somebody else holds the database's lock."""


class EngineError(ProvenanceError):
    """The processes or the cluster that work on an archive fail."""


class NotFound(ProvenanceError):
    """No article, claim, source or editor of that name."""


class Expired(ProvenanceError):
    """A token whose time is over."""


class Ambiguous(ProvenanceError):
    """A prefix that fits more than one claim."""


class Refused(ProvenanceError):
    """A move that the desk's rules do not allow."""


class NotAllowed(Refused):
    """The editor's role does not permit the move."""


class NoteRequired(Refused):
    """The move needs a reason in words."""


class Stale(Refused):
    """Somebody else changed the claim meanwhile."""
