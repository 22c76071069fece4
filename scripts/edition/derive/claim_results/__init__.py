"""Claims against what notebooks found: verdicts, differences, and both for other programs."""
