"""The room's public names work together on one message of each style."""

import datetime as dt

from bot.text.dates import find_dates, parse_when, say_when
from bot.text.expand import readings
from bot.text.split import clauses, sentences
from bot.text.tokens import tokenise
from bot.text.unicode import compose

TODAY = dt.date(2020, 2, 15)


def test_a_noisy_message_is_read() -> None:
    tokens = tokenise(compose("dc oi daihoi điểm ngayf 22/2 ở d9a6u z?"))
    assert [found.when.start for found in find_dates(tokens, TODAY).dates] == [dt.date(2020, 2, 22)]
    read = {token.text: {reading.words for reading in readings(token.text, lambda _: False)} for token in tokens}
    assert ("đại", "hội") in read["daihoi"]
    assert ("đâu",) in read["d9a6u"]
    assert ("vậy",) in read["z"]
    assert len(sentences(tokens)) == len(clauses(tokens)) == 1


def test_wording_is_read_back() -> None:
    when = parse_when("trước 30/6/2020")
    assert when is not None
    assert parse_when(say_when(when)) == when
