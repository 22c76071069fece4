"""What follows from the given data alone; nothing here sees the article's words."""
