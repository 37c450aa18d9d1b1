"""Who said what of the same minutes, and what this flight did: the table of testimonies."""

from game.mission.reading import AccountRow
from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.scenes.debrief_numbers import clock_text
from game.ui.scenes.level_texts import badge, said
from game.ui.widgets.fact_line import MINE, FactView
from game.ui.widgets.told_table import ToldRow, ToldView
from game.vocab.units import TICKS_PER_S


def told_of(flight: Flight, kit: Kit) -> ToldView | None:
    """Return the level's testimonies beside the flight's own deeds; None when it has none."""
    told = flight.level.testimonies
    if not told.rows:
        return None
    heads = [said(flight.level, kit, f"account.{name}") for name in told.accounts]
    rows = tuple(
        ToldRow(
            said(flight.level, kit, f"testimony.{row.id}"),
            (*(_cell(flight, kit, row, name) for name in told.accounts), _mine(flight, kit, row)),
        )
        for row in told.rows
    )
    return ToldView((*heads, kit.words("told.mine")), rows)


def _cell(flight: Flight, kit: Kit, row: AccountRow, account: str) -> FactView | None:
    statement = row.says.get(account)
    if statement is None:
        return None
    names = ", ".join(statement.source)
    return FactView(
        said(flight.level, kit, f"testimony.{row.id}.{account}"),
        statement.status,
        badge(kit, statement.status),
        kit.words("status.source", names=names) if names else "",
    )


def _mine(flight: Flight, kit: Kit, row: AccountRow) -> FactView | None:
    """Return what the flight did: the mark of the row that was made first, with its time."""
    if row.mine is None:
        return None
    key = f"testimony.{row.id}.mine"
    made = [(tick, name) for name, tick in flight.snapshot.story.marks if name in row.mine]
    if not made:
        undone = kit.words("told.not_done") if row.mine else ""
        return FactView(said(flight.level, kit, f"{key}.none"), MINE, undone)
    tick, name = min(made)
    clock = clock_text(flight.start_utc_s + tick / TICKS_PER_S)
    return FactView(said(flight.level, kit, f"{key}.{name}"), MINE, clock)
