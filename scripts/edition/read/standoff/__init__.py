"""The data files, pages and notebooks of a project, to one Standoff."""
