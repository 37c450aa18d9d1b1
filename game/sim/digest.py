"""One canonical hash over any state value, equal in every process."""

import hashlib
import struct
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

Write = Callable[[bytes], None]


def digest_of(*values: object) -> str:
    """Return the SHA-256 of `values` as hex.

    Numbers are hashed bit for bit, mappings in the order of their keys, records by their class
    name and fields, live worlds by their `digest_values()`. Raises TypeError for anything else:
    a state that cannot be hashed is not a state.
    """
    hasher = hashlib.sha256()
    _write(values, hasher.update)
    return hasher.hexdigest()


def _write(value: object, write: Write) -> None:
    if isinstance(value, bool) or value is None:
        write(b"?1" if value else b"?0" if value is not None else b"?-")
    elif isinstance(value, float):
        write(b"d" + struct.pack("<d", value))
    elif isinstance(value, Enum):
        _write(value.value, write)
    elif isinstance(value, int):
        write(b"i%d;" % value)
    elif isinstance(value, str):
        encoded = value.encode()
        write(b"s%d:" % len(encoded) + encoded)
    elif isinstance(value, tuple | list):
        write(b"(%d" % len(value))
        for item in value:
            _write(item, write)
    else:
        _write_record(value, write)


def _write_record(value: object, write: Write) -> None:
    values = getattr(value, "digest_values", None)
    if values is not None:
        _write(tuple(values()), write)
    elif isinstance(value, Mapping):
        _write(tuple(sorted(value.items())), write)
    elif isinstance(value, frozenset):
        _write(tuple(sorted(value)), write)
    elif is_dataclass(value):
        kind: Any = type(value)
        write(kind.__name__.encode())
        for name in _field_names(kind):
            _write(getattr(value, name), write)
    else:
        raise TypeError(f"a {type(value).__name__} cannot be part of a state")


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
