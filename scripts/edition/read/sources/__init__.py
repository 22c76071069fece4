"""Readers of copies, one module a format, tried in the order of their names.

A module has NAME, SUFFIXES and `read(data: bytes) -> SourceText`, which raises NotThisFormat with the reason.
"""
