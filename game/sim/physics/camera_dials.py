"""Every channel of the cameras, with what is known about it."""

from typing import Final

from game.vocab.channel import Band, Channel

_MODEL: Final = "physics-4"
AT_WORDS: Final = ("none", "rim", "hand", "bracket", "loose", "gone")
LEFT_WORDS: Final = ("none", "rim", "near_hand", "far_hand", "bracket", "gone")
TASK_WORDS: Final = (
    "none",
    "fix",
    "take",
    "turn",
    "wind_cable",
    "wind_tether",
    "release",
    "stow",
)

CHANNELS: Final = (
    Channel(
        "camera.at",
        kind="word",
        words=AT_WORDS,
        help="Where the film camera is: on its clip at the rim, in a hand, on the bracket, adrift.",
        status="disputed",
        source="mus",
    ),
    Channel(
        "camera.left_at",
        kind="word",
        words=LEFT_WORDS,
        help="Where a flight that goes on from here begins with the film camera: in the left hand "
        "(near_hand, as he faces the ship), in the right one; adrift it counts as gone.",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.fixed",
        kind="truth",
        help="The film camera is latched on its bracket.",
        status="attested",
        source="mus",
    ),
    Channel(
        "camera.film_camera_held",
        kind="truth",
        help="A glove carries the film camera.",
        status="attested",
        source="mus",
    ),
    Channel(
        "camera.frame_angle_deg",
        "deg",
        possible=Band(-30.0, 30.0),
        help="Tilt of the film camera on its bracket; it turns while a hand holds it.",
        status="invented",
        source=_MODEL,
    ),
    Channel(
        "camera.tilt_deg",
        "deg",
        possible=Band(-180.0, 180.0),
        help="How far the lens points above the ship's long axis, wherever the camera is.",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.in_frame",
        kind="truth",
        help="All of him is inside the 38 degrees the lens sees (looked at every 0.05 s).",
        status="invented",
        source=_MODEL,
    ),
    Channel(
        "camera.film_s",
        "s",
        possible=Band(0.0, 1e6),
        nominal=Band(40.0, 1e6),
        caution=Band(0.0, 1e6),
        help="Useful film: camera fixed, all of him in the frame, spin below 15 deg/s.",
        status="invented",
        source=_MODEL,
    ),
    Channel(
        "camera.press_n",
        "N",
        possible=Band(0.0, 200.0),
        help="How hard the camera is pressed into its shoe; 25 N for 0.3 s latch it (tuned).",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.cable_loose",
        kind="truth",
        help="The film camera's cable hangs in loops instead of in turns.",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.cable_plugged",
        kind="truth",
        help="The cable still holds the camera to the ship; 40 N pull its plug out (tuned).",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.distance_m",
        "m",
        possible=Band(0.0, 10_000.0),
        help="From his centre of mass to the film camera.",
        status="reconstructed",
        source=_MODEL,
    ),
    Channel(
        "camera.still_pictures_count",
        "",
        possible=Band(0.0, 12.0),
        help="Pictures of the chest camera. Its release on the thigh needs a finger gap of 7 mm.",
        status="attested",
        source="gol",
    ),
    Channel(
        "body.task",
        kind="word",
        words=TASK_WORDS,
        help="What the hands are busy with by themselves.",
        status="reconstructed",
        source=_MODEL,
    ),
)
