"""What stands in words over a flight: checklist, captions, the prompt of the moment."""

from collections.abc import Mapping, Sequence

from game.mission.level import Level
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.scenes.flight_showing import Showing
from game.ui.view.hud import HudWords
from game.ui.widgets.checklist import Step
from game.vocab.channel import Value
from game.vocab.snapshot import Caption, GoalView, Snapshot, StoryView
from game.vocab.units import TICKS_PER_S

# How long a line stands: a moment to notice it, then time to read it slowly.
CAPTION_LEAST_S = 4.0
CAPTION_S_PER_LETTER = 0.07
QUEUE = 6
# Steps that one key does: the next job with camera, cable and line.
HAND_WORK = ("camera_on", "camera_off", "line_wound")
SHIP_HOLDS = ("rim", "rail")
NEAR_M = 2.2
# The first steps of a flight name more keys than a later one needs.
PROMPTS: Mapping[str, tuple[str, ...]] = {
    "hold": ("push", "go_left", "turn_left", "show_me"),
    "near": ("haul", "near_grip", "turn_left", "show_me"),
    "float": ("haul", "tuck", "stretch", "show_me"),
    "helper": ("show_me",),
}


def words_of(kit: Kit, flight: Flight, show: Showing) -> HudWords:
    """Return everything in words for this picture, in the player's language."""
    snapshot, level = flight.snapshot, flight.level
    speaker, text = _caption(kit, level, snapshot, show)
    wants_list = show.checklist and snapshot.story.ending is None
    return HudWords(
        title=_text(kit, level, "goal") if wants_list else "",
        steps=_steps(kit, level, snapshot) if wants_list else (),
        speaker=speaker,
        caption=text,
        prompt=_prompt(kit, flight),
        unit=kit.settings.pressure_unit,
        clocks=kit.settings.clocks,
        caption_scale=kit.settings.caption_percent / 100.0,
    )


def _steps(kit: Kit, level: Level, snapshot: Snapshot) -> tuple[Step, ...]:
    now = next_goal(snapshot.story)
    return tuple(_step(kit, level, goal, goal is now) for goal in snapshot.story.goals)


def next_goal(story: StoryView) -> GoalView | None:
    """Return the step to do now: one of this phase, else the first behind the last one done.

    A step that was passed by in an earlier phase is not asked for again.
    """
    open_here = [g for g in story.goals if g.done_tick is None and g.phase == story.phase]
    if open_here:
        return open_here[0]
    done = [i for i, goal in enumerate(story.goals) if goal.done_tick is not None]
    later = story.goals[done[-1] + 1 :] if done else story.goals
    return next((goal for goal in later if goal.done_tick is None), None)


def _step(kit: Kit, level: Level, goal: GoalView, now: bool) -> Step:
    hint = ""
    if now and goal.hinted and goal.show_me:
        hint = kit.words("flight.hint_show_me", key=_key(kit, "show_me"))
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
    said = snapshot.story.captions
    if not kit.settings.captions:
        return "", ""
    queue = [(c.tick / TICKS_PER_S, *spoken(kit, level, c)) for c in said[-QUEUE:]]
    shown = now_shown(queue, snapshot.time_s)
    if shown is not None:
        return shown
    # What is only heard stands in brackets, when nobody speaks.
    return "", f"[{kit.words(show.heard)}]" if show.heard_s > 0.0 else ""


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


def _prompt(kit: Kit, flight: Flight) -> str:
    if flight.ending is not None:
        return kit.words("flight.prompt.end")
    if kit.device == "mouse" and not flight.pilot:
        return ""  # the buttons on the screen say it themselves
    goal = next_goal(flight.snapshot.story)
    if goal is not None and goal.id in HAND_WORK and not flight.pilot:
        key = _key(kit, "use")
        return kit.words("flight.prompt.use", key=key)
    actions = PROMPTS["helper" if flight.pilot else situation(flight.snapshot.telemetry)]
    parts = []
    for action in actions:
        key = _key(kit, action)
        if key:
            parts.append(kit.words(f"flight.prompt.{action}", key=key))
    return "   ·   ".join(parts)


def situation(telemetry: Mapping[str, Value]) -> str:
    """Return `hold`, `near` or `float`: what the man can do next decides which keys to name."""
    holds = [telemetry.get(f"body.{side}_hand.holds") for side in ("near", "far")]
    if any(hold in SHIP_HOLDS for hold in holds):
        return "hold"
    distance = telemetry.get("body.distance_m", 0.0)
    return "near" if isinstance(distance, float) and distance < NEAR_M else "float"


def _key(kit: Kit, action: str) -> str:
    return kit.keys.prompts(kit.words).prompt(action, kit.device)


def _text(kit: Kit, level: Level, key: str) -> str:
    return level.text(kit.settings.language, key) or ""
