"""The knowledge this repository ships."""

import re
from pathlib import Path

from bot.knowledge.cases import KEYWORDS, load_cases
from bot.knowledge.check import check
from bot.knowledge.load import load
from bot.knowledge.model import Event, EventStatus
from bot.knowledge.names import exact
from bot.knowledge.precision import Precision
from bot.text.when import Bound, Grain

HERE = Path("knowledge")
LOADED = load(HERE)


def test_loads_without_a_problem() -> None:
    assert LOADED.problems == ()
    assert LOADED.knowledge is not None
    assert check(LOADED.knowledge, None, LOADED.places) == ()


def test_facts_of_the_article() -> None:
    knowledge = LOADED.knowledge
    assert knowledge is not None
    congress = knowledge.congress
    assert (congress.ordinal, congress.term) == (6, (2020, 2025))
    assert {c.id: int(c.value) for c in knowledge.counts}.items() >= {
        "to-chuc-co-so-dang": 55,
        "dang-bo-co-so": 33,
        "chi-bo-co-so": 22,
        "dang-vien": 19413,
        "chi-bo-truc-thuoc": 420,
        "chi-bo-da-dai-hoi": 160,
    }.items()
    assert [c.id for c in knowledge.counts if c.precision is Precision.NEARLY] == ["chi-bo-da-dai-hoi"]
    dates = {event.id: event for event in knowledge.dates}
    assert [len(knowledge.members[id_]) for id_ in ("dai-hoi-diem", "cong-trinh", "tieu-ban")] == [3, 7, 3]
    assert not knowledge.group_by_id["cong-trinh"].complete
    grains = [m.on.grain for m in knowledge.members["dai-hoi-diem"] if isinstance(m, Event) and m.on]
    assert grains == [Grain.DAY, Grain.RANGE, Grain.MONTH]
    deadline = dates["han-dai-hoi-co-so"].on
    assert deadline is not None
    assert (str(deadline.start), deadline.bound) == ("2020-06-30", Bound.BEFORE)
    assert dates["dai-hoi-quan"].status is EventStatus.UNANNOUNCED
    assert dates["dai-hoi-quan"].gaps.keys() >= {"ngày", "địa điểm"}
    assert dates["dai-hoi-diem-co-quan-ubnd"].status is EventStatus.PLANNED


def test_topics_have_enough_questions() -> None:
    assert LOADED.knowledge is not None
    for topic in LOADED.knowledge.topics:
        assert 6 <= len(topic.questions) <= 12
        assert topic.name


def test_cases_are_of_all_kinds_and_in_words_of_their_own() -> None:
    assert LOADED.knowledge is not None
    cases, problems = load_cases(HERE / "cases.yaml", LOADED.knowledge)
    assert problems == ()
    assert len(cases) >= 60
    expected = [expect[0] for case in cases for expect in case.expect]
    assert all(expected.count(word) >= 2 for word in KEYWORDS)
    assert sum(len(case.ask) > 1 for case in cases) >= 5
    assert {case.opens for case in cases} == {"yes", "no", None}
    examples = {exact(question) for record in LOADED.knowledge for question in record.questions}
    assert not [ask for case in cases for ask in case.ask if exact(ask) in examples]
    used = {id_ for case in cases for expect in case.expect for id_ in expect}
    topics = {topic.id for topic in LOADED.knowledge.topics}
    assert len(topics & used) >= len(topics) // 2


def test_the_room_knows_no_place() -> None:
    for path in Path("bot/knowledge").glob("*.py"):
        assert not re.search(
            "thanh xuân|lạc hồng|sao sáng|nguyễn trãi|phú bình", path.read_text("utf-8"), re.IGNORECASE
        )
