"""What a page without words has so that readers can put those of their own copy into it: a script and its data."""
