"""Probing the outside links on request: address by address, politely, and what was seen into the data."""
