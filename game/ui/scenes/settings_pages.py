"""What stands on each page of the settings, except the controls."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.ui.kit import Kit
from game.ui.settings import ASSISTS, PRESETS
from game.ui.strings import LANGUAGE_NAMES, languages_in
from game.ui.widgets.choice import Choice
from game.ui.widgets.focus import Widget
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggle import Toggle

WINDOW_SIZES = ((1280, 720), (1366, 768), (1600, 900), (1920, 1080))
RENDER_PERCENTS = (100, 75, 50)
TEXT_PERCENTS = (75, 100, 125, 150, 175, 200)
SPEED_PERCENTS = (25, 50, 75, 100)
VOLUMES = ("master_percent", "radio_percent", "suit_percent", "effects_percent")
# The settings that "reset this page" gives their defaults.
PAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "game": (*ASSISTS, "language", "pressure_unit"),
        "display": (
            "full_screen",
            "window_width_px",
            "window_height_px",
            "render_percent",
            "text_percent",
        ),
        "sound": VOLUMES,
        "controls": ("prompts",),
        "access": (
            "captions",
            "caption_percent",
            "game_speed_percent",
            "clocks",
            "high_contrast",
            "reduced_motion",
        ),
    }
)


def game_page(kit: Kit) -> list[Widget]:
    """Return how hard it is, the language and the units."""
    words, store = kit.words, kit.store
    presets = [(name, words(f"settings.preset.{name}")) for name in PRESETS]
    languages = [
        (code, LANGUAGE_NAMES.get(code, code)) for code in languages_in(kit.folders.assets / "text")
    ]
    return [
        Choice(
            words("settings.preset.label"),
            presets,
            lambda: store.settings.preset,
            lambda name: store.change(**PRESETS[str(name)]),
            words("settings.preset.hint"),
            words("settings.preset.own"),
        ),
        *(toggle(kit, name) for name in ASSISTS),
        choice(kit, "language", languages),
        choice(
            kit,
            "pressure_unit",
            [(unit, words(f"settings.pressure_unit.{unit}")) for unit in ("kpa", "mmhg", "atm")],
        ),
    ]


def display_page(kit: Kit) -> list[Widget]:
    """Return window, render size and text size."""
    words, store = kit.words, kit.store
    renders: list[tuple[object, str]] = [(0, words("settings.render_percent.auto"))]
    return [
        toggle(kit, "full_screen"),
        Choice(
            words("settings.window_size.label"),
            [((wide, high), f"{wide} × {high}") for wide, high in WINDOW_SIZES],
            lambda: (store.settings.window_width_px, store.settings.window_height_px),
            lambda size: _resize(kit, size),
            words("settings.window_size.hint"),
            words("settings.window_size.own"),
        ),
        choice(kit, "render_percent", renders + _percents(kit, RENDER_PERCENTS)),
        choice(kit, "text_percent", _percents(kit, TEXT_PERCENTS)),
    ]


def sound_page(kit: Kit) -> list[Widget]:
    """Return a volume for each kind of sound."""
    return [volume(kit, name) for name in VOLUMES]


def access_page(kit: Kit) -> list[Widget]:
    """Return what makes the game easier to see, hear and follow."""
    words = kit.words
    clocks = [(name, words(f"settings.clocks.{name}")) for name in ("both", "mine", "none")]
    return [
        toggle(kit, "captions"),
        choice(kit, "caption_percent", _percents(kit, TEXT_PERCENTS)),
        choice(kit, "game_speed_percent", _percents(kit, SPEED_PERCENTS)),
        choice(kit, "clocks", clocks),
        toggle(kit, "high_contrast"),
        toggle(kit, "reduced_motion"),
    ]


BUILDERS: Mapping[str, Callable[[Kit], list[Widget]]] = MappingProxyType(
    {"game": game_page, "display": display_page, "sound": sound_page, "access": access_page}
)


def toggle(kit: Kit, name: str) -> Toggle:
    """Return the switch of the setting `name`."""
    words, store = kit.words, kit.store
    return Toggle(
        words(f"settings.{name}.label"),
        lambda: bool(getattr(store.settings, name)),
        lambda on: store.change(**{name: on}),
        (words("settings.off"), words("settings.on")),
        words(f"settings.{name}.hint"),
    )


def choice(
    kit: Kit, name: str, options: list[tuple[object, str]] | list[tuple[str, str]]
) -> Choice:
    """Return the choice of the setting `name`."""
    words, store = kit.words, kit.store
    return Choice(
        words(f"settings.{name}.label"),
        list(options),
        lambda: getattr(store.settings, name),
        lambda value: store.change(**{name: value}),
        words(f"settings.{name}.hint"),
        str(getattr(store.settings, name)),
    )


def volume(kit: Kit, name: str) -> Slider:
    """Return the slider of a loudness in percent."""
    words, store = kit.words, kit.store
    return Slider(
        words(f"settings.{name}.label"),
        lambda: int(getattr(store.settings, name)),
        lambda value: store.change(**{name: value}),
        lambda value: words("settings.percent", n=value),
        hint=words(f"settings.{name}.hint"),
    )


def _percents(kit: Kit, values: tuple[int, ...]) -> list[tuple[object, str]]:
    return [(value, kit.words("settings.percent", n=value)) for value in values]


def _resize(kit: Kit, size: object) -> None:
    if isinstance(size, tuple):
        kit.store.change(window_width_px=size[0], window_height_px=size[1])
