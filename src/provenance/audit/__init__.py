"""The audit log: events in hash chains, and their verification."""

from provenance.audit.adopt import adopt, is_noted
from provenance.audit.canonical import canonical
from provenance.audit.chain import Problem
from provenance.audit.log import log
from provenance.audit.record import PROGRAM, record
from provenance.audit.verify import verify

__all__ = ["PROGRAM", "Problem", "adopt", "canonical", "is_noted", "log", "record", "verify"]
