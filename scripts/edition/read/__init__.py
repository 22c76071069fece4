"""Bytes or text in, model out; every problem of every file at once, with its place."""
