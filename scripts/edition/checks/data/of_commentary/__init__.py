"""Checks of what the editors add for those who were not there: glossary, names, apparatus, dates, aligned abstracts."""
