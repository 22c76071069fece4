"""Running notebooks, and what a run says."""
