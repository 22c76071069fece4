"""Checks of what the editors write."""
