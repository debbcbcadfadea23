"""The ledger: an article and all that was decided about it as sorted lines of JSON, and back."""

from provenance.ledger.read import ReadLedger, read_ledger
from provenance.ledger.workspace import workspace_file
from provenance.ledger.write import ledger_file, ledger_text, write_ledger, write_workspace

__all__ = [
    "ReadLedger",
    "ledger_file",
    "ledger_text",
    "read_ledger",
    "workspace_file",
    "write_ledger",
    "write_workspace",
]
