"""The words of the user interface: one JSON file per language, read by key."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

REQUIRED_LANGUAGES = ("en",)
# Each language by its own name: somebody lost in a foreign menu must still find his own.
LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"en": "English", "fr": "Français", "hi": "हिन्दी", "ru": "Русский"}
)


class UnknownKeyError(KeyError):
    """A text key that no string file holds; the message names the key and the language."""


def flatten(tree: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Return the leaves of nested maps under keys joined with dots; leaves must be texts."""
    flat: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            flat.update(flatten(value, f"{prefix}{key}."))
        elif isinstance(value, str):
            flat[prefix + key] = value
        else:
            raise ValueError(f"{prefix}{key}: a text was expected, not {value!r}")
    return flat


class Words:
    """Texts of one language. `words("title.play")` returns a text, `{n}` in it filled in."""

    __slots__ = ("_texts", "language")

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text of `key`; raises UnknownKeyError when there is none."""
        try:
            text = self._texts[key]
        except KeyError:
            raise UnknownKeyError(f"no text for {key!r} in {self.language!r}") from None
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Return whether there is a text for `key`."""
        return key in self._texts

    def all_keys(self) -> tuple[str, ...]:
        """Return all keys, sorted."""
        return tuple(sorted(self._texts))


def languages_in(folder: Path) -> tuple[str, ...]:
    """Return the codes of the languages that `folder` has string files for, sorted."""
    return tuple(sorted(path.name.split(".")[1] for path in folder.glob("ui.*.json")))


def load_words(folder: Path, language: str) -> Words:
    """Read every `*.<language>.json` in `folder`; English for a language that has no `ui` file.

    Raises OSError when a file cannot be read and ValueError when it is not a map of texts.
    """
    if not (folder / f"ui.{language}.json").is_file():
        language = REQUIRED_LANGUAGES[0]
    texts: dict[str, str] = {}
    for path in sorted(folder.glob(f"*.{language}.json")):
        texts.update(flatten(json.loads(path.read_text(encoding="utf-8"))))
    return Words(language, texts)
