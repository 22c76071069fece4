"""The records of the data files as they are typed on disk, one module a matter."""
