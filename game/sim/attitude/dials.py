"""The dials and knobs of the ship's attitude: angles, rates, gas, jets, the push in a burn."""

from typing import Final

from game.vocab.channel import Band, Channel
from game.vocab.command import CommandSpec

SETS: Final = ("first", "second", "shut")
QUATERNION: Final = tuple(f"attitude.quaternion_{part}" for part in "wxyz")
_SOURCE: Final = "model-attitude"
_TURN: Final = Band(-180.0, 180.0)
_RATE: Final = Band(-720.0, 720.0)
_SHARE: Final = Band(-1.0, 1.0)
_GAS: Final = Band(0.0, 100.0)
_TORQUE: Final = Band(0.0, 10_000.0)


def _number(name: str, unit: str, possible: Band, text: str) -> Channel:
    return Channel(f"attitude.{name}", unit, possible=possible, help=text, source=_SOURCE)


def _truth(name: str, text: str) -> Channel:
    return Channel(f"attitude.{name}", kind="truth", help=text, source=_SOURCE)


CHANNELS: Final = (
    _number("pitch_deg", "deg", Band(-90.0, 90.0), "Nose, and thrust, over the level; 0 to brake."),
    _number("yaw_deg", "deg", _TURN, "Nose to the right of straight back along the track."),
    _number("roll_deg", "deg", _TURN, "Roll, clockwise for one who looks along the nose."),
    _number("pitch_rate_deg_per_s", "deg/s", _RATE, "Nose upward, among the stars."),
    _number("yaw_rate_deg_per_s", "deg/s", _RATE, "Nose to the right, among the stars."),
    _number("roll_rate_deg_per_s", "deg/s", _RATE, "Roll, clockwise, among the stars."),
    _number("turn_rate_deg_per_s", "deg/s", Band(0.0, 1250.0), "How fast the ship turns, in all."),
    _truth("engine_forward", "The engine is on the side toward which the ship flies."),
    *(
        Channel(
            name,
            possible=_SHARE,
            help=f"Part {name[-1]} of the turn from the ship's axes (x to the engine, y, z to the "
            "roof) to those of orbit.x_km.",
            source=_SOURCE,
        )
        for name in QUATERNION
    ),
    _truth("manual", "The stick is switched on."),
    _truth("gyros", "Rates are measured: the stick asks for a rate, not for open valves."),
    _truth("rate_hold", "An axis that is let go comes to rest; else it keeps its rate."),
    _truth("fast", "The stick asks for up to 3 degrees a second; else half a degree."),
    Channel(
        "attitude.gas_set", kind="word", words=SETS, help="The gas that is in use.", source=_SOURCE
    ),
    *(
        _number(f"stick_{axis}_ratio", "", Band(-1.0, 1.0), f"Where the stick stands in {axis}.")
        for axis in ("pitch", "yaw", "roll")
    ),
    _number("gas_left_kg", "kg", _GAS, "Nitrogen left in the set that is in use."),
    _number("gas_first_kg", "kg", _GAS, "Nitrogen left in the first set."),
    _number("gas_second_kg", "kg", _GAS, "Nitrogen left in the second set."),
    _truth("jets_firing", "A jet blows."),
    _number("jet_pitch_ratio", "", _SHARE, "Share of the cycle the pitch jets blow; + lifts."),
    _number("jet_yaw_ratio", "", _SHARE, "Share of the cycle the yaw jets blow; + is right."),
    _number("jet_roll_ratio", "", _SHARE, "Share of the cycle the roll jets blow; + is clockwise."),
    _number("thrust_offset_mm", "mm", Band(0.0, 1000.0), "How far the thrust passes the middle."),
    _number("torque_nm", "N·m", _TORQUE, "What the engine turns the ship with."),
    _number("vernier_nm", "N·m", _TORQUE, "What the verniers hold against it."),
    _number(
        "burn_error_deg", "deg", Band(0.0, 180.0), "Thrust away from where it was at ignition."
    ),
    _truth("steerable", "The jets are still on the ship: the modules have not parted."),
)


def _share(name: str, text: str) -> CommandSpec:
    return CommandSpec(f"attitude.{name}", possible=_SHARE, help=text)


COMMANDS: Final = (
    _share("pitch", "Push the stick: nose up (1) to nose down (-1)."),
    _share("yaw", "Push the stick: nose to the right (1) to the left (-1)."),
    _share("roll", "Push the stick: roll clockwise (1) or the other way (-1)."),
    CommandSpec("attitude.manual", kind="truth", help="Switch the stick on or off."),
    CommandSpec("attitude.gyros", kind="truth", help="Switch the rate sensors on or off."),
    CommandSpec("attitude.rate_hold", kind="truth", help="Bring an axis to rest when let go."),
    CommandSpec("attitude.fast", kind="truth", help="Let the stick ask for fast turns."),
    CommandSpec("attitude.gas_set", kind="word", words=SETS, help="Choose the gas."),
)
EVENTS: Final = ("attitude.gas_gone", "attitude.tumbled")
