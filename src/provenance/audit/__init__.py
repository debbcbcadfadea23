"""The audit log: events in hash chains, and their verification."""

from provenance.audit.adopt import adopt, is_noted
from provenance.audit.canonical import canonical
from provenance.audit.chain import Problem
from provenance.audit.log import count_events, latest, log
from provenance.audit.record import PROGRAM, record
from provenance.audit.verify import verify

__all__ = [
    "PROGRAM",
    "Problem",
    "adopt",
    "canonical",
    "count_events",
    "is_noted",
    "latest",
    "log",
    "record",
    "verify",
]
