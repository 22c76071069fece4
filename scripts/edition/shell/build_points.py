"""The points that a build passes: a terminal shows them, and a test can stop it at each."""

from enum import StrEnum

from edition.shell import terminal


class BuildPoint(StrEnum):
    """What a build is about to do, in its order, in the words that people see."""

    COMPARE = "looking for changes"
    READ = "reading and checking the data"
    JOIN = "finding the article in the copy"
    WORD = "wording citations and entries"
    STAGE = "making room for the new site"
    LAY_OUT = "laying out pages"
    WRITE = "writing pages"
    JUDGE = "checking the new site"
    LIST = "listing the files of the new site"
    SWAP = "putting the new site in the place of the old one"
    BETWEEN = "moving the new site to where the old one was"
    TIDY = "removing what is not needed any more"
    END = ""


def reach(point: BuildPoint) -> None:
    """Say that a build has come to a point."""
    terminal.show(point)
