"""Checks of a reader's copy against the data."""
