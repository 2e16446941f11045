"""Every record on every facet: sentences that stand alone, short enough, plain, naming their record."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from bot.answering.composing import Composer
from bot.answering.listing import MOST_ITEMS, tell_group
from bot.answering.reply import Kind, Listing, Reply, plain
from bot.answering.telling import Teller
from bot.answering.told import lower, upper
from bot.assistant import Assistant, Message
from bot.knowledge.model import Congress, Group, Knowledge, Project, Source, Topic
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Choice, Claim, Outcome, Query
from tests.asking import KNOWLEDGE, ROOT, assistant_of
from tests.invented import TODAY, assistant, invented

ASSISTANTS: dict[str, Callable[[], Assistant]] = {
    "invented": assistant,
    "knowledge": lambda: assistant_of(KNOWLEDGE),
    "phu-binh": lambda: assistant_of(ROOT / "examples" / "phu-binh"),
}
MARKUP = re.compile(r"<[^>]+>|\*\*|&[a-z]+;|\{|\}|None|\bTrue\b|\bFalse\b")


def facets(subject: Subject) -> Iterator[str]:
    yield from (facet.id for facet in FACETS[subject.type])


@cache
def replies(name: str) -> tuple[tuple[str, Reply], ...]:
    one = ASSISTANTS[name]()
    choices = [Choice(subject.id, facet) for subject in one.index.subjects.values() for facet in facets(subject)]
    return tuple((key, one.reply(Message(pick=key))) for key in map(one.picks.key, choices))


def unannounced(name: str) -> set[str]:
    return {"congress", *(event.id for event in ASSISTANTS[name]().knowledge.dates if event.on is None)}


@pytest.mark.parametrize("name", ASSISTANTS)
class TestEveryFacet:
    def test_is_short_and_plain(self, name: str) -> None:
        for key, reply in replies(name):
            text = plain(reply)
            assert 0 < len(text) < 1000, key
            assert not MARKUP.search(text), (key, text)
            assert "  " not in text, (key, text)
            assert " ." not in text, (key, text)
            assert ".." not in text.replace("...", ""), (key, text)

    def test_opens_with_a_capital_and_ends(self, name: str) -> None:
        for key, reply in replies(name):
            if key.split(".")[0] in unannounced(name) and reply.kind is Kind.ANSWER:
                continue  # see test_a_time_that_is_not_announced
            first = plain(reply).splitlines()[0]
            assert not first[0].islower(), (key, first)
            assert first[-1] in ".:?!…”", (key, first)

    def test_says_what_it_used(self, name: str) -> None:
        for key, reply in replies(name):
            if reply.kind is Kind.ANSWER:
                assert reply.facts, key
                assert len(set(reply.facts)) == len(reply.facts), key

    def test_offers_only_what_can_be_picked(self, name: str) -> None:
        one = ASSISTANTS[name]()
        for key, reply in replies(name):
            for option in (*reply.options, *reply.related):
                assert one.picks.choice(option.pick) is not None, (key, option)
                assert option.label.strip(), key


class TestGaps:
    """What is not known is not known when it is picked, either: buttons offer the same facet of the next record."""

    @pytest.mark.parametrize("facet", ["when", "place", "duration"])
    def test_a_time_that_is_not_announced(self, facet: str) -> None:
        reply = assistant().reply(Message(pick=f"congress.{facet}"))
        assert reply.kind is Kind.UNKNOWN
        assert plain(reply).startswith(("Ngày đại hội huyện chưa", "Hiện chưa có thông tin"))

    @pytest.mark.parametrize("key", ["th-ben-ngoc.cost", "thcs-khe-may.status", "ke-hoach-31.issued", "noi-dung.head"])
    def test_a_field_that_is_empty(self, key: str) -> None:
        reply = assistant().reply(Message(pick=key))
        assert reply.kind is Kind.UNKNOWN
        assert "chưa có thông tin" in plain(reply)


class TestRecords:
    """What each type of record says."""

    @pytest.mark.parametrize(
        ("key", "said"),
        [
            ("diem-khe-may.when", ["Đảng bộ xã Khe Mây", "10/4/2020", "thứ Sáu", "cách đây 2 ngày"]),
            ("diem-khe-may.place", ["Nhà văn hóa xã Khe Mây"]),
            ("diem-ben-ngoc.when", ["15-16/4/2020", "còn 3 ngày"]),
            ("diem-ben-ngoc.duration", ["2 ngày"]),
            ("diem-che.when", ["dự kiến", "tháng 6/2020"]),
            ("han.when", ["Hạn", "trước ngày 20/7/2020"]),
            ("to-chuc.count", ["40", "28", "12"]),
            ("dang-bo.count", ["28", "40"]),
            ("dang-vien.count", ["5.230", "Đảng bộ huyện Sơn Hạ"]),
            ("da-xong.count", ["gần 90", "300"]),
            ("da-xong.remaining", ["hơn 210", "chưa đại hội xong"]),
            ("da-xong.percent", ["30%", "gần 90"]),
            ("da-xong.progress", ["gần 90", "30%", "hơn 210"]),
            ("th-ben-ngoc.work", ["Trường Tiểu học Bến Ngọc", "cải tạo"]),
            ("thcs-da-trang.phase", ["giai đoạn 2"]),
            ("cau.cost", ["trên 30 tỷ đồng"]),
            ("cau.status", ["hoàn thành"]),
            ("nghi-quyet-08.issued", ["15/1/2020"]),
            ("nghi-quyet-08.issuer", ["Huyện ủy Sơn Hạ"]),
            ("nghi-quyet-08.about", ["phát triển cây chè"]),
            ("nghi-quyet-08.number", ["08-NQ/HU"]),
            ("hau-can.what", ["lo chỗ ăn nghỉ"]),
            ("hau-can.head", ["Trần Văn Thử"]),
            ("khanh-tiet.answer", ["cờ Đảng"]),
            ("congress.ordinal", ["lần thứ XII"]),
            ("congress.term", ["2020-2025"]),
            ("source:bao.author", ["Mai Lan"]),
            ("source:bao.paper", ["Báo Sơn Hạ"]),
            ("diem.list", ["Khe Mây", "Bến Ngọc", "Thanh Vân", "dự kiến"]),
            ("cong-trinh.count", ["4", "chưa đầy đủ"]),
            ("tieu-ban.count", ["2 tiểu ban"]),
        ],
    )
    def test_say(self, key: str, said: list[str]) -> None:
        text = plain(assistant().reply(Message(pick=key)))
        assert [words for words in said if words not in text] == [], text

    def test_answers_are_cited_with_their_time(self) -> None:
        reply = assistant().reply(Message(pick="dang-vien.count"))
        assert [citation.source for citation in reply.citations] == ["bao"]
        assert plain(reply).endswith("Nguồn: Báo Sơn Hạ; thông tin tháng 4/2020.")
        assert reply.citations[0].url == "https://example.org/bai"

    def test_refusals_are_not_cited(self) -> None:
        assert assistant().reply(Message("Cầu Suối Trong do ai thi công?")).citations == ()

    def test_the_day_moves_on(self) -> None:
        event = invented().by_id["diem-ben-ngoc"]
        told = {
            offset: Teller(invented(), TODAY + dt.timedelta(offset)).tell(event, "when").text for offset in (0, 3, 10)
        }
        assert "còn 3 ngày" in told[0]
        assert "còn" not in told[3]
        assert "cách đây" in told[10]


class TestLists:
    def group(self, count: int, *, complete: bool = True) -> tuple[Knowledge, Group]:
        group = Group(id="g", name="trường", title="Các trường", complete=complete)
        projects = tuple(Project(id=f"p{n}", name=f"Trường số {n}", work=("xây mới",), group="g") for n in range(count))
        return Knowledge(Congress(name="Đại hội thử"), projects=projects, groups=(group,)), group

    @pytest.mark.parametrize("count", [1, MOST_ITEMS, MOST_ITEMS + 1, 60])
    def test_are_cut_and_say_so(self, count: int) -> None:
        knowledge, group = self.group(count)
        members = tuple(project.id for project in knowledge.projects)
        blocks, told = tell_group(Teller(knowledge, TODAY), group, "list", members, "", frozenset())
        (listing,) = [block for block in blocks if isinstance(block, Listing)]
        assert len(listing.items) == min(count, MOST_ITEMS)
        assert len(told.facts) == count
        text = plain(Reply(Kind.ANSWER, tuple(blocks)))
        assert (f"{count - MOST_ITEMS} mục khác" in text) is (count > MOST_ITEMS)
        assert str(count) in text

    def test_long_items_are_cut(self) -> None:
        group = Group(id="g", name="việc", complete=True)
        topics = (Topic(id="t", name="dài " * 60, answer="Có.", group="g"),)
        knowledge = Knowledge(Congress(name="Đại hội thử"), topics=topics, groups=(group,))
        blocks, _ = tell_group(Teller(knowledge, TODAY), group, "list", ("t",), "", frozenset())
        assert len(plain(Reply(Kind.ANSWER, tuple(blocks)))) < 300

    def test_an_open_list_says_that_it_is_open(self) -> None:
        for facet in ("list", "count"):
            knowledge, group = self.group(3, complete=False)
            members = tuple(project.id for project in knowledge.projects)
            blocks, _ = tell_group(Teller(knowledge, TODAY), group, facet, members, "", frozenset())
            assert "nêu" in plain(Reply(Kind.ANSWER, tuple(blocks)))


class TestComposing:
    def composer(self) -> Composer:
        return assistant().composer

    def now(self) -> dt.datetime:
        return assistant().clock()

    def test_a_long_answer_is_cut_at_a_sentence(self) -> None:
        topic = Topic(id="dai", name="Dài", answer="Câu này khá dài để thử. " * 150, questions=("Dài không?",))
        knowledge = Knowledge(Congress(name="Đại hội thử"), topics=(topic,))
        text = plain(Assistant(knowledge, assistant().clock).reply(Message(pick="dai.answer")))
        assert len(text) < 1000
        assert text.endswith("thử.")

    @pytest.mark.parametrize(("holds", "opening"), [(True, "Đúng."), (False, "Không.")])
    def test_verdicts_open_with_yes_or_no(self, holds: bool, opening: str) -> None:
        for identity, facet in (
            ("dang-vien", "count"),
            ("diem-khe-may", "when"),
            ("thcs-khe-may", "phase"),
            ("nghi-quyet-08", "issuer"),
        ):
            query = Query(Outcome.VERIFY, (identity,), facet, claims=(Claim(facet, holds, identity, "thử"),))
            text = plain(self.composer().compose((query,), self.now()))
            assert text.startswith(opening)
            assert len(text) > len(opening) + 10  # and the fact

    def test_two_refusals_for_one_reason_are_one(self) -> None:
        query = Query(Outcome.MISSING, missing="kinh phí", about="cau")
        once = plain(self.composer().compose((query,), self.now()))
        assert plain(self.composer().compose((query, query), self.now())) == once

    def test_what_is_known_is_never_said_to_be_unknown(self) -> None:
        text = plain(self.composer().compose((Query(Outcome.MISSING, about="dang-vien"),), self.now()))
        assert text.startswith("Tôi chưa rõ")
        assert "Điều đã biết" in text

    def test_an_answer_outranks_what_stands_beside_it(self) -> None:
        answer = Query(Outcome.ANSWER, ("dang-vien",), "count")
        for other in (
            Query(Outcome.OFFTOPIC),
            Query(Outcome.MISSING, missing="x"),
            Query(Outcome.SMALLTALK, smalltalk="greeting"),
        ):
            assert self.composer().compose((answer, other), self.now()).kind is Kind.ANSWER

    def test_confidence_is_the_least_of_all(self) -> None:
        queries = tuple(Query(Outcome.ANSWER, ("dang-vien",), "count", confidence=each) for each in (0.9, 0.4, 0.7))
        assert self.composer().compose(queries, self.now()).confidence == 0.4

    def test_a_choice_is_labelled_by_facet_and_subject(self) -> None:
        assert self.composer().choice_label(Choice("diem-khe-may", "when")).startswith("Thời gian: ")
        assert self.composer().choice_label(Choice("khanh-tiet", "answer")) == "Trang trí khánh tiết"


def test_source_and_congress_are_told_whatever_is_asked() -> None:
    teller = Teller(invented(), TODAY)
    source = invented().congress.sources[0]
    assert isinstance(source, Source)
    for facet in ("paper", "author", "published", "gì đó"):
        assert teller.tell(source, facet).text
        assert teller.tell(invented().congress, facet).text
    with pytest.raises(TypeError):
        teller.tell("không phải bản ghi", "what")


@pytest.mark.parametrize(
    ("text", "high", "low"),
    [
        ("đảng bộ", "Đảng bộ", "đảng bộ"),
        ("UBND quận", "UBND quận", "UBND quận"),
        ("", "", ""),
        ("Ủy ban", "Ủy ban", "ủy ban"),
    ],
)
def test_first_letters(text: str, high: str, low: str) -> None:
    assert upper(text) == high
    assert lower(text) == low
