import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.desk import packets
from bot.desk.packets import Packet, export_file, export_sheets, export_zip, propose_packet
from bot.desk.proposal import Proposal, Published, Refused
from bot.desk.publishing import Publisher
from bot.knowledge.diffing import describe
from bot.knowledge.files import gather
from bot.knowledge.load import load_texts
from bot.knowledge.problems import Problem
from tests.desk.conftest import FILES, on_disk


def zipped(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def edited(data: bytes, edit: Callable[[Any], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


async def proposed(publisher: Publisher, name: str, data: bytes) -> Proposal:
    proposal = await propose_packet(publisher, name, data)
    assert isinstance(proposal, Proposal), proposal
    return proposal


async def test_a_zip_goes_out_and_comes_back_edited(publisher: Publisher, knowledge: Path) -> None:
    packet = export_zip(publisher.files(), publisher.live.number)
    assert packet.name == "du-lieu-ban-1.zip"
    with zipfile.ZipFile(io.BytesIO(packet.data)) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert texts == FILES
    assert "Bản này không khác gì" in str(await propose_packet(publisher, packet.name, packet.data))

    text = texts["counts.yaml"].replace("5120", "5200")
    proposal = None
    for members in ({"counts.yaml": text}, {"kb/counts.yaml": text, "kb/.DS_Store": "x", "kb/đọc.txt": "x"}):
        proposal = await proposed(publisher, "sửa.zip", zipped(dict(members)))
        assert describe(proposal.differences) == "Sửa số liệu “đảng viên”\n  con số: 5.120 → 5.200"
    assert proposal is not None
    assert isinstance(await publisher.publish(proposal, "Lan"), Published)
    assert on_disk(knowledge) == {**FILES, "counts.yaml": text}
    assert (await publisher.history())[0].note == "nạp tệp sửa.zip"


@pytest.mark.parametrize("name", ["counts.yaml", "COUNTS.YML", "counts (1).yaml", "counts-2.yaml"])
async def test_one_file_is_known_by_its_name(publisher: Publisher, name: str) -> None:
    packet = export_file(publisher.files(), "counts")
    assert isinstance(packet, Packet)
    assert packet.name == "counts.yaml"
    proposal = await proposed(publisher, name, packet.data.replace(b"5120", b"5200"))
    assert [difference.id for difference in proposal.differences] == ["dang-vien"]


def test_a_file_of_a_folder_is_known_by_its_name() -> None:
    files = {"dates/a.yaml": "1", "dates/b.yaml": "2"}
    packet = export_file(files, "dates/b")
    assert isinstance(packet, Packet)
    assert packet.name == "dates-b.yaml"
    assert packets.unpack(packet.name, b"3", files) == {"dates/b.yaml": "3"}
    missing = export_file(files, "dates/c")
    assert isinstance(missing, Problem)
    assert "dates/a.yaml, dates/b.yaml" in missing.fix


async def test_a_sheet_goes_out_and_comes_back_edited(publisher: Publisher, knowledge: Path) -> None:
    packet = export_sheets(publisher.files(), publisher.live.number)
    assert packet.name == "du-lieu-ban-1.xlsx"
    assert "Bản này không khác gì" in str(await propose_packet(publisher, packet.name, packet.data))

    def fill(book: Any) -> None:
        dates = book["Mốc thời gian"]
        assert [dates.cell(1, column).value for column in (1, 2, 4)] == ["Mã [id]", "Sự kiện [event]", "Thời gian [on]"]
        assert {rule.formula1 for rule in dates.data_validations.dataValidation} == {
            '"đã ấn định,dự kiến,đã diễn ra,thời hạn,chưa công bố,không tổ chức"'
        }
        dates["D2"] = "24/2/2020"
        dates["E2"] = "dự kiến"
        counts = book["Số liệu"]
        counts["C2"] = 5200.0
        counts.append([None, "đoàn viên", 300])
        counts.delete_rows(3)  # chi-bo
        del book["Chủ đề"]

    proposal = await proposed(publisher, packet.name, edited(packet.data, fill))
    assert describe(proposal.differences) == (
        "Sửa mốc thời gian “Đại hội điểm – Đảng bộ xã Hòa”\n"
        "  thời gian: ngày 22/2/2020 → ngày 24/2/2020\n"
        "  tình trạng: đã ấn định → dự kiến\n"
        "Sửa số liệu “đảng viên”\n"
        "  con số: 5.120 → 5.200\n"
        "Bỏ số liệu “chi bộ”\n"
        "Thêm số liệu “đoàn viên”\n"
        "  đếm cái gì: đoàn viên\n"
        "  con số: 300"
    )
    assert isinstance(await publisher.publish(proposal, "Lan"), Published)
    text = on_disk(knowledge)["dates.yaml"]
    assert "on: 24/2/2020  # theo thông báo\n  status: planned\n" in text
    assert "# Đã chốt\n" in text


def test_the_whole_knowledge_of_ours_survives_the_sheets() -> None:
    for place in ("knowledge", "examples/phu-binh"):
        files = {name: text for name, text in gather(Path(place), []).items() if text is not None}
        assert load_texts(files).knowledge is not None
        data = export_sheets(files, 1).data
        assert packets.unpack("a.xlsx", data, files) == ()


def test_nothing_becomes_a_formula(publisher: Publisher) -> None:
    evil = ('=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(1)", "\t=1")
    files = {
        "congress.yaml": "name: x\n",
        "topics.yaml": "".join(f"- id: a{n}\n  name: '{text}'\n  answer: 'x'\n" for n, text in enumerate(evil)),
    }
    data = export_sheets(files, 1).data
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Chủ đề"]
    for row, text in enumerate(evil, 2):
        cell = sheet.cell(row, 2)
        assert (cell.value, cell.data_type, cell.number_format, cell.quotePrefix) == (text, "s", "@", True)


@pytest.mark.parametrize(
    ("cell", "value", "why"),
    [
        ("D2", "=1+1", "Ô D2 chứa công thức"),
        ("B2", "=cmd|' /C calc'!A0", "Ô B2 chứa công thức"),
        ("D2", "31/2/2020", "Không có ngày “31/2/2020” trong lịch."),
        ("E2", "chắc là", "không nằm trong các giá trị được dùng"),
        ("D1", "Ngày giờ", "Không hiểu cột “Ngày giờ”."),
        ("A3", "dai-hoi-diem-xa-hoa", "Mã “dai-hoi-diem-xa-hoa” có ở hai dòng."),
        ("K2", "không có dấu", "chưa đúng mẫu"),
    ],
)
async def test_what_a_sheet_must_not_hold(publisher: Publisher, cell: str, value: str, why: str) -> None:
    packet = export_sheets(publisher.files(), 1)

    def fill(book: Any) -> None:
        sheet = book["Mốc thời gian"]
        place = (
            next(c.coordinate for c in sheet[1] if c.value.endswith("[gaps]")).replace("1", "2")
            if cell[0] == "K"
            else cell
        )
        sheet[place] = value

    refused = await propose_packet(publisher, "a.xlsx", edited(packet.data, fill))
    assert isinstance(refused, Refused)
    assert why in str(refused)


async def test_a_negative_count_in_a_sheet(publisher: Publisher) -> None:
    packet = export_sheets(publisher.files(), 1)
    refused = await propose_packet(
        publisher, "a.xlsx", edited(packet.data, lambda book: book["Số liệu"].__setitem__("C2", -5))
    )
    assert "“-5” không phải là một con số" in str(refused)


BOMB = "- &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"- &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(8)
)


def lying() -> bytes:
    """A zip that says its member is small."""
    data = bytearray(zipped({"dates.yaml": b"#" * 50_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "made", "why"),  # made only when it is its turn: some are large
    [
        ("ảnh.png", lambda: b"\x89PNG", "Không nhận loại tệp này (“ảnh.png”)."),
        ("dates", lambda: b"- id: a", "Không nhận loại tệp này"),
        ("dates.yaml", lambda: b"#" * 2_000_001, "Tệp lớn quá 2 MB"),
        ("dates.yaml", lambda: b"#" * 50_000_000, "Tệp lớn quá 2 MB"),
        ("dates.yaml", lambda: b"", "không có nội dung"),
        ("dates.yaml", BOMB.encode, "phình ra quá lớn"),
        ("dates.yaml", lambda: "- id: á".encode("utf-16"), "UTF-16"),
        ("dates.yaml", lambda: b"- id: a\x00", "ký tự ẩn"),
        ("dates.yaml", lambda: b"- id: [", ""),
        ("lich-hop.yaml", lambda: b"- id: a", "Không biết tệp “lich-hop.yaml”"),
        ("a.zip", lambda: b"PK nothing", "Không mở được tệp"),
        ("a.xlsx", lambda: b"PK nothing", "Không mở được tệp"),
        ("a.xlsx", lambda: zipped({"a.txt": "x"}), "Không đọc được bảng tính này."),
        ("a.zip", lambda: zipped({"dates.yaml": b"#" * 30_000_000}), "mở ra quá lớn"),
        ("a.zip", lambda: zipped({f"dates/{n}.yaml": "" for n in range(501)}), "mở ra quá lớn"),
        ("a.zip", lying, ""),
        ("a.zip", lambda: zipped({"../dates.yaml": "- id: a"}), "trỏ ra ngoài"),
        ("a.zip", lambda: zipped({"/etc/dates.yaml": "- id: a"}), "trỏ ra ngoài"),
        ("a.zip", lambda: zipped({"C:\\dates.yaml": "- id: a"}), "trỏ ra ngoài"),
        ("a.zip", lambda: zipped({"đọc.txt": "x"}), "không có tệp dữ liệu nào"),
        ("a.zip", lambda: zipped({"lich.yaml": "x"}), "Tệp có tên lạ"),
        ("a.zip", lambda: zipped({"dates.yaml": b"\xff\xfea"}), "UTF-16"),
        ("a.xlsx", lambda: zipped({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "mở ra quá lớn"),
    ],
)
async def test_bad_files_are_refused_in_a_sentence_and_change_nothing(
    publisher: Publisher, knowledge: Path, name: str, made: Callable[[], bytes], why: str
) -> None:
    refused = await propose_packet(publisher, name, made())
    assert isinstance(refused, Refused)
    assert refused.problems
    assert why in str(refused)
    assert on_disk(knowledge) == FILES


async def test_a_sheet_without_any_of_ours(publisher: Publisher) -> None:
    book = openpyxl.Workbook()
    stream = io.BytesIO()
    book.save(stream)
    assert "không có trang nào tên là: Mốc thời gian" in str(
        await propose_packet(publisher, "a.xlsx", stream.getvalue())
    )
    book.worksheets[0].title = "Số liệu"
    stream = io.BytesIO()
    book.save(stream)
    assert "thiếu dòng tiêu đề" in str(await propose_packet(publisher, "a.xlsx", stream.getvalue()))
