"""What the interface says, and how each of its languages is set: one file a language, `TAG.toml`, and what reads it."""
