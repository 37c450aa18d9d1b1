"""The deorbit lab: six dials, a forecast that follows them, and whole flights to hold against it.

What a flight does in time has no part here: the level's own clock stands still.
"""

import pygame

from game.session.lab import LabBurn, LabLanding, LabSpot, flown, foretell, foretold_spot
from game.session.lab_cloud import LabEllipse, ellipse, spread
from game.ui.kit import Kit
from game.ui.scene import Action, FocusLost, Move, Pointer, Pop, Push, RawKey, RawPad, UiEvent
from game.ui.scenes.lab_page import calm, page
from game.ui.scenes.lab_stage import LabStage
from game.ui.scenes.lab_words import Flown, flown_line, held_against, signed, why
from game.ui.scenes.message import MessageScene
from game.ui.sheet import draw_heading
from game.ui.theme import SMALL
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Panes, Widget
from game.ui.widgets.lab_dial import DialColumn, LabDial
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock, subheading

# Name, lowest, highest, big step; the moment has two dials, as the clock has two hands.
DIALS = (
    ("minute", -30, 15, 5),
    ("second", -60, 60, 10),
    ("pitch", -180, 180, 10),
    ("yaw", -180, 180, 10),
    ("delta_v", -130, 30, 10),
    ("engine", 0, 1, 1),
)
MOST_KEPT = 3
SHIFTS = (pygame.KSCAN_LSHIFT, pygame.KSCAN_RSHIFT)
KEYS = {
    pygame.KSCAN_C: "cloud",
    pygame.KSCAN_R: "reset",
    pygame.KSCAN_BACKSPACE: "reset",
    pygame.KSCAN_I: "why",
    pygame.KSCAN_F1: "why",
    pygame.KSCAN_V: "picture",
    pygame.KSCAN_1: "picture_1",
    pygame.KSCAN_2: "picture_2",
    pygame.KSCAN_3: "picture_3",
    pygame.KSCAN_SPACE: "play",
    pygame.KSCAN_COMMA: "earlier",
    pygame.KSCAN_PERIOD: "later",
}
PAD = {"x": "reset", "y": "cloud", "left_trigger": "picture", "right_trigger": "play"}
PRESSED = 0.6
BIG = {"left": "less", "right": "more"}
SHOULDERS = {"previous": "less", "next": "more"}


class LabScene:
    """Dials at the left, what they lead to at the right, buttons below."""

    def __init__(self, kit: Kit, title: str) -> None:
        """Begin with the burn of 1965; `title` is the level's."""
        self._kit = kit
        self._title = title
        self._dials = {name: self._dial(name, *ends) for name, *ends in DIALS}
        self._device = kit.device
        self._column = DialColumn(self._items(()), gap=2.0)
        self._cloud_button = Button("", self.switch_cloud)
        self._play_button = Button("", self.play)
        self._panes = Panes([self._column, self._foot()])
        self._stage = LabStage(kit)
        self._then = foretell(LabBurn())
        self._landing: LabLanding | None = self._then
        self._shift = False
        self._cloud_shown = False
        self._waiting: tuple[LabBurn, ...] = ()
        self._spots: tuple[LabSpot, ...] = ()
        self._ellipse: LabEllipse | None = None
        self._flown: tuple[Flown, ...] = ()
        self._changed()

    @property
    def burn(self) -> LabBurn:
        """Return the burn that the dials stand for."""
        value = {name: dial.value for name, dial in self._dials.items()}
        delay_s = 60.0 * value["minute"] + value["second"]
        backup = bool(value["engine"])
        return LabBurn(delay_s, value["pitch"], value["yaw"], value["delta_v"], backup)

    @property
    def landing(self) -> LabLanding:
        """Return the forecast for the dials as they stand."""
        if self._landing is None:
            self._landing = foretell(self.burn)
        return self._landing

    @property
    def stage(self) -> LabStage:
        """Return the right side: which picture it shows, and of which moment."""
        return self._stage

    @property
    def flights(self) -> tuple[Flown, ...]:
        """Return the last whole flights, the newest at the end."""
        return self._flown

    @property
    def scatter(self) -> tuple[LabEllipse | None, tuple[LabSpot, ...]]:
        """Return the ellipse once all twenty are foretold, and their landings while shown."""
        shown = self._cloud_shown and not self._waiting
        return self._ellipse, self._spots if shown else ()

    def handle(self, event: UiEvent) -> Move | None:
        """Turn a dial, fly, show the cloud, say why, or go back."""
        if isinstance(event, RawKey):
            if event.scancode in SHIFTS:
                self._shift = event.pressed
            return self._do(KEYS.get(event.scancode, "")) if event.pressed else None
        if isinstance(event, RawPad):
            return self._do(PAD.get(event.control, "")) if event.value > PRESSED else None
        if isinstance(event, FocusLost):
            self._shift = False
        if isinstance(event, Pointer):
            if self._stage.point(event, self.landing):
                return None
            answer = self._panes.point(event)
            return answer.move if answer else None
        return self._act(event) if isinstance(event, Action) else None

    def update(self, frame_s: float) -> Move | None:
        """Let the picture run; foretell one of the twenty: a frame never pays for more."""
        self._stage.update(self.burn, self.landing, frame_s)
        if self._waiting:
            spot = foretold_spot(self._waiting[0])
            self._waiting = self._waiting[1:]
            self._spots += (spot,) if spot else ()
            if not self._waiting:
                self._ellipse = ellipse(self._spots)
        return None

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page."""
        pen = self._kit.pen(surface)
        surface.fill(pen.theme.night)
        key = "lab.cloud_off" if self._cloud_shown else "lab.cloud_on"
        self._cloud_button.label = self._kit.words(key)
        self._play_button.label = self._kit.words(
            "lab.stop" if self._stage.show.playing else "lab.play"
        )
        foot = self._panes.groups[1]
        assert isinstance(foot, Row)
        small = calm(pen)
        line = small.line_height(SMALL)
        left, right, low = page(pen, foot.height(small, max(1, pen.area.w - 2 * pen.u(22))) + line)
        foot.draw(small, pygame.Rect(low.x, low.y + line, low.w, low.h - line), self._at_foot)
        small.write(self._panes.current.hint, low.topleft, SMALL, pen.theme.dim, most_px=low.w)
        top = draw_heading(pen, self._title, left, self._kit.words("lab.over"))
        room = pygame.Rect(left.x, top, left.w, max(1, left.bottom - top))
        self._column.draw(pen, room, not self._at_foot)
        landings = (self.landing, self._then)
        self._stage.draw(pen, right, landings, self._flown, self.scatter)

    def fly(self) -> None:
        """Fly the burn to the ground by the whole integration, and keep where it ends."""
        one = held_against(flown(self.burn), self.landing)
        self._flown = (*self._flown, one)[-MOST_KEPT:]
        self._column.items = self._items(self._flown)

    def play(self) -> None:
        """Let the fall run, or stop it."""
        self._stage.act("play", self.landing)

    def next_picture(self) -> None:
        """Show the next of the three pictures."""
        self._stage.act("picture", self.landing)

    def switch_cloud(self) -> None:
        """Show the twenty flights, or hide them."""
        self._cloud_shown = not self._cloud_shown

    def reset(self) -> None:
        """Turn all dials to nought."""
        for dial in self._dials.values():
            dial.put(0)

    @property
    def _at_foot(self) -> bool:
        return self._panes.active == 1

    def _act(self, action: Action) -> Move | None:
        name = action.name
        if self._device != self._kit.device:
            self._device = self._kit.device
            self._column.items = self._items(self._flown)
        if action.device == "pad":
            name = SHOULDERS.get(name, name)
        if self._shift and not self._at_foot:
            name = BIG.get(name, name)
        answer = self._panes.act(Action(name, action.device, action.repeated))
        if answer is not None:
            return answer.move
        if name == "back":
            return Pop()
        if name == "ok" and not action.repeated:
            self.fly()
        return None

    def _do(self, name: str) -> Move | None:
        if self._stage.act(name, self.landing):
            return None
        if name == "cloud":
            self.switch_cloud()
        elif name == "reset" and not self._at_foot:
            self._panes.act(Action("reset"))
        elif name == "why":
            return self._why()
        return None

    def _why(self) -> Move:
        words = self._kit.words
        return Push(MessageScene(self._kit, words("lab.why_heading"), why(words)))

    def _changed(self) -> None:
        """Let forecast and ellipse follow the dials."""
        self._landing = None
        self._stage.changed()
        self._waiting, self._spots, self._ellipse = spread(self.burn), (), None

    def _items(self, flights: tuple[Flown, ...]) -> list[Widget]:
        """Return the dials, the flights flown, and what the keys do."""
        words = self._kit.words
        items: list[Widget] = list(self._dials.values())
        if flights:
            items.append(subheading(words("lab.flown")))
            items += [TextBlock(flown_line(words, one), SMALL) for one in reversed(flights)]
        pad = self._device == "pad"
        keys = words("lab.keys_pad") if pad else words("lab.keys")
        return [*items, TextBlock(keys, SMALL, "dim", above=12.0)]

    def _dial(self, name: str, low: int, high: int, big: int) -> LabDial:
        words = self._kit.words
        key = f"lab.value.{name}"
        return LabDial(
            words(f"lab.dial.{name}"),
            lambda value: self._shown(name, key, value),
            low,
            high,
            big,
            self._changed,
            words(f"lab.dial.{name}_hint"),
        )

    def _shown(self, name: str, key: str, value: int) -> str:
        if name == "engine":
            return self._kit.words("lab.engine.backup" if value else "lab.engine.tdu")
        return self._kit.words(key, n=signed(value))

    def _foot(self) -> Row:
        words = self._kit.words
        return Row(
            [
                Button(words("lab.fly"), self.fly),
                Button(words("lab.picture"), self.next_picture),
                self._play_button,
                self._cloud_button,
                Button(words("lab.reset"), self.reset),
                Button(words("lab.why"), self._why),
                Button(words("menu.back"), Pop),
            ]
        )
