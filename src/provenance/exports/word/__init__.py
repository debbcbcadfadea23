"""Word documents: figures found in them, marked and commented, and the comments that come back."""
