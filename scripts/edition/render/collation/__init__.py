"""What `edition collate` shows of a copy: how well each block was found, and where."""
