"""What the pages show: frozen presenters of the desk's rows. No rule of the desk's lives here."""
