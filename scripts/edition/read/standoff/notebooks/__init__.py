"""Notebooks: their cells, what their results depend on, and the committed results."""
