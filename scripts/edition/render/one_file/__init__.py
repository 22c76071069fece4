"""The whole edition of one language as one page, to be opened from a disk or a stick."""
