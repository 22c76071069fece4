"""How citations and entries are worded: what the citation processor is asked, and what its answer becomes."""
