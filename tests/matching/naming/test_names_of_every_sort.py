"""Records of every sort of name, made up at random: what is told of one is never told of another, and most is told."""

import random
from collections import Counter

import pytest

from bot.answering.reply import Kind, Reply, plain
from bot.assistant import Assistant, Message
from bot.clock import fixed
from tests import named
from tests.named import Asked
from tests.place import knowledge_of

SEEDS = (1, 2)
MOST = 36  # names of a base
NO = ("Không", "Chưa")
YES = ("Đúng", "Có.")
# Shares of the questions that are answered, as measured; never may one be answered wrongly.
LEAST = {"agencies": 0.94, "works": 0.99, "words": 0.99}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("sort", sorted(LEAST))
def test_what_is_asked_by_a_name_is_told_of_who_bears_it(sort: str, seed: int) -> None:
    files, asked = _base(sort, random.Random(seed))
    assistant = Assistant(knowledge_of(files), fixed(named.TODAY))
    replies = [(one, assistant.reply(Message(one.text))) for one in asked]
    assert [f"{one.text} → {plain(reply)}" for one, reply in replies if _is_wrong(one, reply)] == []
    told = Counter(_is_right(one, reply) for one, reply in replies)
    assert told[True] >= LEAST[sort] * len(replies), [one.text for one, reply in replies if not _is_right(one, reply)]


def _base(sort: str, pick: random.Random) -> tuple[dict[str, str], list[Asked]]:
    match sort:
        case "agencies":
            return named.units(pick.sample(named.AGENCIES, MOST))
        case "works":
            return named.works(pick.sample(named.WORKS, MOST), pick)
        case _:
            return named.units([f"Đảng bộ xã {name}" for name in pick.sample(named.WORDS, len(named.WORDS))])


def _is_wrong(one: Asked, reply: Reply) -> bool:
    """Whether another record is told, or a verdict is the wrong one."""
    if reply.kind is not Kind.ANSWER:
        return False
    opened = plain(reply)
    gainsaid = one.holds is not None and opened.startswith(NO if one.holds else YES)
    return gainsaid or one.record not in reply.facts


def _is_right(one: Asked, reply: Reply) -> bool:
    if reply.kind is not Kind.ANSWER or reply.facts != (one.record,):
        return False
    text = plain(reply)
    return one.told in text and (one.holds is None or text.startswith(YES if one.holds else NO))
