"""The flight on the screen: frames become ticks, hands become commands, snapshots a picture."""

import pygame

from game.session.clock import FixedClock
from game.session.flight import NOBODY, PILOT, Flight
from game.ui.advice import names_hatch
from game.ui.audio import Audio
from game.ui.input.held import Edge
from game.ui.input.helm import CALLS, HAND_OVER, ON_MAP
from game.ui.input.knobs import FLIGHT_ACTIONS
from game.ui.input.pilot_hands import FlightControls, assist_wishes
from game.ui.kit import Kit
from game.ui.scene import (
    Action,
    FocusLost,
    Move,
    PadLost,
    Pointer,
    Push,
    Replace,
    Resized,
    UiEvent,
)
from game.ui.scenes.caption_log import CaptionLogScene, log_lines
from game.ui.scenes.flight_cabin import place_of, under_way
from game.ui.scenes.flight_calls import ANSWERS, answer_wish, waiting_call
from game.ui.scenes.flight_desk import AnyDesk
from game.ui.scenes.flight_desks import desk_for
from game.ui.scenes.flight_helper import Helper
from game.ui.scenes.flight_knobs import KNOB_ACTIONS, has_hand_valve, turned
from game.ui.scenes.flight_pace import SPEEDS, next_speed, speed_of
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_vain import idle, refused, vain
from game.ui.scenes.flight_voices import Pair, is_out_of_reach, view_after
from game.ui.scenes.flight_warp import is_due, next_warp, sped
from game.ui.scenes.flight_ways import Ways
from game.ui.scenes.flight_zone import AGAIN, moved, named, shows_map, words_for
from game.ui.settings import ASSISTS
from game.ui.sound_catalogue import caption_to_show
from game.ui.volumes import volumes_of
from game.vocab.command import Wish

# The last picture stands this long before the debrief; Enter or a press goes on at once.
ENDING_S = 6.0
# What was pressed for the flight does not leave it.
LEAST_ENDING_S = 1.0
NOTICE_S = 4.0
# A window that is being dragged has many sizes; the picture is stretched until it rests.
RESIZE_REST_S = 0.25
FULL_SPEED = SPEEDS[-1]


class FlightScene:
    """One flight in progress. Leaving it, by whatever way, keeps it.

    Its keys move a man, not a focus: the shell makes no menu sounds for them.
    """

    without_clicks = True

    def __init__(
        self, kit: Kit, flight: Flight, controls: FlightControls, audio: Audio, ways: Ways
    ) -> None:
        """Fly `flight` with `controls`; `ways` lead on from here and keep what is flown."""
        self._kit = kit
        self._flight = flight
        self._controls = controls
        controls.at_hatch = names_hatch(flight.level)
        controls.place = place_of(flight.level.systems)
        self._audio = audio
        self._ways = ways
        self._clock = FixedClock()
        self._desk: AnyDesk | None = None
        self._show = Showing()
        self._pair = Pair(kit, flight, controls, self._say)
        self._helper = Helper(flight, controls, self._say)
        self._resize_rest_s = 0.0
        self._orders: list[Wish] = []
        self._assists: dict[str, bool] = {}
        self._checkpoints = len(flight.checkpoints)

    @property
    def flight(self) -> Flight:
        """The flight that is flown here."""
        return self._flight

    def handle(self, event: UiEvent) -> Move | None:
        """Take one event: to the hands, or to what the flight's own keys mean."""
        if isinstance(event, Resized):
            self._resize_rest_s = RESIZE_REST_S if self._desk else 0.0
            return None
        if isinstance(event, Pointer) and self._flight.ending is None:
            taken, move = self._point_at_bar(event)
            if taken:
                return move
        begun = self._controls.handle(event)
        if isinstance(event, FocusLost | PadLost):
            return self._pause()
        if self._flight.ending is not None:
            return self._debrief() if self._wants_on(event) else None
        moves = [self._do(name) for name in begun]
        return next((move for move in moves if move is not None), None)

    def update(self, frame_s: float) -> Move | None:
        """Let `frame_s` of wall time pass in the flight."""
        show = self._show
        show.notice_s = max(0.0, show.notice_s - frame_s)
        show.heard_s = max(0.0, show.heard_s - frame_s)
        self._resize_rest_s -= frame_s
        self._controls.bindings = self._kit.keys.bindings
        self._controls.asked = waiting_call(self._flight) is not None
        self._controls.on_map = shows_map(show.view, self._flight.snapshot.telemetry)
        self._controls.has_valve = has_hand_valve(self._flight.snapshot.telemetry)
        self._pair.seat()
        self._audio.set_volumes(volumes_of(self._kit.settings))
        if self._flight.ending is not None:
            show.ended_s += frame_s
            return self._debrief() if show.ended_s > ENDING_S else None
        speed = speed_of(self._kit.settings, self._flight.snapshot.telemetry)
        ticks, self._clock = sped(self._clock, frame_s * speed, show.warp)
        if ticks:
            self._fly(ticks)
        return None

    def action_at(self, x: float, y: float) -> str:
        """Return the action of the button drawn at a pixel, or nothing."""
        return self._desk.action_at(self._flight, x, y) if self._desk else ""

    def draw(self, surface: pygame.Surface) -> None:
        """Paint the flight and the instruments."""
        if self._desk is None or (self._resize_rest_s <= 0.0 and self._outgrown(surface)):
            self._desk = desk_for(self._kit, surface.get_size(), self._flight.level)
        self._desk.draw(surface, self._flight, self._clock.alpha, self._show)

    def closing(self) -> None:
        """Keep the flight as it is; raises OSError when it cannot be written."""
        self._ways.keep(self._flight)

    def _outgrown(self, surface: pygame.Surface) -> bool:
        """Whether the desk was made for another size, or the machine proved slower than thought."""
        desk = self._desk
        percent = self._kit.hand.picture_percent
        return desk is None or (desk.size, desk.percent) != (surface.get_size(), percent)

    def _fly(self, ticks: int) -> None:
        flight = self._flight
        events_before, before = len(flight.events), flight.snapshot
        flight.advance(ticks, self._wishes())
        spoken = flight.snapshot.story.captions[-1:] != before.story.captions[-1:]
        if spoken:
            # What the game itself has said makes room for what is said in the flight.
            self._show.notice_s = 0.0
        why = refused(flight.events[events_before:])
        if why:
            self._say(why)
        heard = self._audio.hear(
            flight.previous, flight.snapshot, False, flight.events[events_before:]
        )
        heard_now = caption_to_show(heard, self._show.heard_s > 0.0)
        if heard_now:
            self._show.heard, self._show.heard_s = heard_now, NOTICE_S
        self._orders += self._helper.after_a_step()
        if self._show.warp > 1 and is_due(flight, before):
            self._show.warp = 1
            if not spoken:
                self._say("flight.warp_ends")
        if len(flight.checkpoints) != self._checkpoints:
            self._checkpoints = len(flight.checkpoints)
            self._keep()

    def _wants_on(self, event: UiEvent) -> bool:
        """Return whether the last picture, which has been seen, is to give way to the debrief."""
        if isinstance(event, Pointer):
            asked = event.kind == "pressed" and event.button == 1
        else:
            asked = isinstance(event, Action) and event.name == "ok"
        return asked and self._show.ended_s > LEAST_ENDING_S

    def _wishes(self) -> list[Wish]:
        desk = self._desk
        to_level = desk.to_level if desk else (lambda x, y: (x, y))
        by_hand = self._controls.wishes(self._flight.snapshot, to_level)
        if by_hand and self._flight.pilot:
            self._orders.append(Wish(PILOT.name, NOBODY))
            # What the helper held, a valve or the rope, he does not leave behind.
            self._controls.tell_all()
        why = vain(by_hand, self._flight.snapshot.telemetry)
        if why:
            self._say(why)
        orders, self._orders = self._orders, []
        return [*self._changed_assists(), *orders, *by_hand]

    def _changed_assists(self) -> list[Wish]:
        """Return the assists as commands when the settings have changed them."""
        wanted = {name: getattr(self._kit.settings, name) for name in ASSISTS}
        if wanted == self._assists:
            return []
        self._assists = wanted
        known = self._flight.wiring.specs
        return [wish for wish in assist_wishes(wanted) if wish.name in known]

    def _point_at_bar(self, event: Pointer) -> tuple[bool, Move | None]:
        """Press or release a drawn button; whether the event was for one, and where it leads."""
        show = self._show
        if event.kind == "released" and show.bar_pressed:
            for action in show.bar_pressed:
                self._controls.switch(Edge(action, "mouse", False))
            show.bar_pressed = frozenset()
            return True, None
        if event.kind != "pressed" or event.button != 1:
            return False, None
        self._controls.last_device = "mouse"
        action = self.action_at(event.x, event.y)
        place = None if action or self._desk is None else self._desk.place_at(event.x, event.y)
        if place is not None:
            self._name_zone(named(place))
            return True, None
        if action in FLIGHT_ACTIONS:
            show.bar_pressed = frozenset({action})
            self._controls.switch(Edge(action, "mouse", True))
        return bool(action), self._do(action) if action not in FLIGHT_ACTIONS else None

    def _do(self, name: str) -> Move | None:
        flight, show = self._flight, self._show
        if name == "pause":
            return self._pause()
        if name == "lens":
            show.lens = not show.lens
        elif name == "stiffness":
            self.switch_stiffness()
        elif name == "checklist":
            show.checklist = not show.checklist
        elif name == "captions_back":
            return self.read_captions()
        elif name in ("camera_zoom_in", "camera_zoom_out"):
            show.zoom(1 if name == "camera_zoom_in" else -1)
        elif name in ANSWERS:
            self._orders.append(answer_wish(name))
        elif name in CALLS:
            self._orders += self._pair.call(name)
        elif name == HAND_OVER:
            self._audio.silence()
            return self._pair.cover(self._look_anew)
        elif self._controls.on_map and (name in ON_MAP or name == AGAIN):
            self._name_zone(moved(name, flight.snapshot.telemetry))
        elif name in KNOB_ACTIONS:
            self._turn(name)
        elif name == "view_next" and self._desk is not None:
            now = show.view or flight.snapshot.story.view
            show.view = view_after(now, self._controls.chair, self._desk.next_view)
        elif name == "translate":
            show.translated = not show.translated
        elif name == "show_me":
            self._orders += self._helper.asked()
        elif name == "checkpoint_back":
            self.retry()
        elif name == "restart":
            return Replace(self._ways.again(flight))
        elif name in ("help", "source_card"):
            return Push(self._ways.help(flight.level))
        elif name in ("time_slower", "time_faster"):
            self._change_speed(1 if name == "time_faster" else -1)
        return None

    def read_captions(self) -> Move:
        """Lay what was said so far over the flight, which stands still meanwhile."""
        self._controls.clear()
        self._audio.silence()
        return Push(CaptionLogScene(self._kit, self, log_lines(self._kit, self._flight)))

    def press(self, action: str) -> None:
        """Do what a key tap does: for whoever has no key for it."""
        if action in FLIGHT_ACTIONS:
            self._controls.switch(Edge(action, "pad", True))
            self._controls.switch(Edge(action, "pad", False))
        else:
            self._do(action)

    def switch_stiffness(self) -> None:
        """Show at each joint what the suit takes of his strength, or stop showing it."""
        self._show.stiffness = not self._show.stiffness
        self._say("flight.stiffness_on" if self._show.stiffness else "flight.stiffness_off")

    def retry(self) -> None:
        """Go back to the newest checkpoint that is not just now."""
        sits = self._pair.chair
        name = self._flight.retry()
        # Whoever sits at the screen went back in time, not to the other's place.
        self._pair.give(sits)
        self._checkpoints = len(self._flight.checkpoints)
        self._controls.forget()
        self._clock = FixedClock()
        self._show.ended_s, self._show.warp = 0.0, 1
        self._assists = {}
        self._audio.silence()
        self._say("flight.back_at", place=name)

    def _name_zone(self, wishes: tuple[Wish, ...]) -> None:
        """Aim at another landing zone, and say which."""
        if wishes:
            self._orders.extend(wishes)
            key, values = words_for(wishes)
            self._say(key, **values)

    def _turn(self, knob: str) -> None:
        """Turn a knob of suit or panel to its next setting, in a world that has one."""
        telemetry = self._flight.snapshot.telemetry
        far = is_out_of_reach(knob, self._controls)
        asks = "flight.voices.no_reach" if far else under_way(knob, telemetry)
        if asks and (far or self._show.asks_first(knob)):
            self._say(asks)
            return
        order = turned(knob, telemetry)
        said = order[1] if order is not None else idle(knob, telemetry)
        if order is not None:
            self._orders.append(order[0])
        if said:
            self._say(said)

    def _look_anew(self) -> None:
        """Show whoever has sat down what the story shows, and nothing that was said before."""
        self._show.view, self._show.notice_s = "", 0.0

    def _pause(self) -> Move:
        self._controls.clear()
        self._audio.silence()
        self._keep()
        return Push(self._ways.pause(self))

    def _debrief(self) -> Move:
        self._audio.silence()
        self._keep()
        return Replace(self._ways.debrief(self._flight))

    def _keep(self) -> None:
        """Keep the flight; a full disk is said once and stops nothing."""
        try:
            self._ways.keep(self._flight)
        except OSError as error:
            self._say("flight.not_kept", why=error.strerror or str(error))

    def _change_speed(self, step: int) -> None:
        """Let time run faster or slower: first the game's own speed, then that of the flight."""
        show = self._show
        slowed = step > 0 and self._kit.settings.game_speed_percent < FULL_SPEED
        warp = next_warp(self._flight.level.systems, show.warp, step)
        if not slowed and (warp != show.warp or warp > 1):
            show.warp = warp
            self._say("flight.warp", times=warp)
            return
        speed = next_speed(self._kit.settings.game_speed_percent, step)
        self._kit.store.change(game_speed_percent=speed)
        self._say("flight.speed", percent=speed)

    def _say(self, key: str, **values: object) -> None:
        self._show.notice = self._kit.words(key, **values)
        self._show.notice_s = NOTICE_S
