"""The recipes: every file of the catalogue has one, and all keep to a loudness of their kind."""

import numpy as np
import pytest

from game.tools.workshop.make_sounds import RECIPES, main
from game.tools.workshop.mix_sounds import loudness_db
from game.tools.workshop.sound_shapes import PEAK, RATE_HZ
from game.ui.sound_catalogue import SOUNDS

LOOPS = {name for sound in SOUNDS.values() if sound.loop for name in sound.files}


def test_every_file_of_the_catalogue_has_a_recipe_and_none_is_left_over():
    assert {name for sound in SOUNDS.values() for name in sound.files} == set(RECIPES)


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_a_recipe_stays_below_its_peak_and_can_be_heard(name):
    highest = float(np.max(np.abs(RECIPES[name]())))
    assert 0.1 < highest <= PEAK + 1e-9


@pytest.mark.parametrize("name", sorted(LOOPS))
def test_loops_are_made_alike_in_loudness(name):
    assert -30.0 < loudness_db(RECIPES[name]()) < -22.0


@pytest.mark.parametrize("name", sorted(set(RECIPES) - LOOPS))
def test_what_strikes_ends_in_silence_and_soon(name):
    wave = RECIPES[name]()
    assert abs(float(wave[-1])) < 1e-6 and wave.size <= 2.5 * RATE_HZ


@pytest.mark.parametrize("name", ["roar", "cable_creak_1", "blackout", "straps_fire"])
def test_a_recipe_gives_the_same_samples_again(name):
    assert np.array_equal(RECIPES[name](), RECIPES[name]())


def test_a_name_without_a_recipe_is_refused(capsys, tmp_path):
    assert main([str(tmp_path), "fanfare"]) == 2
    assert "fanfare" in capsys.readouterr().err
