import datetime as dt

import pytest

from bot import clock


def test_the_system_clock_is_vietnams() -> None:
    now = clock.system()
    assert now.utcoffset() == dt.timedelta(hours=7)
    assert abs(now - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-02-15", "2020-02-15T08:00:00+07:00"),
        (" 2020-02-15T23:30 ", "2020-02-15T23:30:00+07:00"),
        ("2020-02-15T20:00+00:00", "2020-02-16T03:00:00+07:00"),
    ],
)
def test_a_fixed_clock_stands_still_in_vietnam(text: str, iso: str) -> None:
    now = clock.parse(text)
    assert now().isoformat() == iso
    assert now() is now()


@pytest.mark.parametrize("text", ["", "15/2/2020", "2020-02-30", "mai"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        clock.parse(text)
