"""What is wrong with a call that does not fit its route, in the reader's language as far as we have the words."""

from collections.abc import Mapping
from typing import Any

from provenance.errors import InputError, Term

__all__ = ["malformed"]


def malformed(first: Mapping[str, Any]) -> InputError:
    """The error for the first of Pydantic's complaints."""
    where = ".".join(str(part) for part in first["loc"])
    return InputError("request.unusable", where=where, reason=_reason(first))


def _reason(said: Mapping[str, Any]) -> object:
    """Ours for the usual complaints, else Pydantic's own, which is English."""
    context = said.get("ctx", {})
    match said["type"]:
        case "missing":
            return Term("invalid.missing")
        case "int_parsing" | "int_type" | "int_from_float":
            return Term("invalid.number")
        case "date_parsing" | "date_from_datetime_parsing" | "date_type":
            return Term("invalid.date")
        case "string_type":
            return Term("invalid.text")
        case "string_too_long" | "too_long":
            return Term("invalid.long", most=context["max_length"])
        case "enum" | "literal_error":
            return Term("invalid.choice", known=context["expected"])
    return said["msg"]
