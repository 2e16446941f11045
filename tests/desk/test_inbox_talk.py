"""/hopthu, /thongke, the journal, the roles, and files sent in chat."""

import datetime as dt
from dataclasses import dataclass

from bot.answering.reply import Kind, Paragraph, Reply, Span
from bot.assistant import Message
from tests.desk.rig import EDITOR, OWNER, START, STRANGER, Bureau


async def ask(bureau: Bureau, *questions: str, person: str = "telegram:5") -> None:
    for question in questions:
        bureau.office.ledger.asked(person, question, bureau.live.reply(Message(question)), 0.004)
    await bureau.office.journal.flush()


async def test_linking_adds_the_phrasing_and_a_case(bureau: Bureau) -> None:
    await ask(bureau, "quân số đảng của huyện là mấy người")
    assert "quân số đảng" in await bureau.told("/hopthu")
    assert "Làm gì với câu này?" in await bureau.presses("1")
    await bureau.presses("thông tin đã có")
    await bureau.told("dang-vien")
    preview = await bureau.presses("đảng viên")
    assert "SẼ THAY ĐỔI" in preview
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "5.230" in bureau.answer("quân số đảng của huyện là mấy người")
    assert "quân số đảng" in (bureau.directory / "cases.yaml").read_text("utf-8")
    assert "Hộp thư trống" in await bureau.told("/hopthu")


async def test_what_is_ignored_stays_away_with_its_like(bureau: Bureau) -> None:
    await ask(bureau, "giá vàng hôm nay bao nhiêu")
    await bureau.told("/hopthu")
    await bureau.presses("1")
    assert "bỏ qua" in await bureau.presses("Bỏ qua mãi")
    await ask(bureau, "gia vang hom nay bao nhieu the", person="telegram:6")
    assert "Hộp thư trống" in await bureau.told("/hopthu")
    assert f"{OWNER} ignore" in await bureau.audited()


async def test_what_is_not_announced_yet(bureau: Bureau) -> None:
    await ask(bureau, "Đại biểu nghỉ ở khách sạn nào?")
    await bureau.told("/hopthu")
    await bureau.presses("1")
    assert "chưa được công bố" in await bureau.presses("Chưa công bố")
    await bureau.presses("Dùng câu này")
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "chưa được công bố" in bureau.answer("Đại biểu nghỉ ở khách sạn nào?")


async def test_none_of_these_and_bad_votes_come_into_the_inbox(bureau: Bureau) -> None:
    @dataclass(frozen=True)
    class Vote:
        person: str = "telegram:5"
        answer: str = "5:1"
        good: bool = False
        facts: tuple[str, ...] = ("dang-vien",)
        question: str | None = "số đảng viên mới kết nạp"

    nothing = Reply(Kind.UNKNOWN, (Paragraph((Span("?"),)),))
    bureau.office.ledger.asked("telegram:5", "đại hội chỗ tôi", nothing, 0, none=True)
    await bureau.office.journal.flush()
    await bureau.office.ledger.vote(Vote())
    text = await bureau.told("/hopthu")
    assert "đại hội chỗ tôi" in text
    assert "mới kết nạp" in text
    assert "👎 1" in await bureau.told("/thongke")


async def test_names_are_not_stored_and_deleting_works(bureau: Bureau) -> None:
    await ask(bureau, "có bao nhiêu đảng viên", "zzz qqq www")
    assert await bureau.office.ledger.wait("telegram:5", "zzz qqq www")
    tools = bureau.office.desk.tools
    assert {asked.person for asked in await tools.questions.recent()} & {"telegram:5", "5"} == set()
    await bureau.office.ledger.forget("telegram:5")
    assert await tools.questions.recent() == []
    assert await bureau.office.inbox.tell() == 0


async def test_nobody_waits_for_everything(bureau: Bureau) -> None:
    for number in range(20):
        assert await bureau.office.ledger.wait("telegram:5", f"câu {number}")
    assert not await bureau.office.ledger.wait("telegram:5", "câu nữa")
    assert await bureau.office.ledger.wait("telegram:5", "câu 3")


async def test_figures_of_a_day_and_a_week(bureau: Bureau) -> None:
    assert "Chưa có câu hỏi nào" in await bureau.told("/thongke ngày")
    await ask(bureau, "có bao nhiêu đảng viên", "zzz qqq www", "xin chào")
    bureau.times[0] += dt.timedelta(days=1)
    await ask(bureau, "có bao nhiêu đảng viên", person="telegram:6")
    week = await bureau.told("/thongke")
    assert "Câu hỏi: 4, của 2 người" in week
    assert "Trả lời được: 2 (50%)" in week
    assert "8 giờ (4)" in week
    assert "1. đảng viên: 2" in week
    assert "Câu hỏi: 1, của 1 người" in await bureau.presses("Hôm nay")
    tools = bureau.office.desk.tools
    assert await tools.questions.forget_before(START + dt.timedelta(hours=1)) == 3


async def test_roles(bureau: Bureau) -> None:
    assert "telegram:1: chủ (trong thiết lập)" in await bureau.told("/quantri")
    assert "không phải mã số" in await bureau.told("/quantri them An")
    assert "Không có vai trò" in await bureau.told("/quantri them 2 vua")
    assert "DAIHOI_OWNERS" in await bureau.told("/quantri bot 1")
    assert "chưa có vai trò" in await bureau.told("/quantri bot 2")
    assert "người biên tập" in await bureau.told("/quantri them 2")
    assert "chưa được dùng /quantri" in await bureau.told("/quantri", EDITOR)
    await bureau.told("/sua diem-khe-may", EDITOR)
    assert "người xem" in await bureau.told("/quantri them telegram:2 xem")
    assert "chưa được dùng /sua" in await bureau.presses("thời gian", EDITOR)
    assert "Đã rút quyền" in await bureau.told("/quantri bot 2")
    assert await bureau.says("/lichsu", EDITOR) is None
    assert [line for line in await bureau.audited() if " role" in line] == [f"{OWNER} role"] * 3
    assert "role" in await bureau.told("/nhatky")


async def test_roles_that_another_process_takes_end_in_seconds(bureau: Bureau) -> None:
    await bureau.told("/quantri them 2")
    assert await bureau.office.desk.role(EDITOR) is not None
    from bot.storage.roles import Roles

    await Roles(bureau.database, lambda: START).take(EDITOR)
    assert await bureau.says("/sua diem-khe-may", EDITOR) is None
    bureau.times[0] += dt.timedelta(seconds=6)
    assert await bureau.office.desk.role(EDITOR) is None


async def test_files_go_out_and_come_back(bureau: Bureau) -> None:
    await bureau.told("/taive")
    assert {"Bảng tính (.xlsx)", "Tất cả tệp (.zip)", "dates.yaml"} <= set(bureau.labels())
    page = await bureau.says("/taive dates.yaml")
    assert page is not None
    assert page.attachment is not None
    data = page.attachment.content.replace(b"10/4/2020", b"22/4/2020")
    shown = await send(bureau, "dates.yaml", data)
    assert "SẼ THAY ĐỔI" in shown
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "22/4/2020" in bureau.answer("Bao giờ xã Khe Mây đại hội?")


async def send(bureau: Bureau, name: str, data: bytes, size: int | None = None, person: str = OWNER) -> str:
    fetched = []

    async def fetch() -> bytes:
        fetched.append(name)
        return data

    page = await bureau.office.desk.document(person, "An", name, len(data) if size is None else size, fetch)
    if page is None:
        assert not fetched
        return ""
    bureau.pages[person] = page
    return page.text


async def test_files_that_are_not_taken_change_nothing(bureau: Bureau) -> None:
    before = bureau.files()
    assert "quá lớn" in await send(bureau, "dates.yaml", b"x", 50_000_000)
    for name, data in (
        ("virus.exe", b"MZ"),
        ("dates.yaml", b"- {id: [}"),
        ("dates.yaml", b"- id: x\n  event: X\n  on: 31/2/2020\n"),
        ("du-lieu.zip", b"PK\x03\x04 broken"),
        ("du-lieu.xlsx", b"not a sheet"),
    ):
        assert "chưa có gì thay đổi" in (await send(bureau, name, data)).lower()
    assert await send(bureau, "dates.yaml", b"[]", person=STRANGER) == ""
    await bureau.told("/quantri them 2 xem")
    assert "chưa được dùng" in await send(bureau, "dates.yaml", b"[]", person=EDITOR)
    assert bureau.files() == before
    assert bureau.live.number == 1
