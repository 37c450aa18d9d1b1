"""What the panel of the cabin shows, read from the dials: plates, couches, Globus, in words."""

from collections.abc import Callable, Mapping
from typing import Final

from game.ui.view.globus_view import GlobusReading
from game.ui.widgets.couches import Couches
from game.ui.widgets.engraved import Plate
from game.vocab.channel import Value

Telemetry = Mapping[str, Value]
Say = Callable[..., str]
ENGRAVED: Final = "cabin.engraved."
MEANING: Final = "cabin.meaning."


def translating(words: Say, translated: Callable[[], bool]) -> Callable[[str], str]:
    """Return what says a text key: of an engraved word its meaning, while `translated` holds."""

    def said(key: str) -> str:
        if translated() and key.startswith(ENGRAVED):
            return words(MEANING + key.removeprefix(ENGRAVED))
        return words(key)

    return said


def plates_of(told: Telemetry, words: Say, translated: bool) -> tuple[Plate, ...]:
    """Return the plates of the panel in their order; those of things that are not aboard are left
    out.
    """
    made: list[Plate] = []
    for name, lid, dial, action in _SWITCHES:
        if dial in told:
            made.append(_switch(name, told, (lid, dial, action), words))
    for name, dial, tone in _LAMPS:
        if dial in told:
            on = told[dial] is True
            made.append(Plate(name, "", "lamp", on, tone=tone, state=_word(on, words)))
    if "attitude.gas_set" in told:
        word = words(f"cabin.gas.{told['attitude.gas_set']}")
        on = told["attitude.gas_set"] == "first"
        made.append(Plate("gas_set", "", "switch", on, action="gas_set", state=word))
    if "tdu.burning" in told:
        made.append(_fire(told))
        made.append(Plate("engine_stop", "", "button", action="engine_stop"))
    return tuple(_named(plate, words, translated) for plate in sorted(made, key=_place))


# Name, the dial of its cover, its own dial, the action of its lever.
_SWITCHES: Final = (
    ("program", "panel.program_cover", "panel.program_on", "program"),
    ("manual", "", "attitude.manual", "manual"),
    ("gyros", "", "attitude.gyros", "gyros"),
    ("rate_hold", "", "attitude.rate_hold", "rate_hold"),
)
_LAMPS: Final = (
    ("orientation", "panel.orientation_lamp", "green"),
    ("ready", "panel.hand_ready", "amber"),
    ("belts", "seats.both_belted", "green"),
)
_ORDER: Final = (
    *("program", "orientation", "manual", "gyros", "rate_hold", "gas_set"),
    *("ready", "belts", "fire", "engine_stop"),
)


def _place(plate: Plate) -> int:
    return _ORDER.index(plate.name)


def _switch(name: str, told: Telemetry, how: tuple[str, str, str], words: Say) -> Plate:
    lid, dial, action = how
    on = told[dial] is True
    covered = told[lid] is not True if lid in told else None
    lid_action = f"{name}_cover" if covered is not None else ""
    return Plate(
        name, "", "switch", on, covered, action=action, lid=lid_action, state=_word(on, words)
    )


def _fire(told: Telemetry) -> Plate:
    burning = told["tdu.burning"] is True
    covered = told["panel.fire_cover"] is not True if "panel.fire_cover" in told else None
    lid = "fire_cover" if covered is not None else ""
    return Plate("fire", "", "button", burning, covered, action="fire", lid=lid)


def _word(on: bool, words: Say) -> str:
    return words("cabin.on") if on else words("cabin.off")


def _named(plate: Plate, words: Say, translated: bool) -> Plate:
    meaning = words(MEANING + plate.name) if translated else ""
    return Plate(
        plate.name,
        words(ENGRAVED + plate.name),
        plate.kind,
        plate.on,
        plate.covered,
        meaning,
        plate.action,
        plate.lid,
        plate.state,
        plate.tone,
    )


def couches_of(told: Telemetry, words: Say) -> Couches | None:
    """Return where the men are, or None in a world that does not tell."""
    if "seats.commander_ratio" not in told:
        return None
    men = ("commander", "navigator")
    out = tuple(float(told[f"seats.{who}_ratio"]) for who in men)
    # An arrow says which way he goes: the sight lies left of the couches.
    names = tuple(
        words(f"cabin.moves.{told[f'seats.{who}_moves']}", who=words(f"cabin.{who}")) for who in men
    )
    belts = float(told["seats.belts_ratio"])
    done, shut = words("cabin.belts_done"), words("cabin.belts_open")
    share = words("cabin.belts_share", percent=round(100.0 * belts))
    return Couches(
        (out[0], out[1]),
        belts,
        (names[0], names[1]),
        done if belts >= 1.0 else shut if belts <= 0.0 else share,
    )


def globus_of(told: Telemetry, say: Callable[[str], str]) -> GlobusReading | None:
    """Return what the Globus shows, or None in a world without one."""
    if "globus.mode" not in told:
        return None
    light_s = float(told["globus.light_left_s"])
    return GlobusReading(
        float(told["globus.latitude_deg"]),
        float(told["globus.longitude_deg"]),
        told["globus.mode"] == "landing",
        round(float(told["globus.lap_count"])),
        light_s,
        say("cabin.engraved.landing"),
        say("cabin.engraved.laps"),
        say("cabin.engraved.light") if light_s > 0.0 else say("cabin.engraved.shadow"),
    )
