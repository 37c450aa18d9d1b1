"""The controls of a flight in words, for the device that was used last."""

from game.ui.kit import Kit

# Actions that are one thing to a reader stand in one line, under a name of their own.
LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
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
    ("action.show_me", ("show_me",)),
    ("action.lens", ("lens",)),
    ("action.pause", ("pause",)),
)
ARROWS = ("up", "down", "left", "right")


def control_lines(kit: Kit) -> tuple[tuple[str, str], ...]:
    """Return (keys, what they do) pairs, in the words of the layout and the language."""
    words = kit.words
    lines = [(input_names(kit, actions), words(key)) for key, actions in LINES]
    if kit.device == "mouse":
        lines.insert(0, (words("controls.pointer"), words("controls.reach")))
    elif kit.device == "pad":
        lines.insert(0, (words("controls.stick"), words("controls.reach")))
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
