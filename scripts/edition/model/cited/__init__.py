"""What is cited: entries and the names in them, the citations of the article and its printed list."""
