"""Write the landing table of `docs/model.md`: `python -m game.tools.workshop.landing_table`.

Each row flies one burn of scenario B with one error, by the same functions as the game, and says
where it comes down. Given a file, the lines between its two markers are replaced; else the table is
printed. A test compares the committed table with a fresh one.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from game.sim.descent.burn import IGNITION_1965
from game.sim.descent.flight import Burn, descended
from game.sim.descent.landing import AIM, NOMINAL, TRACK_RAD, Spot, along_and_across_km, apart_km
from game.sim.orbital.earth_frame import place_of
from game.vocab.units import DEG

BEGIN = "<!-- landing table: written by python -m game.tools.workshop.landing_table -->"
END = "<!-- end of the landing table -->"
HEAD = (
    "| error | lands at | along the track | to its right | from the aim | peak |",
    "|---|---|---|---|---|---|",
)
Row = tuple[str, Burn]
ROWS: tuple[Row, ...] = (
    ("none: the flight of 1965", Burn()),
    *((f"{late:+d} s", Burn(delay_s=late)) for late in (-60, -46, -43, -22, -10, -1)),
    *((f"{late:+d} s", Burn(delay_s=late)) for late in (1, 10, 22, 43, 46, 60)),
    *((f"{dv:+d} m/s", Burn(delta_v_error_m_per_s=dv)) for dv in (-5, -1, 1, 5)),
    *((f"pitch {deg:+d}°", Burn(pitch_rad=deg * DEG)) for deg in (-10, -5, -1, 1, 5, 10)),
    *((f"yaw {deg:+d}°", Burn(yaw_rad=deg * DEG)) for deg in (-5, 5)),
    *((f"{late // 60:+d} min", Burn(delay_s=late)) for late in (-1800, -1200, -600, -300)),
    *((f"{late // 60:+d} min", Burn(delay_s=late)) for late in (300, 600, 900)),
)


def table() -> str:
    """Return the table in Markdown, markers included."""
    return "\n".join((BEGIN, *HEAD, *(_row(name, burn) for name, burn in ROWS), END))


def _row(name: str, burn: Burn) -> str:
    fall = descended(IGNITION_1965.motion, burn)
    if fall is None:
        return f"| {name} | stays in orbit | | | | |"
    place = place_of(fall.motion.position_m, IGNITION_1965.utc_s + burn.delay_s + fall.time_s)
    spot = Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)
    along_km, right_km = along_and_across_km(NOMINAL, TRACK_RAD, spot)
    where = f"{_side(spot.latitude_deg, 'N', 'S')}, {_side(spot.longitude_deg, 'E', 'W')}"
    shift = f"{_km(along_km)} | {_km(right_km)} | {apart_km(AIM, spot):,.0f} km"
    return f"| {name} | {where} | {shift} | {fall.peak_g:.1f} g |"


def _side(degrees: float, plus: str, minus: str) -> str:
    return f"{abs(degrees):.2f}° {plus if degrees >= 0.0 else minus}"


def _km(value: float) -> str:
    return f"{value:+,.1f} km".replace("-0.0 km", "+0.0 km")


def rewritten(text: str) -> str:
    """Return `text` with a fresh table between its markers; raises ValueError without them."""
    begin, end = text.index(BEGIN), text.index(END)
    return text[:begin] + table() + text[end + len(END) :]


def main(words: Sequence[str]) -> None:
    """Print the table, or put it into the file that is named."""
    if not words:
        print(table())
        return
    path = Path(words[0])
    path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
