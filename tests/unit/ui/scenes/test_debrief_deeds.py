"""What he did with the cameras, and who saw and heard it, from events and seconds alone."""

from game.ui.scenes.debrief_deeds import deeds_of, public_of
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.stage import make_kit

NOON_S = 43_200.0
FIXED = Event(1000, "camera.fixed", {})
OFF = Event(6000, "camera.unclipped", {})


def second(n, **dials):
    telemetry = {name.replace("__", "."): value for name, value in dials.items()}
    return Snapshot(n * 100, float(n), telemetry)


def deeds(*events, **dials):
    seconds = [second(n, **dials) for n in range(120)]
    return [said for _, said in deeds_of(events, seconds, make_kit())]


def public(events=(), seconds=()):
    seconds = list(seconds) or [second(n) for n in range(120)]
    told = public_of(events, seconds, NOON_S, make_kit())
    return [said for _, said in sorted(told)]


def test_the_film_camera_is_one_chain_with_its_film():
    assert deeds(FIXED, OFF, camera__film_s=51.4) == [
        (
            "You fixed the film camera on its bracket",
            "50 s later you took it off",
            "51.4 s of useful film",
        )
    ]


def test_a_camera_that_was_let_go_is_told_otherwise_than_one_that_slipped():
    let_go = deeds(Event(2000, "camera.dropped", {"how": "released"}))
    slipped = deeds(Event(2000, "camera.dropped", {"how": "slipped"}))
    assert (let_go[0][0], slipped[0][0]) == (
        "You let go of the film camera",
        "The film camera slipped from your glove",
    )


def test_a_camera_that_stays_out_there_is_said_to_stay():
    told = deeds(FIXED, camera__at="bracket", camera__film_s=12.0)
    assert told[-1] == ("The film camera stayed on its bracket", "12 s of useful film")


def test_the_chest_camera_in_vain_names_the_gap_and_the_pressure():
    tried = Event(3000, "camera.release_out_of_reach", {"finger_gap_mm": 10.0})
    assert deeds(tried, suit__pressure_kpa=40.5)[0][1:] == (
        "at 40.5 kPa your fingertips ended 10.0 mm short of the glove's",
        "no picture",
    )


def test_the_line_on_the_arm_is_told_once():
    assert deeds(tether__wound_ratio=0.9) == [("You wound the line on your arm",)]


def test_an_answer_says_how_long_it_took_and_what_it_cost_in_breath():
    seconds = [second(n, radio__waiting_s=5.0, radio__talked_s=4.0) for n in range(120)]
    answered = Event(3000, "radio.answered", {"said": "plain", "heard": "plain"})
    overheard = Event(3000, "radio.overheard", {"count": 1.0})
    assert public([answered, overheard], seconds) == [
        (
            "6 s after the question you answered plainly",
            "words so far have cost 4 s of breath",
            "everybody with a receiver heard it",
        )
    ]


def test_silence_costs_no_breath():
    seconds = [second(n, radio__waiting_s=5.0, radio__talked_s=0.0) for n in range(120)]
    silent = Event(3000, "radio.answered", {"said": "silent", "heard": "silent"})
    assert public([silent], seconds) == [("6 s after the question you said nothing",)]


def test_a_question_nobody_answered_is_told():
    seconds = [second(n, radio__waiting_s=19.0) for n in range(120)]
    assert public([Event(3000, "radio.unanswered", {})], seconds) == [
        ("A question was given up after 20 s",)
    ]


def aired(until_s, in_view_until_s, seen_s=31.0):
    return [
        second(
            n,
            radio__public_picture=10 <= n < until_s,
            radio__station_in_view=n < in_view_until_s,
            tv__seen_s=seen_s,
        )
        for n in range(120)
    ]


def test_the_public_picture_that_ends_at_the_horizon_says_so():
    assert public(seconds=aired(60, 60)) == [
        ("The public picture was on the air from 12:00:10",),
        (
            "It stopped at 12:00:59",
            "the ship had gone below the stations' horizon",
            "it showed you for 31 s",
        ),
    ]


def test_the_public_picture_that_ends_in_view_was_cut_off():
    told = public(seconds=aired(60, 90))[1]
    assert told[1] == "the ship was still in view: somebody cut it off"


def test_a_picture_that_is_still_on_the_air_has_not_stopped():
    assert public(seconds=aired(200, 200))[1] == ("it showed you for 31 s",)


def test_without_a_radio_nothing_is_said_of_the_public():
    assert public() == []
