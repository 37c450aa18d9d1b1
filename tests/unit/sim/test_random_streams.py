"""Random streams: the published generator, the same every time, one for each system."""

from game.sim.random_streams import GOLDEN, MASK, Stream, mixed, stream_for


def drawn(stream: Stream, count: int) -> list[float]:
    numbers = []
    for _ in range(count):
        number, stream = stream.uniform()
        numbers.append(number)
    return numbers


def test_the_mixer_gives_the_published_outputs_of_splitmix64():
    # The reference generator of Vigna (splitmix64.c), seed 1234567.
    states = [(1234567 + turn * GOLDEN) & MASK for turn in (1, 2, 3)]
    assert [mixed(state) for state in states] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


def test_drawing_uses_the_upper_53_bits_of_the_published_output():
    number, _ = Stream(1234567).uniform()
    assert number == (6457827717110365317 >> 11) / 2**53


def test_the_same_seed_and_name_draw_the_same_numbers():
    assert drawn(stream_for(7, "body"), 50) == drawn(stream_for(7, "body"), 50)


def test_drawing_leaves_the_stream_itself_alone():
    stream = stream_for(7, "body")
    assert stream.uniform() == stream.uniform()


def test_systems_of_one_flight_draw_different_numbers():
    assert not set(drawn(stream_for(7, "body"), 200)) & set(drawn(stream_for(7, "suit"), 200))


def test_neighbouring_seeds_draw_different_numbers():
    assert not set(drawn(stream_for(7, "body"), 200)) & set(drawn(stream_for(8, "body"), 200))


def test_names_made_of_the_same_letters_draw_different_numbers():
    assert stream_for(7, "ab") != stream_for(7, "ba")


def test_streams_of_neighbouring_seeds_are_not_correlated():
    first, second = drawn(stream_for(1, "body"), 4000), drawn(stream_for(2, "body"), 4000)
    mean = sum((a - 0.5) * (b - 0.5) for a, b in zip(first, second, strict=True)) / 4000
    assert abs(mean * 12) < 0.06  # four standard errors of the correlation of 4,000 pairs


def test_numbers_are_spread_evenly_over_zero_to_one():
    numbers = drawn(stream_for(3, "orbit"), 4000)
    tenths = [sum(1 for number in numbers if int(number * 10) == tenth) for tenth in range(10)]
    assert min(tenths) > 320 and max(tenths) < 480


def test_any_whole_number_is_a_seed():
    assert 0.0 <= stream_for(-(10**30), "body").uniform()[0] < 1.0
