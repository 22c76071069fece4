"""What touches the world: disk, network, programs, MkDocs."""
