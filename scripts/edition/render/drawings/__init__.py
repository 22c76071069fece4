"""Drawings that the edition makes of its own data, as SVG in the page."""
