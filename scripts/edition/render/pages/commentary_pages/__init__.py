"""The pages of what the editors add for those who were not there."""
