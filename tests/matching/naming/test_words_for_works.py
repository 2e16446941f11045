"""How people speak of works: what is left out, done in both ways, heard alike or built of words with another sense."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, ask, with_more
from tests.place import Place

BRIDGE = {"cau"}
SCHOOLS = {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Bỏ mấy cái chỉ sửa ra thì còn công trình nào?", {"thcs-khe-may", "thcs-da-trang", "cau"}),
        ("Loại hết trường cấp 2 ra, còn những công trình nào?", {"th-ben-ngoc", "cau"}),
        ("bo may truong cap 2 ra thi con cong trinh nao", {"th-ben-ngoc", "cau"}),
        ("Ngoài mấy cái chỉ sửa ra thì còn công trình nào?", {"thcs-khe-may", "thcs-da-trang", "cau"}),
        ("Gạt cái chỉ sửa hoặc chỉ xây ra, công trình nào làm cả hai?", {"thcs-da-trang"}),
        ("Công trình nào vừa sửa vừa xây?", {"thcs-da-trang"}),
        ("Công trình nào vừa tu bổ lại vừa xây thêm?", {"thcs-da-trang"}),
    ],
)
def test_what_is_left_out_and_what_is_both(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts, plain(ask(text))


@pytest.mark.parametrize(
    "text", ["Công viên Khe Mây có được sửa không?", "Chợ Bến Ngọc sửa chưa?", "cong vien khe may sua chua"]
)
def test_another_bearer_of_a_name_is_not_ours(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert not reply.facts


def test_a_story_ends_where_its_teller_wants_something() -> None:
    text = "Tôi đang chuẩn bị làm tờ báo tường cho tổ hưu nên muốn ghi lại tên các công trình chào mừng"
    assert set(ask(text).facts) == SCHOOLS | BRIDGE


# Works that are called what is asked of other things (a seat, a gate), and one with ngã twice.
GATES = with_more(
    projects="""
- {id: tru-so, name: Trụ sở xã Khe Mây, work: [xây mới], cost: 6 tỷ đồng, group: cong-trinh}
- {id: thcs-nguyen-huu, name: Trường THCS Nguyễn Hữu, work: [xây mới], phase: 2, group: cong-trinh}
- {id: cong, name: Cổng chào huyện, work: [xây mới], cost: 2 tỷ đồng, group: cong-trinh}
"""
)
GATES["groups"] = GATES["groups"].replace(
    "  note: Nguồn tin chỉ nêu một số công trình.\n",
    "  note: Nguồn tin chỉ nêu một số công trình.\n  gaps: {kinh phí: Kinh phí các công trình chưa được nêu.}\n",
)
PLACE = Place(GATES, TODAY)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Cổng chào huyện đầu tư bao nhiêu?", ("cong",)),
        ("Trường Nguyển Hửu được xây dựng đợt thứ mấy?", ("thcs-nguyen-huu",)),
        ("Trụ sở xã Khe Mây được xây mới hay sửa?", ("tru-so",)),
        ("Cái cổng chào to đùng ở đầu huyện tốn chừng mấy tỷ?", ("cong",)),
    ],
)
def test_a_work_is_told_though_it_is_called_so(text: str, facts: tuple[str, ...]) -> None:
    reply = PLACE.ask(text)
    assert reply.facts == facts, plain(reply)


@pytest.mark.parametrize("text", ["Trụ sở Tỉnh ủy nằm ở đâu?", "Cổng chào cao bao nhiêu mét?"])
def test_and_no_more_than_that(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER, PLACE.says(text)


@pytest.mark.parametrize("text", ["Nghị quyết 08 là văn bản của cấp nào?", "nghi quyet 08 cua cap nao"])
def test_a_paper_is_of_the_level_that_issued_it(text: str) -> None:
    assert ask(text).facts == ("nghi-quyet-08",)
    assert "Huyện ủy" in plain(ask(text))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Cho mình tên mấy trường tiểu học và trung học cơ sở được đầu tư", SCHOOLS),
        ("Công trình nào ở giai đoạn thứ hai?", {"thcs-da-trang"}),
        ("công trình nào đang ở gđ2", {"thcs-da-trang"}),
    ],
)
def test_kinds_and_phases(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts, plain(ask(text))


def test_day_month_and_year_are_one_time() -> None:
    assert "15/1/2020" in plain(ask("Ngày, tháng, năm ban hành của Nghị quyết 08?"))
