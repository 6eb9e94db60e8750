"""The bill of materials in CycloneDX's JSON, for those who must know what is in a program.

Source: CycloneDX specification 1.5, https://cyclonedx.org/docs/1.5/json/.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steps.parts import Part


def bill(program: Part, parts: Sequence[Part], built_at: int) -> str:
    """The bill of `program` and of the parts in it, the same text for the same parts and time."""
    others = [part for part in parts if part is not program]
    components = [_component(part, "library") for part in others]
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps([program.address, components]))}",
        "metadata": {
            "timestamp": datetime.fromtimestamp(built_at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": _component(program, "application"),
        },
        "components": components,
        "dependencies": [{"ref": _reference(program), "dependsOn": [_reference(part) for part in others]}],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _component(part: Part, kind: str) -> dict[str, Any]:
    component: dict[str, Any] = {"type": kind, "bom-ref": _reference(part), "name": part.name}
    if part.version:
        component["version"] = part.version
    if part.address:
        component["purl"] = part.address
    component["licenses"] = [{"license": {"name": part.terms}}]
    return component


def _reference(part: Part) -> str:
    return part.address or f"part:{part.name}"
