"""Finding and loading levels: parents, variants, texts, digests, odd files."""

import os
import sys
from pathlib import Path

import pytest

from game.mission.loader import check_level, find_levels, load_level, required_languages
from tests.unit.mission.small_names import LEVEL, NAMES, TEXTS, write_level

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and names")


def problems(folder: Path, **how) -> list[tuple[str, str]]:
    return [(one.severity, one.code) for one in check_level(folder, NAMES, **how).problems]


def test_a_level_is_loaded_whole(tmp_path: Path):
    loaded = load_level(write_level(tmp_path / "small"), NAMES)
    assert loaded.problems == ()
    assert loaded.level is not None
    assert loaded.level.start.utc_s == 8 * 3600 + 32 * 60 + 54
    assert [end.id for end in loaded.level.endings] == ["won", "late"]
    assert loaded.level.phases["home"].rules[0].held_ticks == 5
    assert loaded.level.text("fr", "title") == "Small"


def test_a_goal_says_what_to_press_by_situation(tmp_path: Path):
    controls = "controls: {hold: [body.push], float: []}, hint_after_s"
    text = LEVEL.replace("hint_after_s", controls, 1)
    level = load_level(write_level(tmp_path / "small", text), NAMES).level
    assert level is not None
    assert level.phases["out"].goals[0].controls == {"hold": ("body.push",), "float": ()}


@pytest.mark.parametrize(("press", "found"), [("low", []), ("lo", [("error", "unknown-name")])])
def test_a_goal_may_name_one_word_of_a_command(
    tmp_path: Path, press: str, found: list[tuple[str, str]]
):
    controls = f"controls: {{hold: [suit.relief.set.{press}]}}, hint_after_s"
    text = LEVEL.replace("hint_after_s", controls, 1)
    assert problems(write_level(tmp_path / "small", text)) == found


QUESTION = "questions: [{id: cold, choices: [a, b], answer: b}]\n"
ANSWERS = "question.cold: Cold?\nquestion.cold.a: Warm\nquestion.cold.b: Cold\n"


@pytest.mark.parametrize("more", ["", "question.cold.worked: Because.\n"])
def test_a_question_may_have_a_worked_answer(tmp_path: Path, more: str):
    folder = write_level(tmp_path / "small", LEVEL + QUESTION, TEXTS + ANSWERS + more)
    assert problems(folder) == []


def test_a_question_that_only_a_variant_asks_may_have_a_worked_answer(tmp_path: Path):
    varied = LEVEL + "variants: {more: {" + QUESTION.strip() + "}}\n"
    words = ANSWERS + "question.cold.worked: Because.\nvariant.more: More\n"
    assert problems(write_level(tmp_path / "small", varied, TEXTS + words)) == []


def test_a_mark_may_have_words(tmp_path: Path):
    text = LEVEL.replace("do: [", "do: [{mark: gone}, ", 1)
    assert text != LEVEL
    folder = write_level(tmp_path / "small", text, TEXTS + "mark.gone: Gone\n")
    assert problems(folder) == []


def test_words_for_a_mark_that_nobody_makes_are_told(tmp_path: Path):
    folder = write_level(tmp_path / "small", LEVEL, TEXTS + "mark.gone: Gone\n")
    assert len(problems(folder)) == 1


def test_a_folder_and_its_file_are_the_same_level(tmp_path: Path):
    folder = write_level(tmp_path / "small")
    assert load_level(folder, NAMES) == load_level(folder / "level.yaml", NAMES)


def test_the_digest_is_of_what_the_level_means_not_of_its_letters(tmp_path: Path):
    one = load_level(write_level(tmp_path / "a"), NAMES).level
    two = load_level(write_level(tmp_path / "b", "# a remark\n" + LEVEL), NAMES).level
    assert one is not None and two is not None
    assert one.digest == two.digest


@pytest.mark.parametrize("change", [("40.5", "40.4"), ("held_s: 0.05", "held_s: 0.06")])
def test_the_digest_changes_with_any_value(tmp_path: Path, change: tuple[str, str]):
    one = load_level(write_level(tmp_path / "a"), NAMES).level
    two = load_level(write_level(tmp_path / "b", LEVEL.replace(*change)), NAMES).level
    assert one is not None and two is not None
    assert one.digest != two.digest


def test_words_have_a_digest_of_their_own(tmp_path: Path):
    one = load_level(write_level(tmp_path / "a"), NAMES).level
    two = load_level(
        write_level(tmp_path / "b", texts=TEXTS.replace("Small", "Little")), NAMES
    ).level
    assert one is not None and two is not None
    assert (one.digest == two.digest, one.texts_digest == two.texts_digest) == (True, False)


VARIANTS = (
    LEVEL
    + """\
variants:
  late_start:
    start: {phase: home}
    systems: {suit: {pressure_kpa: 27.4}}
    always: [{id: late, held_s: 9}]
    playtest:
      - {pilot: show_me, expect: won}
      - {pilot: idle, expect: late}
"""
)


def test_a_variant_is_laid_over_the_level(tmp_path: Path):
    folder = write_level(tmp_path / "small", VARIANTS, TEXTS + "variant.late_start: Late\n")
    level = load_level(folder, NAMES, "late_start").level
    assert level is not None
    assert (level.start.phase, level.start.utc_s) == ("home", 30774.0)
    assert level.systems["suit"] == {"pressure_kpa": 27.4}
    assert (level.always[0].held_ticks, len(level.always[0].do)) == (900, 1)
    assert (level.variant, level.variants) == ("late_start", ("late_start",))


def test_a_variant_has_a_digest_of_its_own(tmp_path: Path):
    folder = write_level(tmp_path / "small", VARIANTS, TEXTS + "variant.late_start: Late\n")
    plain_level = load_level(folder, NAMES).level
    varied = load_level(folder, NAMES, "late_start").level
    assert plain_level is not None and varied is not None
    assert plain_level.digest != varied.digest


def test_an_unknown_variant_is_named_with_the_nearest(tmp_path: Path):
    folder = write_level(tmp_path / "small", VARIANTS, TEXTS + "variant.late_start: Late\n")
    loaded = load_level(folder, NAMES, "late_stat")
    assert loaded.level is None
    assert (
        loaded.problems[0].message == "there is no variant 'late_stat'; did you mean 'late_start'?"
    )


def test_check_looks_into_every_variant(tmp_path: Path):
    broken = VARIANTS.replace("pressure_kpa: 27.4", "pressure_kpa: 99")
    folder = write_level(tmp_path / "small", broken, TEXTS + "variant.late_start: Late\n")
    assert problems(folder) == [("error", "out-of-range")]
    assert load_level(folder, NAMES).level is not None


def test_a_level_extends_a_parent_found_below_a_root(tmp_path: Path):
    write_level(tmp_path / "small")
    child = "extends: small\nid: child\nsystems: {suit: {pressure_kpa: 30}}\n"
    loaded = load_level(write_level(tmp_path / "child", child), NAMES, roots=(tmp_path,))
    assert loaded.problems == ()
    assert loaded.level is not None
    assert (loaded.level.id, loaded.level.systems["suit"]["pressure_kpa"]) == ("child", 30.0)


def test_words_that_a_level_does_not_have_are_its_parents(tmp_path: Path):
    write_level(tmp_path / "small")
    folder = write_level(tmp_path / "child", "extends: small\nid: child\n", "title: Child\n")
    loaded = load_level(folder, NAMES, roots=(tmp_path,))
    assert loaded.problems == ()
    assert loaded.level is not None
    assert loaded.level.text("en", "title") == "Child"
    assert loaded.level.text("en", "goal.far") is not None


def test_a_parent_that_is_no_level_has_its_words_beside_it(tmp_path: Path):
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "story.yaml").write_text(LEVEL, "utf-8")
    (tmp_path / "common" / "story.text.en.yaml").write_text(TEXTS, "utf-8")
    folder = write_level(tmp_path / "child", "extends: common/story\nid: child\n", "goal: Go\n")
    assert problems(folder, roots=(tmp_path,)) == []
    assert [found.id for found in find_levels((tmp_path,))] == ["child"]


def test_parents_that_extend_each_other_are_a_cycle(tmp_path: Path):
    write_level(tmp_path / "a", "extends: b\n" + LEVEL.replace("id: small", "id: a"))
    write_level(tmp_path / "b", "extends: a\n" + LEVEL.replace("id: small", "id: b"))
    found = load_level(tmp_path / "a", NAMES, roots=(tmp_path,)).problems
    assert [one.code for one in found] == ["cycle"]


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "C:/x", "a\\\\b", "a/../../x", "//host/x"])
def test_a_parent_outside_the_levels_is_unsafe(tmp_path: Path, name: str):
    folder = write_level(tmp_path / "small", f'extends: "{name}"\n' + LEVEL)
    assert problems(folder) == [("error", "unsafe")]


@posix
def test_a_parent_behind_a_link_that_leaves_the_levels_is_not_found(tmp_path: Path):
    write_level(tmp_path / "outside")
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "linked").symlink_to(tmp_path / "outside")
    folder = write_level(tmp_path / "levels" / "small", "extends: linked\n" + LEVEL)
    assert problems(folder, roots=(tmp_path / "levels",)) == [("error", "missing-file")]


def test_an_id_is_the_name_of_its_folder(tmp_path: Path):
    folder = write_level(tmp_path / "other")
    assert problems(folder, roots=(tmp_path,)) == [("error", "unknown-name")]


def test_a_level_to_begin_after_must_exist(tmp_path: Path):
    text = LEVEL.replace("phase: out}", "phase: out, after: volga}")
    folder = write_level(tmp_path / "small", text)
    assert problems(folder, roots=(tmp_path,)) == [("error", "missing-file")]


def test_a_missing_language_file_is_one_error(tmp_path: Path):
    folder = write_level(tmp_path / "small")
    assert problems(folder, languages=("en", "fr")) == [("error", "missing-file")]


def test_a_missing_text_in_a_players_level_is_only_a_warning(tmp_path: Path):
    text = TEXTS.replace("goal.far.why: Because.\n", "")
    folder = write_level(tmp_path / "mods" / "small", texts=text)
    found = problems(folder, roots=(tmp_path / "levels", tmp_path / "mods"))
    assert found == [("warning", "missing-text")]


def test_a_missing_text_in_a_language_that_need_not_be_is_a_warning(tmp_path: Path):
    folder = write_level(tmp_path / "small")
    text = TEXTS.replace("title: Small\n", "")
    (folder / "text.fr.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == [("warning", "missing-text")]


def test_a_text_that_nobody_uses_is_a_warning(tmp_path: Path):
    folder = write_level(tmp_path / "small", texts=TEXTS + "spare: Unused\n")
    assert problems(folder) == [("warning", "unknown-key")]


@pytest.mark.parametrize("wrong", ["spare: 12", "spare: [a]", "spare:", 'spare: "\\e[2J"'])
def test_a_text_that_is_no_text_is_refused(tmp_path: Path, wrong: str):
    folder = write_level(tmp_path / "small", texts=TEXTS + wrong + "\n")
    assert ("error", "wrong-type") in problems(folder) or ("error", "not-yaml") in problems(folder)


def test_a_text_given_nested_and_dotted_is_doubled(tmp_path: Path):
    folder = write_level(tmp_path / "small", texts=TEXTS + "goal: {far: Again}\n")
    assert ("error", "duplicate-key") in problems(folder)


def test_levels_are_found_in_order_with_their_origin(tmp_path: Path):
    write_level(tmp_path / "base" / "b")
    write_level(tmp_path / "base" / "free" / "a")
    write_level(tmp_path / "mods" / "mine")
    write_level(tmp_path / "mods" / "b")
    (tmp_path / "base" / "common").mkdir()
    found = find_levels((tmp_path / "base", tmp_path / "mods", tmp_path / "none"))
    assert [(one.id, one.origin) for one in found] == [
        ("b", "base"),
        ("free/a", "base"),
        ("mine", "player"),
    ]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_unreadable(tmp_path: Path):
    folder = write_level(tmp_path / "small")
    (folder / "level.yaml").chmod(0)
    assert problems(folder) == [("error", "unreadable")]


def test_a_folder_in_place_of_the_file_is_unreadable(tmp_path: Path):
    (tmp_path / "small" / "level.yaml").mkdir(parents=True)
    assert problems(tmp_path / "small") == [("error", "unreadable")]


@posix
def test_a_pipe_in_place_of_the_file_is_not_waited_for(tmp_path: Path):
    (tmp_path / "small").mkdir()
    os.mkfifo(tmp_path / "small" / "level.yaml")
    assert problems(tmp_path / "small") == [("error", "unreadable")]


@posix
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path):
    try:
        folder = write_level(tmp_path / os.fsdecode(b"caf\xe9"), "- not a level\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    found = check_level(folder, NAMES).problems
    assert found[0].place.file.encode("utf-8").endswith(b"level.yaml")


def test_languages_stand_in_one_file(tmp_path: Path):
    file = tmp_path / "languages.yaml"
    file.write_text("required: [en, fr]\n", encoding="utf-8")
    assert required_languages(file) == ("en", "fr")


def test_without_the_file_english_is_required(tmp_path: Path):
    assert required_languages(tmp_path / "none.yaml") == ("en",)


def test_more_variants_than_a_level_can_mean_are_too_large(tmp_path: Path):
    many = LEVEL + "variants:\n" + "".join(f"  v{number}: {{}}\n" for number in range(10_000))
    assert ("error", "too-large") in problems(write_level(tmp_path / "small", many))


def test_a_thousand_unknown_names_are_a_short_list(tmp_path: Path):
    many = LEVEL + "".join(f"zz{number}: 1\n" for number in range(30_000))
    assert len(problems(write_level(tmp_path / "small", many))) < 250
