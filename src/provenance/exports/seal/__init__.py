"""Archives that are the same bytes for the same content, and their signatures."""
