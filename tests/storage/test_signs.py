from hypothesis import given
from hypothesis import strategies as st

from bot.storage.signs import Signs

PATIENCE = 6.0


def test_who_shows_the_same_sign_for_long_is_silent() -> None:
    signs = Signs(PATIENCE)
    for moment in (0.0, 3.0, 5.9):
        signs.see({"a": "1", "b": str(moment)}, moment)
        assert signs.silent() == []
    signs.see({"a": "1", "b": "6.0"}, 6.0)
    assert signs.silent() == ["a"]
    signs.see({"a": "2", "b": "6.0"}, 7.0)
    assert signs.silent() == []


def test_looking_away_proves_nothing() -> None:
    signs = Signs(PATIENCE)
    signs.see({"a": "1"}, 0.0)
    assert signs.silent() == []  # however long ago that is, it was only seen once
    signs.forget()
    signs.see({"a": "1"}, 100.0)
    assert signs.silent() == []


@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=40))
def test_nobody_is_silent_who_signs_in_time(looks: list[tuple[int, bool]]) -> None:
    """Whoever's sign is new before the patience is over is never silent, however often one looks."""
    signs, moment, sign, quiet = Signs(PATIENCE), 0, 0, 0
    for passed, signed in looks:
        moment += passed
        quiet += passed
        if signed or quiet >= PATIENCE:
            sign, quiet = sign + 1, 0
        signs.see({"a": str(sign)}, moment)
        assert signs.silent() == []
