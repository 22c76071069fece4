"""The families of pages, found by their place in this folder."""
