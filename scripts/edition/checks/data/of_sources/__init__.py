"""Checks of what is recorded of the article's citations, list and claims."""
