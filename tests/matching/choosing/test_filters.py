"""What chooses among the members of a group, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import plain
from bot.assistant import Assistant, Message
from bot.matching.reading.names import thing_named
from tests.asking import KNOWLEDGE, assistant_of
from tests.invented import ask

SCHOOLS = {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}


@pytest.mark.parametrize(
    "text",
    [
        "Có mấy trường được làm để chào mừng đại hội?",
        "may truong hoc duoc lam chao mung dai hoi",
        "Kể các trường trong số công trình chào mừng",
        "Công trình chào mừng nào là trường học?",
    ],
)
def test_schools_are_told_without_the_bridge(text: str) -> None:
    assert set(ask(text).facts) == SCHOOLS


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Công trình nào là cầu?", {"cau"}),
        ("Công trình nào không phải THCS hay tiểu học?", {"cau"}),
        ("Ngoài trường học thì còn công trình nào?", {"cau"}),
        ("Các công trình chào mừng là gì?", SCHOOLS | {"cau"}),
    ],
)
def test_other_works(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts, plain(ask(text))


def told(assistant: Assistant, *turns: str) -> list[set[str]]:
    context, facts = None, []
    for turn in turns:
        reply = assistant.reply(Message(turn), context)
        context = reply.context
        facts.append(set(reply.facts))
    return facts


def test_which_school_leans_on_those_just_counted() -> None:
    primary, which, all_schools = told(
        assistant_of(KNOWLEDGE), "Có mấy trường tiểu học được làm?", "trường nào", "có mấy trường được xây sửa"
    )
    assert len(primary) == 2
    assert which == primary
    assert len(all_schools) == 6


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Trường THCS Lê Lợi", ("Trường THCS", "trường")),
        ("Cải tạo đường Hoa Ban", ("đường",)),
        ("Trạm y tế xã Tân Hòa", ("Trạm y tế",)),
        ("Trung tâm Giáo dục thường xuyên quận Một", ()),
        ("Nhà văn hóa thôn Đoài", ()),
        ("", ()),
    ],
)
def test_what_a_name_says_its_bearer_is(name: str, said: tuple[str, ...]) -> None:
    assert thing_named(name) == said


@pytest.mark.parametrize(
    "text",
    [
        "Cháu tôi đang học ở trường Khe Mây, nhà cách 3 km. Trường đó xây mới hay cải tạo?",
        "Trường Khe Mây ở gần nhà em, người thì bảo đợt 2 người thì bảo đợt 3. Vậy trường ấy giai đoạn mấy ạ?",
    ],
)
def test_that_school_is_the_one_of_the_story(text: str) -> None:
    assert ask(text).facts == ("thcs-khe-may",)
