"""Of things asked for in one breath what is known is told, and what is not is refused by its name."""

import pytest

from bot.answering.reply import Kind, plain
from bot.matching.deciding.guard import decide
from bot.matching.interpreter import MOST_QUESTIONS
from bot.matching.question import Query
from bot.matching.taking.retries import MOST
from bot.matching.viewing.view import View
from tests.invented import FILES, TODAY, ask
from tests.place import Place

PAPERS = FILES["documents"].replace(
    "  about: tổ chức đại hội cấp cơ sở\n", "  about: tổ chức đại hội cấp cơ sở\n  issued: 20/2/2020\n"
)
TARGETS = (
    FILES["counts"]
    + """
- {id: giao, of: giếng làng, value: 60, status: target}
- {id: xong, of: giếng làng, value: 45, out_of: giao, state: đã khoan, rest: chưa khoan}
"""
)
PLACE = Place(FILES | {"documents": PAPERS, "counts": TARGETS}, TODAY)


@pytest.mark.parametrize(
    ("text", "told", "refused"),
    [
        ("Nghị quyết 08 và Nghị quyết 09 nói gì?", "nghi-quyet-08", "nghị quyết 09"),
        ("Đảng viên và trẻ sơ sinh có bao nhiêu?", "dang-vien", "trẻ sơ sinh"),
        ("Vừa hỏi Khe Mây họp hôm nào, vừa hỏi phường Cầu Treo họp hôm nào", "diem-khe-may", "phường Cầu Treo"),
    ],
)
def test_the_known_is_told_and_the_unknown_named(text: str, told: str, refused: str) -> None:
    reply = ask(text)
    assert told in reply.facts
    assert refused in plain(reply).lower() or refused in plain(reply)


def test_two_works_are_both_told() -> None:
    assert ask("Trường THCS Khe Mây với Trường THCS Đá Trắng giai đoạn mấy?").facts == ("thcs-khe-may", "thcs-da-trang")


@pytest.mark.parametrize(
    "text", ["Nghị quyết 08 ra trước hay sau Kế hoạch 31?", "Kế hoạch 31 với Nghị quyết 08 cái nào ra trước?"]
)
def test_which_paper_came_first(text: str) -> None:
    assert "Nghị quyết số 08-NQ/HU ban hành trước (ngày 15/1/2020)" in PLACE.says(text)
    reply = ask(text)  # where of one of them the day is not known
    assert reply.kind is Kind.UNKNOWN
    assert "ngày ban hành" in plain(reply)


@pytest.mark.parametrize(
    "text",
    ["So với chỉ tiêu 60 giếng làng thì còn thiếu mấy cái nữa?", "Cần khoan thêm mấy giếng làng nữa mới đủ chỉ tiêu?"],
)
def test_what_a_target_lacks(text: str) -> None:
    assert PLACE.says(text).startswith("Còn 15 giếng làng chưa khoan")


@pytest.mark.parametrize(
    "text",
    [
        "Chị Ba hỏi vụ cái giếng, chú Tư hỏi cây đa, bà Sáu hỏi con đò: mấy cái đó tới đâu rồi, ai làm, tốn bao nhiêu?",
        "Nhà văn hóa và sân bóng và bể bơi và thư viện và bến đò thôn em xây năm nào, có phải do huyện làm không?",
        "Bà con đồn là trường cũ bán rồi, người thì bảo cho thuê, người lại bảo phá đi, thực hư thế nào, đúng không?",
    ],
)
def test_a_hopeless_message_is_not_judged_over_and_over(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    judged = 0

    def counted(view: View) -> Query:
        nonlocal judged
        judged += 1
        return decide(view)

    monkeypatch.setattr("bot.matching.taking.attempts.decide", counted)
    ask(text)
    assert judged <= MOST_QUESTIONS + MOST
