"""Keys by their place on the board, and the sign that the player's layout prints there."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

import pygame

SCANCODE_COUNT = 512
# Printed signs worth looking for: Latin with its accents, Greek, Cyrillic, Hebrew, Devanagari.
_SIGNS = (
    range(0x21, 0x7F), range(0xA1, 0x250), range(0x370, 0x530), range(0x5D0, 0x5EB),
    range(0x900, 0x980),
)  # fmt: skip
_PREFIX = "KSCAN_"


@cache
def names_by_scancode() -> Mapping[int, str]:
    """Return `{scancode: name}`, such as `{20: "q"}`; the name is that of the US board."""
    found: dict[int, str] = {}
    # Some places have two names; the longer reads better (`printscreen`, `numlockclear`).
    for constant in sorted(filter(_is_place, dir(pygame)), key=lambda name: (len(name), name)):
        found[getattr(pygame, constant)] = constant[len(_PREFIX) :].lower()
    return MappingProxyType(found)


def _is_place(constant: str) -> bool:
    return constant.startswith(_PREFIX) and constant != "KSCAN_UNKNOWN"


def key_name(scancode: int) -> str:
    """Return the name that a bindings file uses for a key; `scan_<n>` for a nameless one."""
    return names_by_scancode().get(scancode, f"scan_{scancode}")


def is_key_name(name: str) -> bool:
    """Return whether `name` is one that `key_name` gives."""
    number = name.removeprefix("scan_")
    nameless = name.startswith("scan_") and number.isascii() and number.isdigit()
    return nameless or name in names_by_scancode().values()


def printed_signs() -> Mapping[str, str]:
    """Return `{key name: sign}` for the keys that print a sign in the present layout.

    Reads SDL's key map, so the display must be open; ask again after `pygame.KEYMAPCHANGED`.
    """
    # The wrapper looks up keycode -> scancode in the live layout; filled with its own indices it
    # answers with the scancode itself, which pygame otherwise never tells.
    places = pygame.key.ScancodeWrapper(cast(Iterable[bool], range(SCANCODE_COUNT)))
    signs: dict[str, str] = {}
    names = names_by_scancode()
    for sign in (chr(code) for span in _SIGNS for code in span):
        scancode = int(places[ord(sign)])
        if scancode:
            # A lone letter stays one: the capital of "ß" would be two.
            shown = sign.upper() if len(sign.upper()) == 1 else sign
            signs.setdefault(names.get(scancode, f"scan_{scancode}"), shown)
    return signs
