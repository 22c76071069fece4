"""Checks of what notebooks found."""
