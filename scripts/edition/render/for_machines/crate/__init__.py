"""The whole site as one research object that repositories take in (RO-Crate)."""
