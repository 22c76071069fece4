"""Checks of what the repository gives."""
