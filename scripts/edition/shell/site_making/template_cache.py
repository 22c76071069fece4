"""Keeps compiled templates in `.cache/`, as compiling them is half of a build; losing them costs time, nothing else."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from edition.shell.digest_cache import Cache


class CompiledTemplates(BytecodeCache):
    """Compiled templates in a cache; what is not there as it was kept is compiled again."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is kept."""
        content = self._kept.get(_name(bucket))
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept.put(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"templates/{bucket.key}"
