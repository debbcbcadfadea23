"""Rules as data, the engine that scans a text with them, and the examples that hold them to their word."""

from provenance.grammar.engine import Scanner
from provenance.grammar.rule import Capture, Rule

__all__ = ["Capture", "Rule", "Scanner"]
