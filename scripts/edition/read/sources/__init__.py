"""Readers of copies, one module a format, tried in the order of their names.

A module has NAME, SUFFIXES and `read(data: bytes)`. It returns a SourceText, or a Conversion if pandoc must turn the
bytes into a page first, which is then read as one. It raises NotThisFormat with the reason if others may try, and
Unusable if the format is its own but nobody can read these bytes.
"""
