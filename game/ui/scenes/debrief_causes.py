"""What led to what, with numbers: chains of causes out of the events and the seconds of a flight.

The rules are the tables of `debrief_links`. Between events lie spells of hard work, found in the
power of his muscles, and the worst mist on the visor.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.scenes.debrief_links import LINKS, Clause, Link, Take
from game.ui.scenes.debrief_numbers import clock_text, shown_amount
from game.ui.widgets.cause_line import CauseView
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

POWER: Final = "body.metabolic_w"
# Hard work: what a man feels after a minute. Shorter spells, and pauses within one, do not count.
HARD_W, LEAST_S, PAUSE_S = 380.0, 5, 4
MOST_SPELLS, MOST_CHAINS = 3, 9
HAULING_SHARE = 0.4
SHORTEST_TICKS = 2 * TICKS_PER_S
MIST: Final = "suit.visor_fog_ratio"
# Less than this nobody notices in the picture.
LEAST_MIST = 0.15
_HANDS: Final = ("body.near_hand.holds", "body.far_hand.holds")


@dataclass(frozen=True, slots=True)
class Chain:
    """Sentences in order; `tick` is when it began, `last` its newest event, `keys` what it said.

    `alone` is a chain of a single event.
    """

    tick: int
    last: int
    said: tuple[str, ...]
    keys: frozenset[str] = frozenset()
    alone: bool = False


def causes_of(flight: Flight, kit: Kit, told: Sequence[Link] = ()) -> tuple[CauseView, ...]:
    """Return what led to what, in order of time: at most nine chains, none of the links `told`."""
    links = [link for link in LINKS if link not in told]
    chains = [one for one in chains_of(flight.events, flight.seconds, kit, links) if is_told(one)]
    # What was done to the suit comes first, then the longest stories; the rest is repetition.
    chains.sort(key=lambda one: (not one.alone, -len(one.said)))
    spells = [*spells_of(flight.seconds, kit), *mist_of(flight.seconds, kit)]
    found = [(one.tick, one.said) for one in chains[: MOST_CHAINS - len(spells)]] + spells
    return in_order(flight, found)


def is_told(chain: Chain) -> bool:
    """Return whether a chain is worth a line: hands that changed holds were no excursion."""
    return bool(chain.said) and (chain.alone or chain.last - chain.tick >= SHORTEST_TICKS)


def in_order(flight: Flight, found: Iterable[tuple[int, tuple[str, ...]]]) -> tuple[CauseView, ...]:
    """Return chains as (tick, sentences) with their clocks, in order of time."""
    start_s = flight.start_utc_s
    return tuple(
        CauseView(clock_text(start_s + tick / TICKS_PER_S), said)
        for tick, said in sorted(found, key=lambda one: one[0])
    )


def chains_of(
    events: Sequence[Event],
    seconds: Sequence[Snapshot],
    kit: Kit,
    links: Sequence[Link] = LINKS,
) -> list[Chain]:
    """Return the chains that the events of a flight make by a table of links."""
    done: list[Chain] = []
    now: Chain | None = None
    for event in events:
        link = _link_for(event, links)
        if link is None or (now is None and not link.opens):
            continue
        alone = link.opens and link.closes
        base = Chain(event.tick, event.tick, (), alone=alone)
        if not alone and now is not None and not link.opens:
            base = now
        elif not alone and now is not None:
            done.append(now)
        grown = _grown(base, link, event, seconds, kit)
        if link.closes:
            done.append(grown)
        if not alone:
            now = None if link.closes else grown
    return [*done, now] if now is not None else done


def spells_of(seconds: Sequence[Snapshot], kit: Kit) -> list[tuple[int, tuple[str, ...]]]:
    """Return the spells of hardest work: when each began, and what it cost."""
    spells = sorted(hard_spells(seconds), key=_energy_j, reverse=True)[:MOST_SPELLS]
    return [(spell[0].tick, _spell_said(spell, kit)) for spell in spells]


def hard_spells(seconds: Sequence[Snapshot]) -> list[Sequence[Snapshot]]:
    """Return the spans in which he worked hard, with one second before and after each."""
    hard = [
        index
        for index, one in enumerate(seconds)
        if POWER in one.telemetry and one.number(POWER) >= HARD_W
    ]
    cuts = [0, *(i for i, (a, b) in enumerate(pairwise(hard), 1) if b - a > PAUSE_S), len(hard)]
    spans = [hard[a:b] for a, b in pairwise(cuts) if b > a]
    return [
        seconds[max(0, span[0] - 1) : span[-1] + 2]
        for span in spans
        if span[-1] - span[0] + 1 >= LEAST_S
    ]


def mist_of(seconds: Sequence[Snapshot], kit: Kit) -> list[tuple[int, tuple[str, ...]]]:
    """Return the worst mist on the visor: when it began, how much, at what work, how long."""
    values = [float(one.telemetry.get(MIST, 0.0)) for one in seconds]
    worst = max(range(len(values)), key=values.__getitem__, default=0)
    if not values or values[worst] < LEAST_MIST:
        return []
    begun = worst
    while begun > 0 and values[begun - 1] > 0.0:
        begun -= 1
    clear = next((i for i in range(worst, len(values)) if values[i] <= 0.0), None)
    work = seconds[max(0, begun) : worst + 1]
    power_w = round(max(float(one.telemetry.get(POWER, 0.0)) for one in work), -1)
    said = [
        kit.words("cause.breathed_hard", power=shown_amount(power_w, "W", kit, 0)),
        kit.words("cause.misted", share=f"{100.0 * values[worst]:.0f}"),
    ]
    if clear is not None:
        lasted = shown_amount(float(clear - worst), "s", kit)
        said.append(kit.words("cause.cleared", lasted=lasted))
    return [(seconds[begun].tick, tuple(said))]


def _link_for(event: Event, links: Sequence[Link]) -> Link | None:
    for link in links:
        fits = link.where is None or event.detail.get(link.where[0]) == link.where[1]
        strong = link.least is None or float(event.detail.get(link.least[0], 0)) >= link.least[1]
        if link.event == event.name and fits and strong:
            return link
    return None


def _grown(chain: Chain, link: Link, event: Event, seconds: Sequence[Snapshot], kit: Kit) -> Chain:
    """Return the chain with what `event` adds; a sentence that it has said is not said again."""
    said, keys = list(chain.said), set(chain.keys)
    for clause in link.clauses:
        values = _values(clause, event, chain.last, seconds, kit)
        if values is not None and clause.key not in keys:
            said.append(kit.words(clause.key, **values))
            keys.add(clause.key)
    return Chain(chain.tick, event.tick, tuple(said), frozenset(keys), chain.alone)


def _values(
    clause: Clause, event: Event, last: int, seconds: Sequence[Snapshot], kit: Kit
) -> Mapping[str, str] | None:
    """Return the numbers of a clause in words; None when the flight lacks one of them."""
    values = {}
    for take in clause.takes:
        value = _value(take, event, last, seconds)
        if value is None:
            return None
        values[take.name] = shown_amount(value, take.unit, kit, take.digits)
    return values


def _value(take: Take, event: Event, last: int, seconds: Sequence[Snapshot]) -> float | None:
    if take.how == "since":
        return float(round((event.tick - last) / TICKS_PER_S))
    if take.how == "detail":
        found = event.detail.get(take.of)
        return None if found is None else abs(float(found))
    if take.how == "counted":
        return _counted_s(take.of, event, seconds)
    after_s = -1.0 if take.how == "before" else take.after_s
    index = int(event.tick / TICKS_PER_S + after_s)
    if index >= len(seconds) or take.of not in seconds[max(0, index)].telemetry:
        return None
    return abs(seconds[max(0, index)].number(take.of))


def _counted_s(channel: str, event: Event, seconds: Sequence[Snapshot]) -> float | None:
    """Return what a dial that counts seconds showed at the event, to whole seconds."""
    index = max(0, event.tick - 1) // TICKS_PER_S
    if index >= len(seconds) or channel not in seconds[index].telemetry:
        return None
    since_s = event.tick / TICKS_PER_S - index
    return float(round(seconds[index].number(channel) + since_s))


def _energy_j(spell: Sequence[Snapshot]) -> float:
    return sum(one.number(POWER) for one in spell)


def _spell_said(spell: Sequence[Snapshot], kit: Kit) -> tuple[str, ...]:
    words, first, last = kit.words, spell[0], spell[-1]
    work = spell[1:-1]
    lasted_s = float(len(work))
    power_w = round(_energy_j(work) / len(work), -1)
    lasted, power = shown_amount(lasted_s, "s", kit), shown_amount(power_w, "W", kit, 0)
    if _on_the_line(work):
        said = [words("cause.hauled", lasted=lasted, power=power)]
    else:
        said = [words("cause.worked", lasted=lasted, power=power)]
    energy_kj = power_w * lasted_s / 1000.0
    said.append(words("cause.spent", energy=shown_amount(energy_kj, "kJ", kit, 1)))
    if "body.pulse_bpm" in first.telemetry:
        before, later = (f"{one.number('body.pulse_bpm'):.0f}" for one in (first, last))
        said.append(words("cause.pulse", before=before, later=later))
    if "body.core_temperature_c" in first.telemetry:
        rise = last.number("body.core_temperature_c") - first.number("body.core_temperature_c")
        if rise >= 0.005:
            said.append(words("cause.core", rise=shown_amount(rise, "°C", kit, 2)))
    return tuple(said)


def _on_the_line(work: Sequence[Snapshot]) -> bool:
    """Return whether a hand was on the rope for a good part of the time: then it was hauling."""
    held = sum(any(one.telemetry.get(hand) == "rope" for hand in _HANDS) for one in work)
    return held >= HAULING_SHARE * len(work)
