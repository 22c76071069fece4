"""BibTeX files to entries, with a place for every fault."""
