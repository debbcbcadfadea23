"""Whether the tables and files still are what the audit log says: nobody changed anything behind its back."""

from provenance.desk.agreement.inspect import disagreements, inspect

__all__ = ["disagreements", "inspect"]
