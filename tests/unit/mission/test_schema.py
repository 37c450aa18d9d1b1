"""The schema says what the reader does."""

import json
from typing import Any

from game.mission.format import ACTION, CONDITION_SHAPE, LEVEL
from game.mission.schema import level_schema

SCHEMA: Any = json.loads(json.dumps(level_schema()))


def test_every_key_of_a_level_is_in_the_schema():
    assert set(SCHEMA["properties"]) == set(LEVEL.keys)
    assert SCHEMA["additionalProperties"] is False


def test_required_keys_are_required():
    assert set(SCHEMA["required"]) == {"id", "kind", "start", "systems", "phases"}


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


def test_every_reference_leads_somewhere():
    text = json.dumps(SCHEMA)
    named = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert named == set(SCHEMA["$defs"])
