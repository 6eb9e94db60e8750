"""Names for what may leave the file."""

from __future__ import annotations

from uuid import RFC_4122, UUID

from synoptic.core.documents.ids import new_id


def test_an_id_is_a_random_uuid_in_its_usual_form() -> None:
    for _ in range(200):
        name = new_id()
        assert (str(UUID(name)), UUID(name).version, UUID(name).variant) == (name, 4, RFC_4122)


def test_no_id_is_given_twice() -> None:
    assert len({new_id() for _ in range(5_000)}) == 5_000
