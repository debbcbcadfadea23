"""The text form of a report, as an editor reads it on a terminal."""
