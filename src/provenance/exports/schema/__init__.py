"""The published schema of the JSON Lines export."""

from provenance.exports.schema.lines import ClaimLine, claim_line, json_schema

__all__ = ["ClaimLine", "claim_line", "json_schema"]
