"""What every layer names and compares in the same way: ids, findings, files, letters."""
