"""All that a project holds as one text, to be compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from synoptic.core.store.schema import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.store.database import Store
    from synoptic.core.store.schema import Row, Table


def dump(store: Store) -> str:
    """All content as canonical text, the same for two projects that hold the same; without the log."""
    lines = [json.dumps([table.name, *row]) for table in CONTENT.values() for row in _in_order(store, table)]
    for index in ("article_words", "statement_words"):
        found = store._connection.execute(f"SELECT id, about, body FROM {index} ORDER BY id")
        lines += [json.dumps([index, *row]) for row in found]
    return "\n".join(lines)


def _in_order(store: Store, table: Table) -> Iterator[Row]:
    order = ", ".join(f'"{column}"' for column in table.columns[: table.keys])
    yield from store._connection.execute(f"{table.select_all} ORDER BY {order}")
