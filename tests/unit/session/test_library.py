"""The order in which levels are shown."""

from game.places import find_places
from game.session.library import Library


def test_the_story_comes_first_in_its_own_order_and_free_levels_after_it():
    entries = Library((find_places().levels,)).entries()
    story = [entry.found.id for entry in entries if "/" not in entry.found.id]
    hours = [entry.level.start.utc_s for entry in entries if entry.level is not None]
    assert story[0] == "first_step"
    assert hours[: len(story)] == sorted(hours[: len(story)])
    assert [entry.found.id for entry in entries][: len(story)] == story


def test_a_level_that_cannot_be_read_comes_after_the_story(tmp_path):
    for name in ("a_broken", "z_whole"):
        (tmp_path / name).mkdir()
    (tmp_path / "a_broken" / "level.yaml").write_text("id: [", encoding="utf-8")
    whole = find_places().levels / "free" / "deorbit_lab"
    for file in whole.iterdir():
        text = file.read_text(encoding="utf-8").replace("id: free/deorbit_lab", "id: z_whole")
        (tmp_path / "z_whole" / file.name).write_text(text, encoding="utf-8")
    entries = Library((tmp_path,)).entries()
    assert [entry.found.id for entry in entries] == ["z_whole", "a_broken"]
