"""What stands in words over a flight: checklist, captions, the prompt of the moment."""

from collections.abc import Sequence

from game.mission.level import Level
from game.session.chairs import Pictured
from game.ui.advice import Advice, advised, goal_of, next_goal
from game.ui.kit import Kit
from game.ui.scenes.flight_hatch import hatch_why
from game.ui.scenes.flight_showing import Showing
from game.ui.view.hud import HudWords
from game.ui.widgets.checklist import Step
from game.ui.widgets.prompt_line import Prompt
from game.vocab.snapshot import Caption, GoalView, Snapshot
from game.vocab.units import TICKS_PER_S

# How long a line stands: a moment to notice it, then time to read it slowly.
CAPTION_LEAST_S = 4.0
CAPTION_S_PER_LETTER = 0.07
QUEUE = 6
# As in 1965 nobody tells him which joint is the weak one.
BARE_PRESET = "1965"
Keys = tuple[tuple[str, str], ...]


def words_of(kit: Kit, flight: Pictured, show: Showing) -> HudWords:
    """Return everything in words for this picture, in the player's language."""
    snapshot, level = flight.snapshot, flight.level
    speaker, text = _caption(kit, level, snapshot, show)
    # A question on the radio stands where the checklist is.
    wants_list = show.checklist and snapshot.story.ending is None and snapshot.story.call is None
    return HudWords(
        title=_text(kit, level, "goal") if wants_list else "",
        steps=steps_of(kit, level, snapshot) if wants_list else (),
        speaker=speaker,
        caption=text,
        prompt=prompt_of(kit, flight),
        unit=kit.settings.pressure_unit,
        clocks=kit.settings.clocks,
        lens=show.lens,
        joints=kit.settings.preset != BARE_PRESET,
        caption_scale=kit.settings.caption_percent / 100.0,
    )


def steps_of(kit: Kit, level: Level, snapshot: Snapshot) -> tuple[Step, ...]:
    """Return the lines of the checklist, with a hint for whoever has been at one for long."""
    now = next_goal(snapshot.story)
    listed = (goal for goal in snapshot.story.goals if is_listed(level, goal, snapshot.story.phase))
    return tuple(_step(kit, level, goal, goal is now) for goal in listed)


def is_listed(level: Level, view: GoalView, phase: str) -> bool:
    """Return whether a step stands on the checklist while the story is in `phase`."""
    goal = goal_of(level, view)
    return goal is None or not goal.aside or view.phase == phase or view.done_tick is not None


def _step(kit: Kit, level: Level, goal: GoalView, now: bool) -> Step:
    hint = ""
    if now and goal.hinted and goal.show_me:
        hint = kit.words("flight.hint_show_me", key=_named(kit, "show_me"))
    return Step(
        text=_text(kit, level, f"goal.{goal.id}"),
        why=_text(kit, level, f"goal.{goal.id}.why"),
        hint=hint,
        done=goal.done_tick is not None,
        now=now,
    )


def _caption(kit: Kit, level: Level, snapshot: Snapshot, show: Showing) -> tuple[str, str]:
    """Return the speaker and the words of the line to show now, or nothing twice.

    Notices of the game come first, then the newest line.
    """
    if show.notice_s > 0.0:
        return "", show.notice
    # A question stands on a card of its own as long as it waits.
    said = [one for one in snapshot.story.captions if not is_question(one)]
    if not kit.settings.captions:
        return "", ""
    queue = [(c.tick / TICKS_PER_S, *spoken(kit, level, c)) for c in said[-QUEUE:]]
    shown = now_shown(queue, snapshot.time_s)
    if shown is not None:
        return shown
    # What is only heard stands in brackets, when nobody speaks.
    return "", f"[{kit.words(show.heard)}]" if show.heard_s > 0.0 else ""


def is_question(caption: Caption) -> bool:
    """Return whether a line is the question of a call on the radio."""
    return caption.key.startswith("call.") and caption.key.count(".") == 1


def now_shown(spoken: Sequence[tuple[float, str, str]], time_s: float) -> tuple[str, str] | None:
    """Return speaker and words of the line to show at `time_s`, or None when all are read.

    `spoken` has the time, speaker and words of each line in order. A line that comes while
    another is hardly read waits for it: nothing that was said is overwritten unseen.
    """
    shown, free_s = None, 0.0
    for said_s, speaker, text in spoken:
        begins_s = max(said_s, free_s)
        lasts_s = max(CAPTION_LEAST_S, CAPTION_S_PER_LETTER * len(text))
        free_s = begins_s + min(lasts_s, CAPTION_LEAST_S)
        if begins_s <= time_s:
            shown = (speaker, text) if time_s <= begins_s + lasts_s else None
    return shown


def spoken(kit: Kit, level: Level, caption: Caption) -> tuple[str, str]:
    """Return who said a line, or nothing, and its words, in the player's language."""
    speaker = _text(kit, level, f"speaker.{caption.speaker}") if caption.speaker else ""
    return speaker, _text(kit, level, caption.key)


def prompt_of(kit: Kit, flight: Pictured) -> Prompt:
    """Return what to press now, for the device that was used last."""
    if flight.ending is not None:
        sign = "input.mouse.left" if kit.device == "mouse" else "input.keys.return"
        return Prompt(kit.words(sign), kit.words("flight.prompt.end"))
    advice = advice_of(kit, flight)
    if advice.wait == "ready" and kit.device == "mouse":
        return Prompt(kit.words(f"bar.{advice.actions[0]}"), kit.words("flight.wait.next"))
    names = {action: _key(kit, action) for action in advice.actions}
    if kit.device == "mouse":
        names = {advice.first: _named(kit, advice.first)} if advice.first else {}
    others = tuple(
        (names[action], kit.words(f"bar.{action}")) for action in advice.others if names.get(action)
    )
    what_for = _what_for(kit, flight, advice)
    why = _why(kit, flight, advice)
    return Prompt(names.get(advice.first, ""), why or what_for, _beside(why, what_for, others))


def _why(kit: Kit, flight: Pictured, advice: Advice) -> str:
    """Return what his hands do at the hatch and why, for whoever has that help."""
    helped = kit.settings.hatch_guide and (advice.wait == "hands" or bool(flight.pilot))
    return hatch_why(kit.words, flight.snapshot.telemetry) if helped else ""


def _beside(why: str, what_for: str, others: Keys) -> Keys:
    """Return what stands in small letters: with a reason above, what to press goes here."""
    return (("", what_for), *others) if why else others


def advice_of(kit: Kit, flight: Pictured) -> Advice:
    """Return what to press now in this flight."""
    return advised(
        flight.level,
        flight.previous,
        flight.snapshot,
        helper=bool(flight.pilot),
        numbers=kit.settings.sight_numbers,
    )


def _what_for(kit: Kit, flight: Pictured, advice: Advice) -> str:
    if flight.pilot:
        return kit.words("flight.prompt.take_back")
    if advice.wait:
        return kit.words(f"flight.wait.{advice.wait}")
    return kit.words(f"flight.prompt.{advice.first}")


def _key(kit: Kit, action: str) -> str:
    return kit.keys.prompts(kit.words).prompt(action, kit.device)


def _named(kit: Kit, action: str) -> str:
    """Return what to press: the button for whoever points, who may have no key at hand."""
    return kit.words(f"bar.{action}") if kit.device == "mouse" else _key(kit, action)


def _text(kit: Kit, level: Level, key: str) -> str:
    return level.text(kit.settings.language, key) or ""
