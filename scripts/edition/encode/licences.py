"""Licences by the names that SPDX has for them, and the addresses by which other programs know them."""

import re

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-[A-Z]+)*)-(\d\.\d)")
_FREE = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC-PDM-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    "CC-PDDC": "https://creativecommons.org/licenses/publicdomain/",
}


def licence_address(name: str) -> str:
    """Return the address of a licence; of what is no licence, an empty text.

    >>> licence_address("CC-BY-SA-4.0"), licence_address("MIT"), licence_address("ask us")
    ('https://creativecommons.org/licenses/by-sa/4.0/', 'https://spdx.org/licenses/MIT', '')
    """
    if found := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if name in _FREE:
        return _FREE[name]
    return f"https://spdx.org/licenses/{name}" if re.fullmatch(r"[A-Za-z0-9.+-]+", name) else ""
