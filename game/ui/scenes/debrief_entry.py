"""The way into the lock, link by link: pressure, torque, tries, strength, heat, lid, nitrogen.

Everything is measured on the dials of this flight; a dial that it does not have leaves its link
out, and a flight without a try at the hatch has no such chain. Nothing asks which level it was.
"""

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Final

from game.ui.kit import Kit
from game.ui.scenes.debrief_causes import chains_of
from game.ui.scenes.debrief_links import KNOB_LINKS
from game.ui.scenes.debrief_numbers import shown_amount
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot

ENTRY: Final = "body.entry"
SETTING: Final = "suit.relief_setting"
PRESSURE: Final = "suit.pressure_kpa"
BLEED: Final = "suit.bleed_ratio"
CORE: Final = "body.core_temperature_c"
POWER: Final = "body.metabolic_w"
JOINT: Final = "body.working_joint"
NEED: Final = "body.joint_need_nm"
HAVE: Final = "body.joint_have_nm"
MOST_JOINTS: Final = 2
# The first poses of a try, feet first and head first.
BEGINS: Final = ("tuck", "pitch")
LIMBS: Final = ("grip", "arm", "trunk", "leg")
SEAT: Final = "hatches.outer_seat"
ANGLE: Final = "hatches.outer_angle_deg"
NEARLY_SHUT_DEG: Final = 60.0
LEAST_REST_S: Final = 3
# Smaller changes of strength are not worth a word, in shares of a rested man's.
LEAST_LOSS: Final = 0.02
LEAST_RISE_C: Final = 0.005

Told = list[tuple[int, tuple[str, ...]]]
Seconds = Sequence[Snapshot]


def way_in_of(events: Sequence[Event], seconds: Seconds, kit: Kit) -> Told:
    """Return what turning the knob did, what each stretch of tries took and gave, and the lid.

    Each is (tick, sentences).
    """
    if not tried(seconds):
        return []
    told = [(one[0].tick, _stretch_said(one, kit)) for one in stretches(seconds)]
    turned = [(one.tick, one.said) for one in chains_of(events, seconds, kit, KNOB_LINKS)]
    return [*turned, *_bled(seconds, kit), *told, *_lid(seconds, kit)]


def _bled(seconds: Seconds, kit: Kit) -> Told:
    """Return how long the hand valve was held open, and how far the suit came down meanwhile."""
    held = [one for one in seconds if float(one.telemetry.get(BLEED, 0.0)) > 0.0]
    if not held:
        return []
    lasted = shown_amount(float(len(held)), "s", kit)
    least_kpa = min(one.number(PRESSURE) for one in held)
    down = kit.words("cause.bled_to", pressure=shown_amount(least_kpa, "kPa", kit))
    return [(held[0].tick, (kit.words("cause.bled", lasted=lasted), down))]


def tried(seconds: Seconds) -> bool:
    """Return whether he ever tried to get into the lock."""
    return bool(seconds) and ENTRY in seconds[0].telemetry and bool(stretches(seconds))


def stretches(seconds: Seconds) -> list[Seconds]:
    """Return the spans of tries at the hatch, parted where the knob was turned between them."""
    found: list[list[int]] = []
    been_out = False
    for index, one in enumerate(seconds):
        been_out = been_out or _is_out(one)
        if not _tries(one, been_out):
            continue
        setting = one.telemetry.get(SETTING)
        if not found or seconds[found[-1][-1]].telemetry.get(SETTING) != setting:
            found.append([])
        found[-1].append(index)
    return [seconds[max(0, span[0] - 1) : span[-1] + 2] for span in found]


def is_settled(one: Snapshot) -> bool:
    """Return whether all of him is inside, with his face to the hatch."""
    return bool(one.telemetry.get("body.inside")) and bool(one.telemetry.get("body.facing_hatch"))


def _is_out(one: Snapshot) -> bool:
    return not (one.telemetry["body.feet_over_rim"] or one.telemetry["body.head_over_rim"])


def _tries(one: Snapshot, been_out: bool) -> bool:
    """Return whether he works at getting in: by the guide, or by himself once he was outside."""
    word = str(one.telemetry[ENTRY])
    if is_settled(one) or word == "inside" or word.startswith("lid"):
        return False
    return word != "none" or (been_out and not _is_out(one))


def _stretch_said(span: Seconds, kit: Kit) -> tuple[str, ...]:
    words, first, last = kit.words, span[0], span[-1]
    said = []
    if PRESSURE in first.telemetry:
        kpa = median(one.number(PRESSURE) for one in span)
        said.append(words("cause.at_pressure", pressure=shown_amount(kpa, "kPa", kit)))
    said += _joints(span, kit)
    lasted = shown_amount(float(len(_worked(span))), "s", kit)
    tries = _count(span)
    key = "cause.tries" if tries > 1 else "cause.at_the_rim"
    said.append(words(key, count=str(tries), lasted=lasted))
    said += [*_strength(first, last, kit), *_heat(span, kit)]
    said.append(words("cause.got_in" if is_settled(last) else "cause.stayed_out"))
    return tuple(said)


def _worked(span: Seconds) -> Seconds:
    """Return a stretch without the second before its first try and after its last."""
    tries = [index for index, one in enumerate(span) if _tries(one, True)]
    return span[tries[0] : tries[-1] + 1]


def _joints(span: Seconds, kit: Kit) -> list[str]:
    """Return which joints decided, the worst first: what they needed at most, and what he had."""
    if NEED not in span[0].telemetry:
        return []
    hardest: dict[str, Snapshot] = {}
    for one in sorted(span, key=_ratio):
        # Near and far are the same joint to who reads this.
        hardest[str(one.telemetry[JOINT]).rpartition("_")[2]] = one
    hardest.pop("none", None)
    worst = sorted(hardest.items(), key=lambda item: -_ratio(item[1]))
    return [_joint(joint, one, kit) for joint, one in worst[:MOST_JOINTS]]


def _joint(joint: str, one: Snapshot, kit: Kit) -> str:
    need, have = (shown_amount(one.number(name), "N·m", kit, 0) for name in (NEED, HAVE))
    return kit.words(f"cause.joint.{joint}", need=need, have=have)


def _ratio(one: Snapshot) -> float:
    return one.number(NEED) / max(one.number(HAVE), 1e-6)


def _count(span: Seconds) -> int:
    """Return how often a try began: the first pose of one, not held since the second before."""
    entries = [str(one.telemetry[ENTRY]) for one in span]
    return sum(
        now in BEGINS and before != now
        for before, now in zip(["none", *entries], entries, strict=False)
    )


def _strength(first: Snapshot, last: Snapshot, kit: Kit) -> list[str]:
    """Return what the limb that lost most had before and after."""
    lost: list[tuple[float, str]] = []
    for limb in LIMBS:
        name = f"body.{limb}_capacity_ratio"
        if name in first.telemetry:
            lost.append((first.number(name) - last.number(name), limb))
    most, limb = max(lost, default=(0.0, ""))
    if most < LEAST_LOSS:
        return []
    name = f"body.{limb}_capacity_ratio"
    before, later = (f"{100.0 * one.number(name):.0f}" for one in (first, last))
    return [kit.words(f"cause.tired.{limb}", before=before, later=later)]


def _heat(span: Seconds, kit: Kit) -> list[str]:
    first, last = span[0], span[-1]
    said = []
    if POWER in first.telemetry:
        energy_kj = sum(one.number(POWER) for one in _worked(span)) / 1000.0
        said.append(kit.words("cause.spent", energy=shown_amount(energy_kj, "kJ", kit, 0)))
    if CORE in first.telemetry:
        rise_c = last.number(CORE) - first.number(CORE)
        if rise_c >= LEAST_RISE_C:
            said.append(kit.words("cause.core", rise=shown_amount(rise_c, "°C", kit, 2)))
    return said


def _lid(seconds: Seconds, kit: Kit) -> Told:
    """Return how long the lid took, what it rested on, and when there was air."""
    shut = next((i for i, one in enumerate(seconds) if _shut_in(one)), None)
    end = len(seconds) if shut is None else shut
    begun = next((i for i, one in enumerate(seconds[:end]) if is_settled(one)), None)
    if begun is None:
        return []
    words = kit.words
    said = [words("cause.inside")]
    said += _on_seat(seconds[begun:end], kit)
    lasted = shown_amount(float(end - begun), "s", kit)
    said.append(words("cause.lid_open" if shut is None else "cause.lid_shut", lasted=lasted))
    said += _strength(seconds[begun], seconds[min(end, len(seconds) - 1)], kit)
    if shut is not None:
        said += _air(seconds[shut:], kit)
    return [(seconds[begun].tick, tuple(said))]


def _shut_in(one: Snapshot) -> bool:
    return bool(one.telemetry.get("hatches.outer_shut")) and bool(one.telemetry.get("body.inside"))


def _on_seat(seconds: Seconds, kit: Kit) -> list[str]:
    """Return what kept the nearly shut lid from its seat longest, and how long."""
    near = [one for one in seconds if float(one.telemetry.get(ANGLE, 0.0)) > NEARLY_SHUT_DEG]
    found = Counter(str(one.telemetry.get(SEAT, "nothing")) for one in near)
    del found["nothing"]
    what, spent_s = max(found.items(), key=lambda item: item[1], default=("", 0))
    if spent_s < LEAST_REST_S:
        return []
    return [kit.words(f"cause.seat.{what}", lasted=shown_amount(float(spent_s), "s", kit))]


def _air(seconds: Seconds, kit: Kit) -> list[str]:
    """Return how long the lock took from the lid to what it held at the end of the flight."""
    name = "airlock.pressure_kpa"
    if name not in seconds[0].telemetry or seconds[-1].number(name) < 1.0:
        return []
    pressure = shown_amount(seconds[-1].number(name), "kPa", kit)
    lasted = shown_amount(float(len(seconds) - 1), "s", kit)
    return [kit.words("cause.lock_filled", pressure=pressure, lasted=lasted)]
