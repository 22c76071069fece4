"""Checks of the article's blocks, notes and voices as recorded."""
