"""Annotated scholarly editions from standoff data: read, check, join with a reader's copy, render, export."""

__version__ = "0.1.0"
