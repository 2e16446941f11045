import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.knowledge.kinds import slots
from bot.knowledge.labels import FIELDS
from bot.knowledge.load import TYPES
from bot.knowledge.model import Congress, Words
from bot.knowledge.schema import schemas, write_schemas

HERE = Path("knowledge")


def test_committed_schemas_are_current(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    committed = {path.name: path.read_text("utf-8") for path in (HERE / "schema").glob("*.json")}
    assert committed == {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.json")}


def test_writes_only_what_changed(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path / "a" / "b")) == len(schemas())
    assert write_schemas(tmp_path / "a" / "b") == []
    (tmp_path / "a" / "b" / "dates.json").write_text("{}")
    assert [path.name for path in write_schemas(tmp_path / "a" / "b")] == ["dates.json"]


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: no dates, only true and false."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, rule) for tag, rule in rules if tag.endswith(("int", "null")) or (tag.endswith("bool") and first in "tf")
    ]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_every_field_is_explained() -> None:
    for model, labels in FIELDS.items():
        assert set(labels) == set(slots(model))
    assert set(FIELDS) >= {*TYPES.values(), Congress, Words}


def valid(value: object, schema: dict[str, Any]) -> bool:
    """Enough of JSON Schema for our own schemas."""
    if "anyOf" in schema:
        return any(valid(value, option) for option in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    names = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(isinstance(value, names[name]) for name in types):  # type: ignore[arg-type]  # one type or a pair
        return False
    if isinstance(value, list):
        return all(valid(item, schema["items"]) for item in value)
    if isinstance(value, dict):
        return set(schema.get("required", [])) <= set(value) and all(
            valid(item, schema.get("properties", {}).get(name) or schema["additionalProperties"] or {"enum": []})
            for name, item in value.items()
        )
    import re

    return not isinstance(value, str) or re.search(schema.get("pattern", ""), value) is not None


@pytest.mark.parametrize("path", sorted(HERE.glob("*.yaml")), ids=lambda path: path.name)
def test_our_own_files_follow_their_schemas(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=schema/{path.stem}.json\n")
    assert valid(yaml.load(text, EditorLoader), schemas()[path.stem])  # noqa: S506 — a safe loader


def test_schema_refuses_what_loading_refuses() -> None:
    dates = schemas()["dates"]
    assert valid([{"id": "a", "event": "x", "on": "22/2/2020", "ordinal": "VI"}], dates)
    for wrong in (
        {"id": "a"},
        {"id": "A B", "event": "x"},
        {"id": "a", "event": "x", "zzz": 1},
        {"id": "a", "event": "x", "also": "y"},
        {"id": "a", "event": "x", "status": "z"},
    ):
        assert not valid([wrong], dates)


def test_schemas_are_plain_json() -> None:
    assert json.loads(json.dumps(schemas(), ensure_ascii=False)) == schemas()
