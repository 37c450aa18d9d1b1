"""The controls of a flight in words, for the device that was used last."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.ui.input.helm import COCKPIT, FALL, OUTSIDE
from game.ui.kit import Kit

Lines = tuple[tuple[str, tuple[str, ...]], ...]

# Actions that are one thing to a reader stand in one line, under a name of their own.
WALK: Final[Lines] = (
    ("controls.move", ("go_up", "go_down", "go_left", "go_right")),
    ("controls.turn", ("turn_left", "turn_right")),
    ("action.near_grip", ("near_grip",)),
    ("action.far_grip", ("far_grip",)),
    ("action.push", ("push",)),
    ("controls.shape", ("tuck", "stretch")),
    ("action.haul", ("haul",)),
    ("action.pay_out", ("pay_out",)),
    ("action.brake", ("brake",)),
    ("action.use", ("use",)),
    ("action.relief", ("relief",)),
    ("action.bleed", ("bleed",)),
    ("controls.answer", ("answer_plain", "answer_careful", "answer_silent")),
    ("action.filter", ("filter",)),
    ("action.camera_tilt", ("camera_tilt",)),
    ("action.damp", ("damp",)),
    ("action.guide", ("guide",)),
    ("action.guide_head", ("guide_head",)),
    ("action.lid", ("lid",)),
    ("action.lens", ("lens",)),
)
CABIN: Final[Lines] = (
    ("controls.nose", ("yaw_left", "yaw_right", "pitch_up", "pitch_down")),
    ("controls.roll", ("roll_left", "roll_right")),
    ("action.stick_fast", ("stick_fast",)),
    ("controls.program", ("program_cover", "program")),
    ("controls.stick_on", ("manual", "gyros")),
    ("action.rate_hold", ("rate_hold",)),
    ("action.gas_set", ("gas_set",)),
    ("action.commander", ("commander",)),
    ("action.navigator", ("navigator",)),
    ("action.belts", ("belts",)),
    ("controls.fire", ("fire_cover", "fire")),
    ("action.engine_stop", ("engine_stop",)),
    ("action.globus_mode", ("globus_mode",)),
    ("controls.globus", ("globus_forth", "globus_back", "globus_west", "globus_east")),
    ("controls.note", ("note_time", "note_earlier", "note_later")),
    ("controls.answer", ("answer_plain", "answer_careful", "answer_silent")),
    ("action.view_next", ("view_next",)),
    ("action.translate", ("translate",)),
    ("controls.time", ("time_faster", "time_slower")),
)
# Where two play: what the one calls, and how they change.
PAIR: Final[Lines] = (
    ("action.hand_over", ("hand_over",)),
    ("controls.call_nose", ("call_left", "call_right", "call_up", "call_down")),
    ("controls.call_roll", ("call_roll_left", "call_roll_right")),
    ("action.call_so", ("call_so",)),
)
COUCH: Final[Lines] = (
    ("controls.whirl", ("whirl_left", "whirl_right")),
    ("action.strain", ("strain",)),
    ("action.mark", ("mark",)),
    ("action.stow", ("stow",)),
    ("action.belts", ("belts",)),
    ("action.brace", ("brace",)),
    ("action.handle", ("handle",)),
    ("action.cut_lines", ("cut_lines",)),
    ("controls.pin", ("pin_west", "pin_east")),
    ("controls.views", ("view_next",)),
    ("controls.time", ("time_faster", "time_slower")),
)
EVERYWHERE: Final[Lines] = (("action.show_me", ("show_me",)), ("action.pause", ("pause",)))
LINES: Final[Mapping[str, Lines]] = MappingProxyType({OUTSIDE: WALK, COCKPIT: CABIN, FALL: COUCH})
# What stands before them for whoever points, and for a pad.
FIRST: Final[Mapping[tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        (OUTSIDE, "mouse"): ("controls.pointer", "controls.reach"),
        (OUTSIDE, "pad"): ("controls.stick", "controls.reach"),
        (COCKPIT, "mouse"): ("controls.press", "controls.press_what"),
        (FALL, "mouse"): ("controls.press", "controls.press_buttons"),
    }
)
ARROWS = ("up", "down", "left", "right")


def control_lines(kit: Kit, place: str = OUTSIDE, two: bool = False) -> tuple[tuple[str, str], ...]:
    """Return (keys, what they do) pairs, in the words of the layout and the language.

    `place` is where one plays: `outside`, `cockpit` or `fall`; a key means something else in each.
    With `two` who share the screen the controls of both are named.
    """
    words = kit.words
    known = (*(PAIR if two else ()), *LINES[place], *EVERYWHERE)
    lines = [(input_names(kit, actions), words(key)) for key, actions in known]
    first = FIRST.get((place, kit.device))
    if first is not None:
        lines.insert(0, (words(first[0]), words(first[1])))
    return tuple((names, text) for names, text in lines if names)


def input_names(kit: Kit, actions: tuple[str, ...]) -> str:
    """Return the names of what does `actions`: first input each, the four arrows as one."""
    bindings, device = kit.keys.bindings, kit.device
    firsts = [bindings.of(action, device) or bindings.of(action, "keys") for action in actions]
    if tuple(names[0] for names in firsts if names) == ARROWS:
        return kit.words("controls.arrows")
    prompts = kit.keys.prompts(kit.words)
    names = [prompts.prompt(action, device) for action in actions]
    return " / ".join(name for name in names if name)
