"""Where nothing but prose is known, likeness to the examples decides: answer, offer, or say that it is not known."""

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest

from bot.knowledge.model import Congress, Knowledge
from bot.matching.knowing.building import build
from bot.matching.knowing.topical import ANSWERED, MOST_OFFERED, NEAR, OFFERED, RESERVED, decide, train, understand
from bot.matching.question import Outcome
from bot.matching.topics.model import Ranked
from tests.invented import invented

if TYPE_CHECKING:
    from bot.matching.topics.model import TopicModel


def ranked(*scores: float) -> list[Ranked]:
    return [Ranked(f"t{number}", score) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "outcome"),
    [
        ((), Outcome.OFFTOPIC),
        ((ANSWERED, 0.0), Outcome.ANSWER),
        ((0.99,), Outcome.ANSWER),
        ((RESERVED, 0.0), Outcome.ANSWER),
        ((ANSWERED - 0.001, NEAR * ANSWERED), Outcome.CLARIFY),
        ((RESERVED - 0.001, OFFERED), Outcome.CLARIFY),
        ((OFFERED, 0.0), Outcome.CLARIFY),
        ((OFFERED,), Outcome.MISSING),
        ((OFFERED - 0.001, 0.0), Outcome.MISSING),
    ],
)
def test_thresholds(scores: tuple[float, ...], outcome: Outcome) -> None:
    assert decide(ranked(*scores)).outcome is outcome


def test_answers_the_best_and_offers_few() -> None:
    assert decide(ranked(0.9, 0.8)).subjects == ("t0",)
    offered = decide(ranked(*[OFFERED + 0.01] * 8)).choices
    assert [choice.subject for choice in offered] == [f"t{number}" for number in range(MOST_OFFERED)]


def test_an_unsure_answer_is_told_with_reserve() -> None:
    assert decide(ranked(RESERVED, 0.0)).reserved
    assert not decide(ranked(ANSWERED, 0.0)).reserved


def test_confidence_is_that_of_the_best() -> None:
    for score in (0.01, OFFERED, RESERVED, ANSWERED, 0.6):
        assert decide(ranked(score, 0.01)).confidence == score


class Unlike:
    """A model that finds the one topic little like a text, and nearest to it an example that is no courtesy."""

    def __init__(self, score: float, *examples: str) -> None:
        self.score = score
        self.said = examples

    def rank(self, text: str) -> list[Ranked]:
        return [Ranked("t", self.score)]

    def nearest(self, text: str, label: str) -> tuple[str, float]:
        return self.said[0], 0.1

    def examples(self, label: str) -> tuple[str, ...]:
        return self.said


@pytest.mark.parametrize(
    ("score", "examples", "outcome"),
    [
        (RESERVED, ("cứ làm thế", "vâng", "ừ", "đúng vậy"), Outcome.ANSWER),
        (RESERVED - 0.01, ("cứ làm thế", "vâng", "ừ", "đúng vậy"), Outcome.SMALLTALK),
        (RESERVED, ("cứ làm thế", "vâng", "tạm biệt", "xin chào"), Outcome.SMALLTALK),  # one of its kind
        (RESERVED, ("cứ làm thế", "tạm biệt", "hẹn gặp lại"), Outcome.SMALLTALK),  # of another kind
        (RESERVED, ("tạm biệt", "cứ làm thế"), Outcome.SMALLTALK),
        (ANSWERED, ("tạm biệt", "cứ làm thế"), Outcome.ANSWER),  # like it as much as questions have to be
        (RESERVED, ("vâng", "cứ làm thế"), Outcome.ANSWER),  # nearest is of its kind
    ],
)
def test_a_courtesy_is_the_topics_that_has_such(score: float, examples: tuple[str, ...], outcome: Outcome) -> None:
    reader = build(invented(), dt.date(2020, 2, 15)).reader
    mentions = reader.read("vâng ạ").mentions
    topics = cast("TopicModel", Unlike(score, *examples))
    assert understand(topics, "vâng ạ", None, mentions, reader).outcome is outcome


def test_likeness_alone_decides_only_where_there_is_nothing_but_prose() -> None:
    assert not invented().only_topics
    prose = Knowledge(Congress(name="Hội người yêu chè"), topics=invented().topics)
    assert prose.only_topics
    assert Knowledge(Congress(name="Hội người yêu chè", ordinal=3), topics=invented().topics).only_topics
    assert not Knowledge(Congress(name="Hội người yêu chè")).only_topics


def test_learns_from_topics_and_records() -> None:
    model = train(invented())
    assert model is not None
    assert model.rank("trang trí hội trường thế nào")[0].label == "khanh-tiet"
    assert model.rank("khen thưởng tập thể nào")[0].label == "khen-thuong"
