"""The given data as plain values, for JSON, and back."""
