"""The schema says what the reader does."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.mission.format import ACTION, CONDITION_SHAPE, LEVEL
from game.mission.reader import read_file
from game.mission.schema import level_schema
from game.mission.tree import plain

ROOT = Path(__file__).parents[3]
SCHEMA: Any = json.loads(json.dumps(level_schema()))


def test_every_key_of_a_level_is_in_the_schema():
    assert set(SCHEMA["properties"]) == set(LEVEL.keys)
    assert SCHEMA["additionalProperties"] is False


def test_required_keys_are_required():
    whole, child = (set(one["required"]) for one in SCHEMA["anyOf"])
    assert whole == {"id", "kind", "start", "systems", "phases"}
    assert child == {"id", "extends"}


@pytest.mark.parametrize(("first", "taken"), [("extends: x", True), ("kind: flight", False)])
def test_only_a_level_with_a_parent_may_leave_out_what_an_event_needs(first: str, taken: bool):
    events = [{"id": "late", "when": {"fired": "knob"}}]
    key, _, value = first.partition(": ")
    start = {"utc": "1965-03-18T08:32:54Z", "phase": "a"}
    level = {"id": "small", key: value, "start": start, "systems": {"clock": {}}}
    assert fits({**level, "phases": {"a": {"events": events}}}, SCHEMA) is taken


def test_an_action_has_exactly_one_key():
    action = SCHEMA["$defs"]["action"]
    assert (action["minProperties"], action["maxProperties"]) == (1, 1)
    assert set(action["properties"]) == set(ACTION.keys)


def test_a_condition_takes_channels_beside_its_own_words():
    condition = SCHEMA["$defs"]["condition"]
    assert set(condition["properties"]) == set(CONDITION_SHAPE.keys)
    assert condition["additionalProperties"]["anyOf"][0] == {
        "type": ["number", "boolean", "string"]
    }


def fits(value: Any, schema: Any) -> bool:
    """Return whether `value` fits the part of JSON Schema that ours uses."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema and not any(fits(value, one) for one in schema["anyOf"]):
        return False
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, KINDS[kind]) for kind in kinds):
        return False
    if isinstance(value, dict):
        return fits_object(value, schema)
    if isinstance(value, list):
        return all(fits(one, schema.get("items", {})) for one in value)
    return not isinstance(value, str) or re.search(schema.get("pattern", ""), value) is not None


def fits_object(value: dict[str, Any], schema: Any) -> bool:
    known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
    if not set(schema.get("required", ())) <= set(value):
        return False
    if other is False and not set(value) <= set(known):
        return False
    return all(fits(one, known.get(key, other or {})) for key, one in value.items())


KINDS: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "number": (int, float),
}
FILES = [*ROOT.glob("levels/*/level.yaml"), *ROOT.glob("tests/levels/valid/[se]*.yaml")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_the_reader_takes_the_schema_takes(file: Path):
    tree, _ = read_file(file)
    assert tree is not None
    assert fits(plain(tree), SCHEMA)


@pytest.mark.parametrize(
    "case", ["unknown-key--phase", "unknown-key--action", "missing-key--utc", "wrong-type--list"]
)
def test_what_is_of_the_wrong_shape_the_schema_refuses(case: str):
    tree, _ = read_file(ROOT / "tests" / "levels" / "invalid" / f"{case}.yaml")
    assert tree is not None
    assert not fits(plain(tree), SCHEMA)


def test_every_reference_leads_somewhere():
    text = json.dumps(SCHEMA)
    named = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert named == set(SCHEMA["$defs"])
