"""Pages that are made by a command stay as the command makes them."""

from pathlib import Path

from tests.unit.tools.command_line import call

DOCS = Path(__file__).resolve().parents[3] / "docs"


def test_the_page_of_telemetry_is_as_the_catalogue_says():
    made = call("catalogue", "--markdown").out
    assert (DOCS / "telemetry.md").read_text(encoding="utf-8") == made
