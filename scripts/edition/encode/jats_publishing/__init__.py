"""The edition in JATS Journal Publishing 1.1: the article, and a sub-article of the editors in each language."""
