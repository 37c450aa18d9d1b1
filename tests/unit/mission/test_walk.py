"""Walking the machine of phases."""

from pathlib import Path

import pytest

from game.mission.loader import check_level
from tests.unit.mission.small_names import LEVEL, NAMES, write_level


def codes(tmp_path: Path, text: str) -> list[str]:
    return [one.code for one in check_level(write_level(tmp_path, text), NAMES).problems]


def test_a_phase_that_only_always_leads_to_is_reached(tmp_path: Path):
    text = LEVEL.replace(", {goto: home}]", "]").replace(
        "playtest:", "  - {id: leap, when: {body.at_rim: true}, do: [{goto: home}]}\nplaytest:"
    )
    assert codes(tmp_path, text) == []


def test_two_phases_that_only_lead_to_each_other_never_end(tmp_path: Path):
    text = LEVEL.replace("end: {outcome: success, id: won, why: why.won}", "goto: out")
    text = text.replace("end: {outcome: failure, id: late, why: why.late}", "goto: home")
    assert codes(tmp_path, text).count("never-ends") == 2


def test_an_ending_under_always_ends_every_phase(tmp_path: Path):
    text = LEVEL.replace("end: {outcome: success, id: won, why: why.won}", "mark: nearly")
    assert "never-ends" not in codes(tmp_path, text)


@pytest.mark.parametrize("kind", ["lab", "timeline"])
def test_only_a_flight_must_be_proved_by_show_me(tmp_path: Path, kind: str):
    text = LEVEL.replace("kind: flight", f"kind: {kind}").partition("playtest:")[0]
    assert codes(tmp_path, text) == []


def test_a_misspelt_phase_is_told_once(tmp_path: Path):
    assert codes(tmp_path, LEVEL.replace("goto: home", "goto: hoem")) == ["unknown-phase"]


def test_five_hundred_phases_in_a_row_are_walked_and_more_are_too_many(tmp_path: Path):
    def chain(phases: int) -> str:
        rows = [
            f"  p{i}: {{events: [{{id: e{i}, when: {{body.at_rim: true}}, "
            f"do: [{{goto: p{i + 1}}}]}}]}}"
            for i in range(phases - 1)
        ]
        last = [f"  p{phases - 1}: {{}}"]
        head = LEVEL.partition("phases:")[0].replace("phase: out", "phase: p0")
        return head + "\n".join(["phases:", *rows, *last]) + "\n"

    assert "never-ends" in codes(tmp_path, chain(500))
    assert codes(tmp_path, chain(501)) == ["too-large"]
