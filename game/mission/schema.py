"""The JSON Schema of a level, made from the same shapes that the reader uses."""

from game.mission.format import DEFINITIONS, LEVEL
from game.mission.shape import (
    Either,
    Free,
    ListOf,
    MapOf,
    Number,
    Record,
    Ref,
    Scalar,
    Shape,
    Text,
    Truth,
    Word,
)

Schema = dict[str, object]


def level_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of `level.yaml`."""
    whole = _schema(LEVEL)
    required, strict = whole.pop("required"), whole["properties"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A level of Voskhod 2",
        **whole,
        "properties": _loose(strict),
        # What a parent gives need not be given again, anywhere.
        "anyOf": [
            {"required": required, "properties": strict},
            {"required": ["id", "extends"]},
        ],
        "$defs": {name: _schema(shape) for name, shape in DEFINITIONS.items()},
    }


def _loose(schema: object) -> object:
    """Return a schema, or a part of one, that asks for no key; what has an id may be removed."""
    if isinstance(schema, dict):
        loose = {key: _loose(one) for key, one in schema.items() if not _asks(key, one)}
        properties = loose.get("properties")
        if isinstance(properties, dict) and "id" in properties:
            loose["properties"] = {**properties, "remove": {"type": "boolean"}}
        return loose
    return [_loose(one) for one in schema] if isinstance(schema, list) else schema


def _asks(key: str, part: object) -> bool:
    # A property may be called `required` too; then it is a map.
    return key == "required" and isinstance(part, list)


def _schema(shape: Shape) -> Schema:
    if isinstance(shape, Record):
        return _record(shape)
    if isinstance(shape, MapOf):
        made: Schema = {"type": "object", "propertyNames": {"pattern": f"^(?:{shape.key})$"}}
        made |= {"minProperties": shape.least, "maxProperties": shape.most}
        return made | {"additionalProperties": _schema(shape.item)}
    if isinstance(shape, ListOf):
        made = {"type": "array", "items": _schema(shape.item)}
        made |= {"minItems": shape.least, "maxItems": shape.most}
        return {"anyOf": [_schema(shape.item), made]} if shape.or_one else made
    if isinstance(shape, Either):
        return {"anyOf": [_schema(shape.scalar), _schema(shape.other)]}
    if isinstance(shape, Ref):
        return {"$ref": f"#/$defs/{shape.name}"}
    return {"type": "object"} if isinstance(shape, Free) else _scalar(shape)


def _scalar(shape: Text | Word | Number | Truth | Scalar) -> Schema:
    if isinstance(shape, Text):
        made: Schema = {"type": "string", "maxLength": shape.longest}
        return made | ({"pattern": f"^(?:{shape.pattern})$"} if shape.pattern else {})
    if isinstance(shape, Word):
        return {"enum": list(shape.words)}
    if isinstance(shape, Number):
        return {"type": "number", "minimum": shape.low, "maximum": shape.high}
    if isinstance(shape, Truth):
        return {"type": "boolean"}
    return {"type": ["number", "boolean", "string"]}


def _record(shape: Record) -> Schema:
    properties = {
        name: _schema(key.shape) | ({"description": key.help} if key.help else {})
        for name, key in shape.keys.items()
    }
    other: object = False if shape.other is None else _schema(shape.other)
    made: Schema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": other,
    }
    required = [name for name, key in shape.keys.items() if key.required]
    made |= {"required": required} if required else {}
    least = 1 if shape.one else shape.least
    made |= {"minProperties": least} if least else {}
    return made | ({"maxProperties": 1} if shape.one else {})
