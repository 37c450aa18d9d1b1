"""Show me: another flies one step for the player, and hands back when it is done."""

from collections.abc import Callable

from game.session.flight import NOBODY, PILOT, Flight
from game.ui.advice import next_goal
from game.ui.input.pilot_hands import FlightControls
from game.vocab.command import Wish

HELPER = "show_me"


class Helper:
    """Who flies `flight` when asked to; `says` tells the player something, by its text key."""

    def __init__(
        self, flight: Flight, controls: FlightControls, says: Callable[[str], None]
    ) -> None:
        self._flight = flight
        self._controls = controls
        self._says = says
        self._goals_done = 0

    def asked(self) -> list[Wish]:
        """Return the order that gives him the controls for one step, or takes them back."""
        if self._flight.pilot:
            return self._back()
        self._controls.clear()
        self._goals_done = self._done()
        goal = next_goal(self._flight.snapshot.story)
        self._says("flight.helper_flies")
        return [Wish(PILOT.name, (goal.show_me if goal else None) or HELPER)]

    def after_a_step(self) -> list[Wish]:
        """Return the order that hands back when his step is done, or none."""
        return self._back() if self._flight.pilot and self._done() > self._goals_done else []

    def _back(self) -> list[Wish]:
        self._controls.forget()
        self._goals_done = self._done()
        self._says("flight.yours_again")
        return [Wish(PILOT.name, NOBODY)]

    def _done(self) -> int:
        return sum(goal.done_tick is not None for goal in self._flight.snapshot.story.goals)
