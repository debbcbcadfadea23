"""Exports: one module a format, each with ``write(session, article, stream)``; imported one by one, when asked for."""
