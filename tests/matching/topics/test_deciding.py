"""Where nothing but prose is known, likeness to the examples decides: answer, offer, or say that it is not known."""

import pytest

from bot.knowledge.model import Congress, Knowledge
from bot.matching.knowing.topical import ANSWERED, MOST_OFFERED, NEAR, OFFERED, RESERVED, decide, train
from bot.matching.question import Outcome
from bot.matching.topics.model import Ranked
from tests.invented import invented


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
