"""The annotations of readers, as other programs write them."""
