"""Prose in HTML and in Markdown, with its citations worded and its links made whole."""
