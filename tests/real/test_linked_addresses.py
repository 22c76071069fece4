"""What the real site leads to, and what `edition links` would ask for, are the same."""

from edition.derive.outside_links import outside_links
from edition.model.edition import WordedEdition

from tests.unit.test_outside_links import for_machines, linked_by_pages


def test_every_link_out_of_a_page_is_known_and_every_address_is_linked(real_worded: WordedEdition) -> None:
    assert linked_by_pages(real_worded) == set(outside_links(real_worded)) - for_machines(real_worded)
