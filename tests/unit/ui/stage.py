"""A stage without a screen: a kit over the real assets, sample texts, and a way to play on it."""

import os
from pathlib import Path
from typing import Any

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.mission.reading import Dial
from game.ui.assets import Assets
from game.ui.keys import Keys
from game.ui.kit import Book, Folders, Kit, LevelCard
from game.ui.scene import Action, Pointer, Pop, Resized, Scene
from game.ui.scenes.briefing import BriefingData, BriefingScene
from game.ui.scenes.caption_log import CaptionLogScene
from game.ui.scenes.debrief import DebriefScene, DebriefWays
from game.ui.scenes.debrief_data import AnswerView, DebriefData
from game.ui.scenes.dials import DialsData, DialsScene
from game.ui.scenes.lab import LabScene
from game.ui.scenes.level_texts import QuestionView
from game.ui.scenes.levels import LevelsScene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.pause import PauseScene, PauseWays
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.settings_pages import PAGES
from game.ui.scenes.title import TitleScene
from game.ui.settings import SettingsStore
from game.ui.text import Typesetter
from game.ui.widgets.band_row import BandView
from game.ui.widgets.fact_line import FactView
from game.ui.widgets.spoken import Spoken

ROOT = Path(__file__).resolve().parents[3]
LONG = "A sentence that is long enough to need more than a single line at any size of text. " * 2

FACTS = (
    FactView("The tether was 5.35 m long.", "attested", "Attested", "Source: a report"),
    FactView(LONG, "disputed", "Disputed", "Source: memoirs"),
)
QUESTION = QuestionView("drift", LONG, (("a", "I stay."), ("b", LONG), ("c", "I fall.")), "b")
READ = (LONG, LONG, LONG)
BRIEFING = BriefingData("walk", "A walk", LONG, READ, ("why", LONG), (QUESTION,), FACTS)
DEBRIEF = DebriefData(
    "Back at the rail",
    True,
    LONG,
    (("08:34:51", "You let go of the rim"), ("08:47:10", LONG)),
    (
        BandView("Time outside", "12:19 min", "gold", "Gold", ("Gold up to 14:00 min",), "1965"),
        BandView(LONG, "9", "none", "No band", ("Gold up to 0",)),
    ),
    (LONG,),
    (
        AnswerView("What happens?", "I stay.", "You drift back.", False),
        AnswerView("And then?", "", "You stop.", False),
        AnswerView("And now?", "Yes.", "Yes.", True),
    ),
    FACTS,
    True,
)
DIALS = DialsData(
    "play",
    "Playground",
    (
        (Dial("soft", "suit.relief_kpa", 15.0, 0.5, 90, 40.5), "Upper setting, kPa"),
        (Dial("line", "body.tether_rest_m", 1.0, 0.5, 58, 5.35), LONG),
    ),
)
SAID = [Spoken("08:34:51", "Belyayev", LONG), Spoken("08:34:54", "", "A knock.")] * 9
CARDS = (
    LevelCard("first_step", "The first step", LONG, variants=1),
    LevelCard("first_step@first_walk", "A first walk", "", of="first_step"),
    LevelCard("broken", "Broken", "", "player", ("level.yaml:3: unknown key 'tehter'",)),
)


class Blank:
    """A scene that remembers what reached it; `answer` gives moves, `ending` is called last."""

    def __init__(self, answer=None, ending=None):
        self.seen: list[Any] = []
        self.closed = 0
        self._answer = answer
        self.without_clicks = False
        self._ending = ending

    def handle(self, event):
        self.seen.append(event)
        return self._answer(event) if self._answer else None

    def update(self, frame_s):
        return None

    def draw(self, surface):
        surface.fill((40, 60, 90))

    def closing(self):
        self.closed += 1
        if self._ending:
            self._ending()


class Doors:
    """The ways to flights: two levels, a briefing that may be given, a flight that may be saved."""

    def __init__(self, brief=None):
        self.brief = brief or (lambda level_id: Blank())
        self.kept = ""

    def cards(self):
        return CARDS

    def briefing(self, level_id):
        return self.brief(level_id)

    def about(self, level):
        return Blank()

    def saved(self):
        return self.kept

    def resume(self):
        return Blank()


def make_kit(folder=None, briefing=None, **settings) -> Kit:
    """Return a kit that keeps what it must keep in `folder`, or nothing without one."""
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((64, 64))
    assets = ROOT / "assets"
    where = folder or Path("never written")
    store = SettingsStore(where / "settings.json", keeps=folder is not None)
    kit = Kit(
        folders=Folders(assets, ROOT / "levels", where, where, where, where),
        store=store,
        type=Typesetter(assets / "fonts"),
        assets=Assets(assets),
        book=Book(assets / "text"),
        keys=Keys(assets, where, keeps=folder is not None),
        flights=Doors(briefing),
    )
    if settings:
        store.change(**settings)
    return kit


def _settings(page):
    return lambda kit: SettingsScene(kit, page)


SCENES = {
    "title": TitleScene,
    "levels": LevelsScene,
    "message": lambda kit: MessageScene(kit, "Something went wrong", [LONG, LONG]),
    "briefing": lambda kit: BriefingScene(kit, BRIEFING, lambda: None),
    "debrief": lambda kit: DebriefScene(kit, DEBRIEF, DebriefWays(Blank, Blank)),
    "pause": lambda kit: PauseScene(kit, Blank(), PauseWays(Blank, lambda: None, Blank)),
    "lab": lambda kit: LabScene(kit, "Deorbit lab"),
    "dials": lambda kit: DialsScene(kit, DIALS, lambda turned: Pop()),
    "captions": lambda kit: CaptionLogScene(kit, Blank(), SAID),
    **{f"settings_{page}": _settings(page) for page in PAGES},
}


def drawn(scene: Scene, size=(1280, 720)) -> pygame.Surface:
    """Return a picture of `scene`, told its size first as the shell does."""
    canvas = pygame.Surface(size)
    scene.handle(Resized(size))
    scene.update(0.0)
    scene.draw(canvas)
    return canvas


def press(scene: Scene, *names, device="keys", size=(1280, 720)) -> Any:
    """Do one action after the other, drawing in between; the last answer."""
    move = None
    for name in names:
        drawn(scene, size)
        move = scene.handle(Action(name, device))
    return move


def click(scene: Scene, x, y, size=(1280, 720)) -> Any:
    """Press and let go of the main button at one place."""
    drawn(scene, size)
    scene.handle(Pointer(x, y, "moved"))
    scene.handle(Pointer(x, y, "pressed", 1))
    return scene.handle(Pointer(x, y, "released", 1))


def same(one: pygame.Surface, two: pygame.Surface) -> bool:
    """Return whether two pictures are equal in every pixel."""
    return one.get_size() == two.get_size() and one.get_buffer().raw == two.get_buffer().raw
