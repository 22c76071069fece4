"""Offprints: the edition in one file to take away, as a tree of pandoc's from which EPUB, DOCX and PDF are made."""
