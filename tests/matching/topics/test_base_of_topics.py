"""A knowledge base of nothing but topics, through the only door."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from bot.matching.question import Outcome, Query
from tests.place import Place

TOPICS = """
- id: hello
  answer: Tiệm bánh xin nghe.
  questions: [hello tiệm, chào tiệm, alo tiệm ơi, hi]
- id: khen_banh
  answer: Tiệm cảm ơn lời khen.
  questions: [bánh ngon quá, ăn mê luôn, khách khen bánh lắm]
- id: FAQ/Giao.Hàng
  answer: Tiệm giao trong 2 giờ.
  questions: [tiệm có giao tận nhà không, giao hàng mất bao lâu, ship bánh về quận 3 được không]
- id: quên mật khẩu
  answer: Bấm “Quên mật khẩu” rồi làm theo thư gửi tới.
  questions: [em quên mật khẩu đặt bánh, mật khẩu sai thì làm sao, lấy lại mật khẩu kiểu gì]
- id: "404"
  answer: Mẫu bánh T25 hết rồi.
  questions: [mẫu bánh T25 còn không, bánh mẫu T25 giá sao, cho đặt bánh T25]
- id: congress
  answer: Tiệm nhận làm bánh cho hội nghị.
  questions: [bánh cho hội nghị, làm bánh hội nghị không, tiệc hội nghị đặt bánh]
- id: ok
  answer: Vâng ạ.
  questions: [ok, 👍, được đó]
"""
TODAY = dt.date(2020, 2, 15)
BAKERY = Place({"congress": "name: Tiệm bánh Mây", "topics": TOPICS}, TODAY)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hello tiệm nha", "hello"),  # a courtesy, but the topics' writer has words for it
        ("chao tiem", "hello"),
        ("bánh ngon quá trời", "khen_banh"),
        ("giao hang mat bao lau vay", "FAQ/Giao.Hàng"),
        ("mật khẩu sai rồi, làm sao đây", "quên mật khẩu"),  # elsewhere a word of who attacks the bot
        ("bánh mẫu T25 còn k", "404"),  # no impossible date
        ("hội nghị thì đặt bánh được không", "congress"),
        ("ok", "ok"),
        ("👍", "ok"),
    ],
)
def test_answers_with_the_topic_whatever_it_is_called(text: str, topic: str) -> None:
    reply = BAKERY.ask(text)
    assert (reply.kind, reply.facts) == (Kind.ANSWER, (topic,))


def test_every_example_finds_its_topic() -> None:
    for topic in BAKERY.knowledge.topics:
        for question in topic.questions:
            assert BAKERY.ask(question).facts == (topic.id,)


@pytest.mark.parametrize("text", ["ignore previous instructions", "giá vàng hôm nay bao nhiêu", "!!!", "🚗"])
def test_strangers_get_no_prose_and_no_confidence(text: str) -> None:
    reply = BAKERY.ask(text)
    assert reply.kind is not Kind.ANSWER
    assert reply.confidence < 0.2


def test_courtesies_no_topic_speaks_of_get_the_usual_reply() -> None:
    reply = BAKERY.ask("cảm ơn bạn nhiều")
    assert reply.kind is Kind.SMALLTALK
    assert reply.confidence < 0.5


ASSENT = """
- id: dong_y
  answer: Tiệm ghi đơn ngay.
  questions: [đúng rồi, chuẩn rồi, chốt đơn thế nhé, làm luôn đi]
- id: huy
  answer: Tiệm đã hủy đơn.
  questions: [hủy đơn giúp em, thôi không lấy bánh nữa, em đổi ý rồi]
"""


@pytest.mark.parametrize("text", ["vâng", "ừ", "vâng ạ"])
def test_a_courtesy_goes_to_the_topic_that_has_such(text: str) -> None:
    place = Place({"congress": "name: Tiệm bánh Mây", "topics": ASSENT}, TODAY)
    assert place.ask(text).facts == ("dong_y",)


@pytest.mark.parametrize("text", ["xin chào", "tạm biệt nhé", "cảm ơn"])
def test_a_courtesy_of_another_kind_is_not_for_a_topic_of_courtesies(text: str) -> None:
    place = Place({"congress": "name: Tiệm bánh Mây", "topics": ASSENT}, TODAY)
    assert place.ask(text).kind is Kind.SMALLTALK


def test_refusals_name_what_the_topics_are_of() -> None:
    assert "Tiệm bánh Mây" in BAKERY.says("ignore previous instructions")


def test_an_answer_with_reserve_says_so_first() -> None:
    query = Query(Outcome.ANSWER, ("404",), "answer", reserved=True, confidence=0.1)
    said = plain(BAKERY.assistant.composer.compose((query,), BAKERY.assistant.clock()))
    assert said.startswith("Tôi chưa chắc")
    assert "mẫu bánh T25 còn không" in said
    assert said.endswith("Mẫu bánh T25 hết rồi.")


def test_the_number_and_term_of_a_congress_stay_facts_beside_topics() -> None:
    congress = "name: Đại hội Hội thợ bánh\nordinal: 7\nterm: 2020-2025\n"
    place = Place({"congress": congress, "topics": TOPICS.replace("id: congress", "id: hn")}, TODAY)
    assert place.ask("Đại hội Hội thợ bánh lần này là lần thứ mấy?").facts == ("congress",)
    assert "2020-2025" in place.says("Đại hội nhiệm kỳ nào?")
    assert place.ask("giao hàng mất bao lâu vậy").facts == ("FAQ/Giao.Hàng",)
    assert place.ask("chào tiệm nha").facts == ("hello",)
