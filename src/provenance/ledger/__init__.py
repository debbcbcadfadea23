"""The ledger: an article and all that was decided about it as sorted lines of JSON, and back."""

from provenance.ledger.read import ReadLedger, read_ledger
from provenance.ledger.write import ledger_file, ledger_text, write_ledger

__all__ = ["ReadLedger", "ledger_file", "ledger_text", "read_ledger", "write_ledger"]
