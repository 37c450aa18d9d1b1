"""How loud each group of sounds is, by the settings."""

from dataclasses import dataclass

from game.ui.settings import Settings
from game.ui.sound_catalogue import Group


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud each group is, 0..1; `master` multiplies the others."""

    master: float = 0.8
    radio: float = 1.0
    suit: float = 0.8
    effects: float = 0.8
    interface: float = 0.8

    def of(self, group: Group) -> float:
        """Return the volume of a group with the master in it, 0..1."""
        each = {
            "radio": self.radio,
            "suit": self.suit,
            "effects": self.effects,
            "interface": self.interface,
        }
        return self.master * each[group]


def volumes_of(settings: Settings) -> Volumes:
    """Return the volumes that the settings ask for; the interface follows the effects."""
    return Volumes(
        master=settings.master_percent / 100.0,
        radio=settings.radio_percent / 100.0,
        suit=settings.suit_percent / 100.0,
        effects=settings.effects_percent / 100.0,
        interface=settings.effects_percent / 100.0,
    )
