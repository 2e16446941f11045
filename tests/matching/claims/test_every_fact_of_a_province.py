"""Claims on the facts of a made-up province, of which many names differ in a tone or a letter."""

import random
from pathlib import Path

import pytest

from benchmarks import places
from bot.answering.reply import plain
from bot.assistant import Assistant, Message
from bot.clock import parse
from tests.asking import knowledge_of
from tests.claimed import claimed

FACTS = 1000
CLAIMS = 2500  # of 35,100
SEEDS = (1, 2)
YES, NO = ("Đúng.", "Có."), ("Không.", "Chưa.")
LEAST_SHARE = 0.95  # of the claims that are borne out or denied, as they should be


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    directory: Path = tmp_path_factory.mktemp("province")
    places.write(places.province(FACTS), directory)
    return Assistant(knowledge_of(directory), parse("2020-05-20"))


@pytest.mark.long
@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_claimed_is_never_judged_wrongly(province: Assistant, seed: int) -> None:
    claims = random.Random(seed).sample(list(claimed(province.knowledge)), CLAIMS)
    opened = [(one, plain(province.reply(Message(one.text)))) for one in claims]
    wrong = [f"{one.text} → {said}" for one, said in opened if said.startswith(NO if one.true else YES)]
    assert wrong == []
    right = sum(said.startswith(YES if one.true else NO) for one, said in opened)
    assert right >= LEAST_SHARE * CLAIMS
