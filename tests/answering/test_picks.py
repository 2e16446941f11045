"""Keys of choices: short, plain, and the same choice when they come back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.picks import LONGEST, Picks
from bot.assistant import Assistant
from bot.knowledge.model import Congress, Knowledge
from bot.matching.knowing.facets import FACETS
from bot.matching.question import Choice
from tests.asking import KNOWLEDGE, assistant_of
from tests.invented import assistant

slugs = st.from_regex(r"[a-z0-9]{1,20}(-[a-z0-9]{1,19}){0,3}", fullmatch=True)
facets = st.sampled_from(sorted({facet.id for some in FACETS.values() for facet in some}))


def picks(*identities: str) -> Picks:
    return Picks(Knowledge(Congress(name="Đại hội thử")), {identity: identity for identity in identities})


@given(st.lists(slugs, min_size=1, max_size=6, unique=True), facets)
def test_come_back_as_the_same_choice(identities: list[str], facet: str) -> None:
    one = picks(*identities)
    keys = [one.key(Choice(identity, facet)) for identity in identities]
    assert len(set(keys)) == len(keys)
    for identity, key in zip(identities, keys, strict=True):
        assert len(key.encode()) <= LONGEST
        assert key.isascii()
        assert one.choice(key) == Choice(identity, facet)


@given(st.lists(st.from_regex(r"\S{1,60}", fullmatch=True), min_size=1, max_size=6, unique=True))
def test_topics_may_have_any_id(identities: list[str]) -> None:
    one = picks(*identities)
    for identity in identities:
        key = one.key(Choice(identity, "answer"))
        assert len(key.encode()) <= LONGEST
        assert key.isascii()
        assert one.choice(key) == Choice(identity, "answer")


@pytest.mark.parametrize("build", [assistant, lambda: assistant_of(KNOWLEDGE)])
def test_every_subject_on_every_facet(build: Callable[[], Assistant]) -> None:
    one = build()
    for subject in one.index.subjects.values():
        for facet in FACETS[subject.type]:
            choice = Choice(subject.id, facet.id)
            key = one.picks.key(choice)
            assert len(key.encode()) <= LONGEST
            assert one.picks.choice(key) == choice


def test_a_long_id_is_shortened() -> None:
    identity = "a" * 40 + "-" + "b" * 39
    key = picks(identity).key(Choice(identity, "remaining"))
    assert len(key) <= LONGEST
    assert picks(identity).choice(key) == Choice(identity, "remaining")


@given(st.text(max_size=80))
def test_any_other_key_is_no_choice(key: str) -> None:
    assert picks("mot", "hai").choice(key) is None or key.partition(".")[0] in ("mot", "hai")


def test_a_bare_id_asks_what_is_asked_first() -> None:
    choices = {
        identity: assistant().picks.choice(identity) for identity in ("diem-khe-may", "dang-vien", "diem", "cau")
    }
    assert {identity: choice and choice.facet for identity, choice in choices.items()} == {
        "diem-khe-may": "when",
        "dang-vien": "count",
        "diem": "list",
        "cau": "what",
    }


def test_what_is_near_leads_on() -> None:
    near = list(assistant().picks.near("diem-khe-may", "when"))
    assert Choice("diem", "list") in near
    assert Choice("diem-ben-ngoc", "when") in near
    assert Choice("diem-khe-may", "when") not in near
