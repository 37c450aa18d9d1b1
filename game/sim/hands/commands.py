"""The cosmonaut's knobs: every command of the body and its range."""

from typing import Final

from game.sim.hands.hatch_poses import WAYS
from game.sim.hands.view import POSES
from game.sim.physics.line import MOST_BRAKE_N
from game.sim.physics.turns import MOST_TURNS
from game.vocab.channel import Band
from game.vocab.command import CommandSpec

POSE_WORDS: Final = tuple(POSES)
_FRONT: Final = Band(-0.3, 0.7)
_UP: Final = Band(-0.6, 0.7)


def _hand(side: str) -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            f"body.{side}_hand.target_x_m",
            "m",
            possible=_FRONT,
            help=f"Where the {side} hand wants to be: metres to the front of the chest.",
        ),
        CommandSpec(
            f"body.{side}_hand.target_y_m",
            "m",
            possible=_UP,
            help=f"Where the {side} hand wants to be: metres from the chest toward the head.",
        ),
        CommandSpec(
            f"body.{side}_hand.grip",
            kind="truth",
            help=f"Hold what the {side} glove touches; false lets go.",
        ),
    )


def _angle(joint: str, low: float, high: float, text: str) -> CommandSpec:
    return CommandSpec(f"body.{joint}_deg", "deg", possible=Band(low, high), help=text)


def _truth(name: str, text: str, assist: bool = False) -> CommandSpec:
    return CommandSpec(name, kind="truth", help=text, assist=assist)


def _move(name: str, unit: str, size: float, text: str) -> CommandSpec:
    return CommandSpec(name, unit, possible=Band(-size, size), help=text, assist=True)


COMMANDS: Final = (
    *_hand("near"),
    *_hand("far"),
    _angle("hip", -15.0, 120.0, "Both thighs: 0 is straight, 120 is knees to the chest."),
    _angle("knee", 0.0, 135.0, "Both knees: 0 is straight."),
    _angle("waist", -15.0, 40.0, "The waist: forward is positive."),
    CommandSpec(
        "body.effort",
        possible=Band(0.0, 1.0),
        help="Share of strength that muscles and gloves may use.",
    ),
    _truth("body.twist", "Half a roll about the long axis, 1.5 s; only straight and free."),
    _truth("tether.wind", "Take up rope at 0.3 m/s while a hand holds it."),
    _truth("tether.pay_out", "Give rope at 0.3 m/s while a hand holds it."),
    CommandSpec(
        "tether.brake_n",
        "N",
        possible=Band(0.0, MOST_BRAKE_N),
        help="Brake the line: a free hand takes it and lets it run at this force; 0 lets it be.",
    ),
    _move("body.go_x_m_per_s", "m/s", 0.2, "Move the chest along the tube, outward positive."),
    _move("body.go_y_m_per_s", "m/s", 0.2, "Move the chest up (positive) or down."),
    _move(
        "body.turn_deg_per_s",
        "deg/s",
        40.0,
        "Turn the chest, anticlockwise: by the hands at a hold, by cycles of the legs in the open.",
    ),
    CommandSpec(
        "body.pose",
        kind="word",
        words=POSE_WORDS,
        help="Legs and waist in one word.",
        assist=True,
    ),
    _truth("tether.haul", "Come back hand over hand along the rope, and catch the rim.", True),
    _truth("body.push", "Draw in, push off away from the ship and let go.", True),
    _truth("body.auto_grip", "Hands take rim or rail by themselves when it is near.", True),
    _truth("body.steady_hands", "After a catch, come to stand quietly at the rim.", True),
    _truth("body.tether_reel", "Brake the line by hand before its end.", True),
    _truth("body.let_go", "Open both hands while true.", True),
    _truth(
        "body.use",
        "Do what is next to do with the cameras and the line: fix, wind, take back, press.",
        True,
    ),
    _truth(
        "camera.clip",
        "Bring the film camera home: the wrist turns it to its shoe, the hands do the rest. False "
        "stops a task.",
        True,
    ),
    _truth(
        "camera.unclip",
        "Take the film camera: the latch opens under the hand that holds it. False stops a task.",
        True,
    ),
    _truth("camera.wind_cable", "Lay the camera's cable in turns. False stops a task.", True),
    _truth("camera.press_release", "Feel for the chest camera's release on the thigh.", True),
    _truth("tether.wind_on_arm", "Wind the slack line on the arm. False stops a task.", True),
    CommandSpec(
        "tether.turns.set",
        possible=Band(-MOST_TURNS, MOST_TURNS),
        help="Lay the line round him so often, anticlockwise positive, as far as it is slack: a "
        "fault to unwind.",
    ),
    _truth("attitude.damp", "Belyayev stops the ship's turning with the jets; false: he stops."),
    CommandSpec(
        "camera.angle_deg",
        "deg",
        possible=Band(-30.0, 30.0),
        help="How far the film camera should look up from the ship's axis on its bracket.",
    ),
    CommandSpec(
        "body.hatch_guide",
        kind="word",
        words=WAYS,
        help="Get in by yourself, feet first or head first and round: hold by hold, as long as the "
        "strength lasts.",
        assist=True,
    ),
    CommandSpec(
        "hatches.outer.drive",
        possible=Band(-1.0, 1.0),
        help="Belyayev's drive of the outer lid: 1 shuts it in 9 s, -1 opens it, 60 N stop it.",
    ),
    _truth("body.lid", "Take the lid's free edge and swing it shut; false leaves it.", True),
    _truth("camera.let_go", "Open the hand that carries the film camera while true."),
)
