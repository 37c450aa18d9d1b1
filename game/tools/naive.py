"""The naive pilot: a newcomer who presses what the prompt says, when he has read it, and no more.

He stands in for the people whom nobody could ask to try the game. He knows no key and no physics;
he reads the first word of the prompt, as the player sees it, and obeys at human speed through the
same keys. Where he fails, the prompts are wrong.
"""

import random
from collections.abc import Iterator

from game.session.flight import Flight
from game.ui.advice import Advice
from game.ui.audio import Quiet
from game.ui.input.bindings import Bindings
from game.ui.input.helm import HAND_OVER
from game.ui.input.keyboard import names_by_scancode
from game.ui.input.knobs import FLIGHT_ACTIONS, TAPPED_COMMANDS
from game.ui.input.pilot_hands import FlightControls
from game.ui.kit import Kit
from game.ui.scene import RawKey, Scene
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.flight_ways import Ways
from game.ui.scenes.flight_words import advice_of
from game.ui.scenes.look_away import LookAwayScene
from game.ui.scenes.message import MessageScene
from game.ui.stack import after

# From a changed prompt to the finger on the key: seconds of a reader who is no player (tuned).
SLOWEST_S, QUICKEST_S = 1.2, 0.4
TAP_S = 0.12
# When nothing happens he tries the same key again.
AGAIN_S = 3.0
FRAME_S = 1.0 / 60.0


class NaivePlayer:
    """Turns advice into presses of keys, late as a reader is; the same seed does the same."""

    def __init__(self, bindings: Bindings, seed: int) -> None:
        """Know nothing but where the keys are."""
        self._scancodes = {name: code for code, name in names_by_scancode().items()}
        self._bindings = bindings
        self._dice = random.Random(seed)
        self._read = ""
        self._acts_at_s = 0.0
        self._down: tuple[int, float] | None = None

    def events(self, advice: Advice, time_s: float) -> list[RawKey]:
        """Return what his finger does at `time_s` (wall seconds, rising) with this prompt."""
        if advice.first != self._read:
            self._read = advice.first
            self._acts_at_s = time_s + self._dice.uniform(QUICKEST_S, SLOWEST_S)
        events = []
        if self._down and time_s >= self._down[1]:
            events.append(RawKey(self._down[0], False))
            self._down = None
        if time_s >= self._acts_at_s:
            events += self._acts(time_s)
        return events

    def _acts(self, time_s: float) -> list[RawKey]:
        """Let go of what he held and press what he has read; a tap is repeated by and by."""
        events = [RawKey(self._down[0], False)] if self._down else []
        self._down = None
        names = self._bindings.of(self._read, "keys") if self._read else ()
        self._acts_at_s = float("inf")
        if names:
            key, taps = self._scancodes[names[0]], _taps(self._read)
            events.append(RawKey(key, True))
            self._down = (key, time_s + TAP_S if taps else float("inf"))
            if taps:
                self._acts_at_s = time_s + AGAIN_S
        return events


def _taps(action: str) -> bool:
    """Return whether one presses this once, and does not hold it."""
    return action in TAPPED_COMMANDS or action not in FLIGHT_ACTIONS


def flying(kit: Kit, flight: Flight, seed: int) -> Iterator[Flight]:
    """Yield `flight` after each frame of the naive pilot's play, until it ends.

    All of it goes through the flight scene as with a player, only that nothing is drawn.
    """
    player = NaivePlayer(kit.keys.bindings, seed)
    controls = FlightControls(kit.keys.bindings)
    stack: tuple[Scene, ...] = (FlightScene(kit, flight, controls, Quiet(), _ways(kit)),)
    frame = 0
    while flight.ending is None:
        # Where two play he is both of them, one after the other, and lifts the cover between.
        covered = isinstance(stack[-1], LookAwayScene)
        advice = Advice((HAND_OVER,)) if covered else advice_of(kit, flight)
        for event in player.events(advice, frame * FRAME_S):
            stack = after(stack, stack[-1].handle(event))
        stack = after(stack, stack[-1].update(FRAME_S))
        frame += 1
        yield flight


def _ways(kit: Kit) -> Ways:
    """Return ways that lead nowhere: he plays one flight, and it is not kept."""

    def nowhere(*_: object) -> MessageScene:
        return MessageScene(kit, "", [])

    return Ways(
        keep=lambda flown: None, pause=nowhere, debrief=nowhere, again=nowhere, help=nowhere
    )
