"""/sua, /lichsu, /hoantac, /xoa and /them, as an admin types and presses."""

import datetime as dt

from bot.storage.questions import Asked
from tests.desk.rig import EDITOR, OWNER, START, Bureau

ASK = "Bao giờ xã Khe Mây đại hội?"


async def test_a_date_is_changed_from_command_to_the_new_answer(bureau: Bureau) -> None:
    await bureau.office.desk.tools.questions.add([Asked(START, "telegram", "p", "khe mây đh hôm nào", "answer")])
    assert "10/4/2020" in bureau.answer(ASK)
    assert "Sửa mục nào?" in await bureau.told("/sua đại hội điểm Khe Mây")
    assert any("thời gian" in label for label in bureau.labels())
    assert "10/4/2020" in await bureau.presses("thời gian")
    preview = await bureau.told("22/4")
    assert "Đã hiểu là" in preview
    assert "22/4/2020" in preview
    assert "SẼ THAY ĐỔI" in preview
    assert "khe mây đh hôm nào" in preview
    assert "10/4/2020" in bureau.answer(ASK)
    assert "Đã đăng phiên bản 2" in await bureau.presses("Đăng")
    assert "22/4/2020" in bureau.answer(ASK)
    assert "22/4/2020" in (bureau.directory / "dates.yaml").read_text("utf-8")
    action = (await bureau.office.desk.tools.audit.newest())[0]
    assert (action.who, action.what, action.version) == (OWNER, "publish", 2)
    assert "10/4/2020" in action.before
    assert "22/4/2020" in action.after


async def test_a_conversation_survives_a_restart(bureau: Bureau) -> None:
    await bureau.told("/sua đại hội điểm Khe Mây")
    await bureau.presses("thời gian")
    await bureau.told("22/4")
    again = await Bureau.open(bureau.directory, bureau.database)
    again.pages = bureau.pages
    assert "Đã đăng phiên bản 2" in await again.presses("Đăng")
    assert "22/4/2020" in again.answer(ASK)


async def test_what_waits_too_long_is_cancelled(bureau: Bureau) -> None:
    await bureau.told("/sua đại hội điểm Khe Mây")
    bureau.times[0] += dt.timedelta(minutes=31)
    page = await bureau.says("22/4")
    assert page is not None
    assert "quá 30 phút" in page.text
    assert page.ask_too
    assert await bureau.says("22/4") is None
    await bureau.told("/sua đại hội điểm Khe Mây")
    bureau.times[0] += dt.timedelta(minutes=31)
    assert "quá 30 phút" in await bureau.presses("thời gian")


async def test_two_editors_at_once_get_a_conflict_and_lose_nothing(bureau: Bureau) -> None:
    await bureau.told(f"/quantri them {EDITOR[9:]} biên tập")
    for person, value in ((OWNER, "22/4"), (EDITOR, "23/4")):
        await bureau.told("/sua đại hội điểm Khe Mây", person)
        await bureau.presses("thời gian", person)
        await bureau.told(value, person)
    assert "Đã đăng phiên bản 2" in await bureau.presses("Đăng", OWNER)
    assert "Chưa có gì bị ghi đè" in await bureau.presses("Đăng", EDITOR)
    assert "22/4/2020" in bureau.answer(ASK)
    assert "22/4/2020 → " in await bureau.presses("Xem lại", EDITOR)
    assert "Đã đăng phiên bản 3" in await bureau.presses("Đăng", EDITOR)
    assert "23/4/2020" in bureau.answer(ASK)
    assert f"{EDITOR} conflict" in await bureau.audited()


async def test_an_edit_to_what_another_admin_retired(bureau: Bureau) -> None:
    await bureau.told(f"/quantri them {EDITOR[9:]}")
    await bureau.told("/sua thcs-da-trang", EDITOR)
    await bureau.told("/xoa thcs-da-trang")
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "không còn nữa" in await bureau.presses("kinh phí", EDITOR)


async def test_values_that_cannot_be_read_change_nothing(bureau: Bureau) -> None:
    before = (bureau.directory / "dates.yaml").read_text("utf-8")
    await bureau.told("/sua đại hội điểm Khe Mây")
    await bureau.presses("thời gian")
    for value in ("31/2", "hôm qua của ngày mai", "99/99/2020", ""):
        assert "Chưa có gì thay đổi" in await bureau.told(value or "?")
    await bureau.told("/sua dang-vien")
    await bureau.presses("con số")
    for value in ("-5", "rất nhiều"):
        assert "Chưa có gì thay đổi" in await bureau.told(value)
    assert (bureau.directory / "dates.yaml").read_text("utf-8") == before
    assert bureau.live.number == 1


async def test_a_number_a_choice_and_an_empty_field(bureau: Bureau) -> None:
    await bureau.told("/sua dang-vien")
    await bureau.presses("con số")
    assert "5.300" in await bureau.told("5.300")
    await bureau.presses("Sửa thêm mục")
    await bureau.presses("mức chính xác")
    assert "gần" in bureau.labels()
    assert "SẼ THAY ĐỔI" in await bureau.presses("gần")
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "gần 5.300" in bureau.answer("Huyện có bao nhiêu đảng viên?")
    await bureau.told("/sua th-ben-ngoc")
    await bureau.presses("loại việc")
    assert "SẼ THAY ĐỔI" in await bureau.presses("Để trống")
    assert "Đã hủy" in await bureau.presses("Hủy")


async def test_searching_and_old_buttons(bureau: Bureau) -> None:
    assert "nào" in await bureau.told("/sua")
    assert "Không tìm thấy" in await bureau.told("zzz qqq")
    assert "Thông tin nào" in await bureau.told("trường THCS")
    old = bureau.pages[OWNER]
    assert "Sửa mục nào?" in await bureau.presses("Đá Trắng")
    new, bureau.pages[OWNER] = bureau.pages[OWNER], old
    assert "đã cũ" in await bureau.presses("Khe Mây")
    bureau.pages[OWNER] = new
    assert "bấm một mục" in await bureau.told("abc")
    assert "Xin gõ" in await bureau.presses("kinh phí")
    assert "Đã hủy" in await bureau.told("/huy")
    assert "Không có việc" in await bureau.told("/huy")


async def test_history_and_undo(bureau: Bureau) -> None:
    for value in ("22/4", "23/4"):
        await bureau.told("/sua diem-khe-may")
        await bureau.presses("thời gian")
        await bureau.told(value)
        await bureau.presses("Đăng")
    history = await bureau.told("/lichsu")
    assert "An (telegram:1)" in history
    assert bureau.labels() == ["Bản 3", "Bản 2", "Bản 1"]
    assert "22/4/2020" in await bureau.presses("Bản 2")
    assert "SẼ THAY ĐỔI" in await bureau.presses("Trở lại bản 2")
    assert "Đã đăng phiên bản 4" in await bureau.presses("Đăng")
    assert "22/4/2020" in bureau.answer(ASK)
    assert "Trở lại phiên bản nào" in await bureau.told("/hoantac")
    await bureau.presses("Bản 1")
    await bureau.presses("Đăng")
    assert "10/4/2020" in bureau.answer(ASK)
    assert "Không có phiên bản" in await bureau.told("/hoantac 99")
    assert "Không có phiên bản" in await bureau.told("/lichsu abc")


async def test_adding_step_by_step(bureau: Bureau) -> None:
    assert "loại" in await bureau.told("/them")
    assert "Sự kiện" in await bureau.presses("Mốc thời gian")
    await bureau.told("Đại hội điểm")
    await bureau.told("Đảng bộ xã Đồng Lạc")
    assert "Chưa có gì thay đổi" in await bureau.told("31/2")
    await bureau.told("20/5")
    text = ""
    while "SẼ THAY ĐỔI" not in text:
        text = await bureau.presses("Bỏ qua")
    assert "Đã đăng" in await bureau.presses("Đăng")
    assert "20/5/2020" in bureau.answer("Xã Đồng Lạc đại hội điểm hôm nào?")


async def test_files_stay_whole_when_nothing_is_confirmed(bureau: Bureau) -> None:
    before = bureau.files()
    await bureau.told("/xoa diem-khe-may")
    await bureau.told("đăng đi")
    await bureau.presses("Hủy")
    assert bureau.files() == before
