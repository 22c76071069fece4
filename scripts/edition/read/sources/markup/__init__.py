"""What readers of marked-up copies need: trees, words with marks, limits."""
