"""Checks of a site as built."""
