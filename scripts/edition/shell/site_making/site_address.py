"""The address at which a site is published, where whoever publishes it gives it: it wins over that of the data."""

import os
import re

from edition.model.edited_work import SITE_ADDRESS
from edition.words.findings import EditionError, Explained

VARIABLE = "EDITION_SITE_URL"

CODES = {
    "site.address": Explained(
        "EDITION_SITE_URL, by which the address of the site is given, holds no address.",
        "`EDITION_SITE_URL=example.org`.",
        "Write it like https://example.org/edition/, or unset it.",
    ),
}


def given_address() -> str | None:
    """Return the address that the environment gives, with the slash at its end; None if it gives none.

    Raises: EditionError if it gives something else.
    """
    given = os.environ.get(VARIABLE, "").strip()
    if not given:
        return None
    address = f"{given.rstrip('/')}/"
    if not re.fullmatch(SITE_ADDRESS, address):
        what = f"holds {given!r}, which is no address of a site"
        raise EditionError.at("site.address", VARIABLE, what, "write it like https://example.org/edition/, or unset it")
    return address
