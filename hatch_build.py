"""Build hook: a wheel carries `levels/` and `assets/` inside the package.

An editable install must not: it would copy them once, and the copies would grow stale beside the
originals. A plain `force-include` cannot tell the two apart, hence this file.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA_FOLDERS = ("levels", "assets")


class CarryData(BuildHookInterface[Any]):
    """Adds the data folders to real wheels."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell hatchling where each folder goes; `version` is `standard` or `editable`."""
        if version == "standard":
            build_data["force_include"].update(
                {name: f"game/_data/{name}" for name in DATA_FOLDERS}
            )
