"""What the interface says, and how each of its languages is set."""
