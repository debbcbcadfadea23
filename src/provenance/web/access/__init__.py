"""Who is let in: sittings, the language they read, and how often a password may be tried."""
