"""Lines of a page in reading order, from where their letters stand."""
