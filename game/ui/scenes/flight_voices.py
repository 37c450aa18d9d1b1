"""What is pressed where two play at one screen: calls, handing over, and what is out of reach."""

from collections.abc import Callable

from game.session.chairs import CHAIR, SIGHT, STICK, chair_of
from game.session.flight import Flight
from game.ui.input.helm import CALLS, HAND_OVER, OUTSIDE
from game.ui.input.pilot_hands import FlightControls
from game.ui.input.two_players import reaches_panel
from game.ui.kit import Kit
from game.ui.scene import Device, Move, Push, Scene
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


class Pair:
    """The two who fly `flight` with `controls`; in a world without voices only one, always there.

    `says` tells the players something, by its text key.
    """

    def __init__(
        self, kit: Kit, flight: Flight, controls: FlightControls, says: Callable[..., None]
    ) -> None:
        """Let the first of them sit down, with the device used last."""
        self._kit = kit
        self._flight = flight
        self._controls = controls
        self._says = says
        self._give_pad(kit.device)
        self.seat()

    @property
    def chair(self) -> str:
        """Whose view the screen shows: `sight`, `stick`, or nothing where nobody is kept apart."""
        return chair_of(self._flight.snapshot.telemetry)

    def seat(self) -> None:
        """Tell the controls who has the screen, and name the keys of him who reads it."""
        controls = self._controls
        controls.sit(self.chair)
        if controls.chair == SIGHT and controls.pad_away and self._kit.hand.device == "pad":
            self._kit.hand.device = "keys"

    def call(self, action: str) -> list[Wish]:
        """Return the order of a call: it is heard, and turns nothing. Say that, or why not."""
        word = CALLS[action]
        if self._flight.snapshot.telemetry.get(MANNED) is not True:
            self._says("flight.voices.nobody")
            return []
        self._says("flight.voices.called", call=self._kit.words(f"voices.call.{word}"))
        return [Wish("voices.call", word)]

    def cover(self, then: Callable[[], None]) -> Move | None:
        """Cover the screen until the other man sits at it, and `then`; without two nothing."""
        chair = self.chair
        if not chair:
            return None
        self._controls.clear()

        def taken(device: Device) -> None:
            if other(chair) == SIGHT:
                self._give_pad(device)
            self.give(other(chair))
            then()

        return Push(cover(self._kit, other(chair), taken))

    def give(self, chair: str) -> None:
        """Give the screen to the man of `chair`, unless he has it or there is but one man."""
        if chair and chair != self.chair:
            self._flight.advance(0, [Wish(CHAIR, chair)])
        self.seat()

    def _give_pad(self, device: Device) -> None:
        """Give the pad to the man at the stick, unless the sight is taken with the pad itself."""
        may = self._flight.snapshot.telemetry.get(MAY_STEER) is True
        self._controls.pad_away = may and device != "pad"


def opened(kit: Kit, flight: Flight, scene: Callable[[], Scene]) -> Scene:
    """Return the `scene` that goes on with `flight`, where two play with the cover before it.

    Who pressed need not be the man whose view comes first.
    """
    chair = chair_of(flight.snapshot.telemetry)
    if not chair or flight.ending is not None:
        return scene()

    def taken(device: Device) -> None:
        kit.hand.device = device

    return cover(kit, chair, taken, scene)


def cover(
    kit: Kit,
    chair: str,
    take: Callable[[Device], None],
    opens: Callable[[], Scene] | None = None,
) -> LookAwayScene:
    """Return the sheet that lies over the screen while the man of `chair` sits down.

    With `opens` it lies before that scene, else over one that stands still.
    """
    words = kit.words
    key = kit.keys.prompts(words).prompt(HAND_OVER, kit.device)
    key = words("cover.any") if kit.device == "mouse" or not key else key
    text = CoverWords(
        words("cover.away"),
        words(f"cover.comes.{chair}"),
        words("cover.press", key=key),
        words(f"cover.rule.{chair}"),
        words("cover.back" if opens is None else "cover.home"),
    )
    return LookAwayScene(kit, text, take, opens)


def is_out_of_reach(action: str, controls: FlightControls) -> bool:
    """Return whether who presses lies at the sight, too far from what he presses."""
    device, away = controls.last_device, controls.pad_away
    return action in OUT_OF_REACH and not reaches_panel(controls.chair, device, away)


def view_after(now: str, chair: str, following: Callable[[str], str]) -> str:
    """Return the view that comes after `now`; from the stick nobody looks at the ship."""
    view = following(now)
    return following(view) if chair == STICK and view == OUTSIDE else view
