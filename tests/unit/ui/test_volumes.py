"""Volumes come from the settings."""

import pytest

from game.ui.settings import Settings
from game.ui.sound_catalogue import Group
from game.ui.volumes import Volumes, volumes_of


def test_volumes_come_from_the_settings():
    settings = Settings(master_percent=50, radio_percent=40)
    assert volumes_of(settings).of("radio") == pytest.approx(0.2)


def test_the_interface_follows_the_effects():
    settings = Settings(master_percent=100, effects_percent=30)
    assert volumes_of(settings).of("interface") == pytest.approx(0.3)


def test_a_muted_master_mutes_every_group():
    volumes = Volumes(master=0.0)
    groups: tuple[Group, ...] = ("radio", "suit", "effects", "interface")
    assert {volumes.of(group) for group in groups} == {0.0}
