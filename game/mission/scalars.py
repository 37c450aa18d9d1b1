"""Plain scalars by YAML 1.2, refusing what YAML 1.1 and 1.2 read differently."""

import re

from game.mission.tree import Plain

LONGEST_NUMBER = 18
LONGEST_TRAP = 40

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+)(?:[eE][-+][0-9]+)?")
_NUMBER_LIKE = re.compile(r"[-+]?[0-9][0-9._]*")

# What a plain loader takes for something else than its writer meant, and how to say it safely.
_TRAPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"(?:y|n|yes|no|on|off)", re.IGNORECASE),
        "some readers take it for true or false; write true or false, or put it in quotes",
    ),
    (
        re.compile(r"(?:true|false|null)", re.IGNORECASE),
        "write true, false and null in small letters, or put it in quotes",
    ),
    (re.compile(r"~"), "write null, or put it in quotes"),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?"),
        "some readers count it in sixties; put it in quotes",
    ),
    (
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?"),
        "some readers make a date of it; put it in quotes",
    ),
    (
        re.compile(r"[-+]?0[0-9_]+(?:\.[0-9]*)?"),
        "some readers count it in eights; write it without the leading zero, or in quotes",
    ),
    (
        re.compile(r"[-+]?0(?:[xX][0-9a-fA-F_]+|[oO][0-7_]+|[bB][01_]+)"),
        "write an ordinary decimal number, or put it in quotes",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"),
        "write the number without underscores, or put it in quotes",
    ),
    (
        re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+"),
        "some readers take it for text; write the number out, or put it in quotes",
    ),
    (
        re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE),
        "infinity and not-a-number are not used; write a number, or put it in quotes",
    ),
    (re.compile(r"="), "put it in quotes"),
)


def trap(text: str) -> str | None:
    """Return how to write `text` unmistakably when readers disagree about it, else None."""
    # Every trap is short, and patterns that backtrack must not meet a hundred thousand digits.
    if len(text) > LONGEST_TRAP or text in ("true", "false", "null") or _DECIMAL.fullmatch(text):
        return None
    for pattern, advice in _TRAPS:
        if pattern.fullmatch(text):
            return advice
    return None


def too_long(text: str) -> bool:
    """Return whether `text` is a number with more digits than a level can mean."""
    return len(text) > LONGEST_NUMBER and _NUMBER_LIKE.fullmatch(text) is not None


def value_of(text: str) -> Plain:
    """Return what an unquoted scalar means; anything but a number, truth or null is text."""
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null"):
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
