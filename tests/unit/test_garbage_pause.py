"""The search for rings is put off while anybody makes a site, and goes on as it was before."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from edition.shell.site_making.garbage_pause import without_collection


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("was", [True, False])
def test_it_goes_on_as_it_was(*, was: bool) -> None:
    (gc.enable if was else gc.disable)()
    with without_collection():
        assert not gc.isenabled()
    assert gc.isenabled() is was


def test_of_two_at_once_the_last_lets_it_go_on() -> None:
    gc.enable()
    first, second = ExitStack(), ExitStack()
    first.enter_context(without_collection())
    second.enter_context(without_collection())
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
