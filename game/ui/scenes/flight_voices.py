"""What is pressed where two play at one screen: calls, handing over, and what is out of reach."""

from collections.abc import Callable

from game.session.chairs import CHAIR, SIGHT, STICK, chair_of
from game.session.flight import Flight
from game.ui.input.helm import CALLS, HAND_OVER, OUTSIDE
from game.ui.input.pilot_hands import FlightControls
from game.ui.input.two_players import reaches_panel
from game.ui.kit import Kit
from game.ui.scene import Device
from game.ui.scenes.flight_cabin import CABIN_KNOBS
from game.ui.scenes.look_away import CoverWords, LookAwayScene
from game.vocab.command import Wish

MAY_STEER = "voices.pad_steers"
MANNED = "sight.manned"
# From the sight he reaches his own body, and the globe beside it; the panel he does not.
OUT_OF_REACH = CABIN_KNOBS - {"commander", "navigator", "globus_mode"}


def other(chair: str) -> str:
    """Return the other of the two places."""
    return STICK if chair == SIGHT else SIGHT


def seat(controls: FlightControls, flight: Flight) -> None:
    """Tell the controls whose view the screen shows."""
    controls.sit(chair_of(flight.snapshot.telemetry))


def pad_goes_to(controls: FlightControls, flight: Flight, device: Device) -> None:
    """Give the pad to the man at the stick, unless the sight is taken with the pad itself."""
    may = flight.snapshot.telemetry.get(MAY_STEER) is True
    controls.pad_away = may and device != "pad"


def called(action: str, flight: Flight) -> tuple[Wish | None, str, str]:
    """Return the order of a call, the text key to say, and the call's word.

    Without anybody at the sight there is no order.
    """
    word = CALLS[action]
    if flight.snapshot.telemetry.get(MANNED) is not True:
        return None, "flight.voices.nobody", word
    return Wish("voices.call", word), "flight.voices.called", word


def handed_to(chair: str) -> Wish:
    """Return the order that gives the screen to a man."""
    return Wish(CHAIR, chair)


def cover(kit: Kit, chair: str, take: Callable[[Device], None]) -> LookAwayScene:
    """Return the sheet that lies over the screen while the man of `chair` sits down."""
    words = kit.words
    key = kit.keys.prompts(words).prompt(HAND_OVER, kit.device)
    key = words("cover.any") if kit.device == "mouse" or not key else key
    text = CoverWords(
        words("cover.away"),
        words(f"cover.comes.{chair}"),
        words("cover.press", key=key),
        words(f"cover.rule.{chair}"),
        words("cover.back"),
    )
    return LookAwayScene(kit, text, take)


def is_out_of_reach(action: str, controls: FlightControls) -> bool:
    """Return whether who presses lies at the sight, too far from what he presses."""
    device, away = controls.last_device, controls.pad_away
    return action in OUT_OF_REACH and not reaches_panel(controls.chair, device, away)


def view_after(now: str, chair: str, following: Callable[[str], str]) -> str:
    """Return the view that comes after `now`; from the stick nobody looks at the ship."""
    view = following(now)
    return following(view) if chair == STICK and view == OUTSIDE else view
