from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from bot.knowledge.cases import Case
from bot.knowledge.model import Knowledge
from bot.knowledge.trials import Miss, misses, run_cases
from tests.knowledge.conftest import Load


@dataclass(frozen=True)
class Reply:
    kind: str
    text: str = ""
    facts: tuple[str, ...] = ()


def always(*replies: Reply) -> Callable[[Sequence[str]], Sequence[Reply]]:
    return lambda turns: replies


def answer(*facts: str, text: str = "") -> Reply:
    return Reply("answer", text, facts)


@pytest.fixture
def knowledge(load_files: Load) -> Knowledge:
    loaded = load_files(
        counts="- {id: tong, of: x, value: 9, questions: ['tổng là mấy?']}\n"
        "- {id: xong, of: x, value: 5, out_of: tong, state: xong, questions: ['xong mấy cái?']}\n",
        bodies="- {id: a, name: Ban A, group: ban, questions: ['ban a là gì?']}\n- {id: b, name: Ban B, group: ban}\n",
        groups="- {id: ban, name: ban, questions: ['có những ban nào?']}\n",
    )
    assert loaded.knowledge is not None
    return loaded.knowledge


def failures(case: Case, *replies: Reply, knowledge: Knowledge | None = None) -> tuple[str, ...]:
    (result,) = run_cases([case], always(*replies), knowledge)
    assert result.passed == (not result.failures)
    return result.failures


def test_right_fact_passes_with_others_after_it() -> None:
    assert failures(Case(("q",), (("a",),)), answer("a", "b")) == ()
    assert failures(Case(("q",), (("a", "b"),)), answer("b", "a")) == ()


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (answer("b"), "thiếu a; đã dùng b"),
        (answer(), "không bản ghi nào"),
        (answer("b", "a"), "chủ yếu từ b"),
        (Reply("unknown"), "nhận unknown"),
        (Reply("clarify", facts=("a",)), "nhận clarify"),
    ],
)
def test_wrong_facts_fail(reply: Reply, says: str) -> None:
    (failure,) = failures(Case(("q",), (("a",),)), reply)
    assert says in failure


@pytest.mark.parametrize("kind", ["unknown", "clarify", "smalltalk"])
def test_expected_kinds(kind: str) -> None:
    case = Case(("q",), ((kind,),))
    assert failures(case, Reply(kind)) == ()
    assert kind in failures(case, answer("a"))[0]


def test_a_group_is_used_by_its_id_or_by_all_its_members(knowledge: Knowledge) -> None:
    case = Case(("q",), (("ban",),))
    assert failures(case, answer("ban"), knowledge=knowledge) == ()
    assert failures(case, answer("a", "b"), knowledge=knowledge) == ()
    assert failures(case, answer("a"), knowledge=knowledge) != ()
    assert failures(case, answer("tong", "a", "b"), knowledge=knowledge) != ()


def test_texts_are_compared_without_case_and_form() -> None:
    case = Case(("q",), (("any",),), says=("Đại hội", "19.413"), never=("đã xong",))
    assert failures(case, answer("a", text="ĐẠI\nHỘI có 19.413 người")) == ()
    assert failures(case, answer("a", text="Đại hội Đã xong")) == (
        "câu trả lời thiếu “19.413”.",
        "câu trả lời không được có “đã xong”.",
    )


@pytest.mark.parametrize(
    ("wanted", "text", "holds"),
    [
        ("2", "Có 21 trên tổng số 23.\nNguồn: Báo; thông tin ngày 2/5/2020.", False),
        ("652", "Có 8.652 đảng viên.", False),
        ("8", "Đạt 8,6%.", False),
        ("22/2", "Họp ngày 22/2/2020.", True),
        ("30/7", "Họp trong các ngày 29-30/7/2020.", True),
        ("37", "Còn 37.", True),
        ("15%", "Ít nhất 15%.", True),
        ("Báo", "Có 5.\nNguồn: Báo; thông tin ngày 2/5/2020.", True),
    ],
)
def test_a_number_is_held_as_a_whole_and_outside_the_line_of_sources(wanted: str, text: str, holds: bool) -> None:
    case = Case(("q",), (("any",),), says=(wanted,))
    assert (failures(case, answer("a", text=text)) == ()) is holds
    unwanted = Case(("q",), (("any",),), never=(wanted,))
    assert (failures(unwanted, answer("a", text=text)) != ()) is holds


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Đúng, ngày 22/2.", "yes"), ("Dạ đúng ạ.", "yes"), ("Vâng.", "yes"), ("Có. …", "yes"), ("✅ Đúng", "yes"),
        ("Không, là ngày 22.", "no"), ("Chưa đúng: …", "no"), ("Không phải.", "no"), ("Sai rồi", "no"),
    ],
)  # fmt: skip  # a table, kept in rows
def test_opening_with_yes_or_no(text: str, opens: str) -> None:
    yes = Case(("q",), (("any",),), opens="yes")
    no = Case(("q",), (("any",),), opens="no")
    assert (failures(yes, answer("a", text=text)) == ()) == (opens == "yes")
    assert (failures(no, answer("a", text=text)) == ()) == (opens == "no")


@pytest.mark.parametrize("text", ["", "Ngày 22/2.", "Đảng bộ có 3 đơn vị", "Cóc", "Thế là đúng"])
def test_opening_with_neither(text: str) -> None:
    for opens in ("yes", "no"):
        assert failures(Case(("q",), (("any",),), opens=opens), answer("a", text=text)) != ()


def test_conversation_says_which_turn_failed() -> None:
    case = Case(("một", "hai", "ba"), (("a",), ("any",), ("unknown",)))
    assert failures(case, answer("a"), answer("z"), Reply("unknown")) == ()
    (failure,) = failures(case, answer("b"), answer("z"), Reply("unknown"))
    assert failure.startswith("Câu 1: ")


def test_cases_are_run_one_at_a_time() -> None:
    asked: list[str] = []

    def ask(turns: Sequence[str]) -> Sequence[Reply]:
        asked.extend(turns)
        return [answer("a")]

    results = run_cases([Case((q,), (("a",),)) for q in ("một", "hai")], ask)
    assert asked == []
    next(results)
    assert asked == ["một"]


def test_over_match_gate(knowledge: Knowledge) -> None:
    stolen = {"tổng là mấy?": "a", "xong mấy cái?": "tong", "ban a là gì?": "ban", "có những ban nào?": "b"}
    found = list(misses(knowledge, lambda turns: [answer(stolen[turns[0]])]))
    assert found == [Miss("tong", "tổng là mấy?", "a", answer("a"))]


@pytest.mark.parametrize("reply", [Reply("unknown"), Reply("clarify", facts=("z", "y")), answer()])
def test_example_that_is_not_understood_is_a_miss(knowledge: Knowledge, reply: Reply) -> None:
    found = list(misses(knowledge, always(reply)))
    assert len(found) == 4
    assert {miss.answered_by for miss in found} == {None}


def test_a_refusal_or_a_choice_that_names_the_owner_is_a_miss(knowledge: Knowledge) -> None:
    everyone = tuple(owner.id for owner in (*knowledge, *knowledge.groups))
    assert len(list(misses(knowledge, always(Reply("unknown", facts=everyone))))) == 4
    assert len(list(misses(knowledge, always(Reply("clarify", facts=everyone))))) == 4


def test_what_the_owner_states_to_be_unknown_is_no_miss(load_files: Load) -> None:
    stated = "- {id: a, name: Ban A, questions: ['ai đứng đầu ban a?'], gaps: {trưởng ban: Chưa nêu tên.}}\n"
    knowledge = load_files(bodies=stated).knowledge
    assert knowledge is not None
    assert list(misses(knowledge, always(Reply("unknown", "Chưa nêu tên. Có thể hỏi thêm.", ("a",))))) == []


def test_the_congress_and_its_date_are_one(load_files: Load) -> None:
    event = "- {id: ngay, event: Đại hội Đảng bộ huyện, on: 1/7/2020, questions: ['bao giờ đại hội?']}\n"
    knowledge = load_files(congress="name: Đại hội Đảng bộ huyện\n", dates=event).knowledge
    assert knowledge is not None
    assert list(misses(knowledge, always(answer("congress")))) == []
