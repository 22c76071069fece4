"""What the editors add for those who were not there: terms, names, emendations, dates, the abstracts compared."""
