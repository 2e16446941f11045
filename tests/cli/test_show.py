"""`daihoi kb show`: the sentences that each record says."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from tests.invented import FILES


@pytest.fixture
def base(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def show(base: Path, *ids: str) -> Result:
    return CliRunner().invoke(app, ["kb", "show", *ids, "--knowledge", str(base), "--now", "2020-04-12"])


def test_a_project_with_its_details_and_what_is_empty(base: Path) -> None:
    assert show(base, "cau").stdout == (
        "cau (công trình)\n"
        "  làm gì: Cầu Suối Trong: xây mới; kinh phí trên 30 tỷ đồng; đã hoàn thành.\n"
        "  hết bao nhiêu tiền: Cầu Suối Trong có kinh phí trên 30 tỷ đồng.\n"
        "  tới đâu rồi: Cầu Suối Trong đã hoàn thành.\n"
        "  còn trống, hỏi tới là chưa có thông tin: "
        "giai đoạn, cấp học, thời gian khởi công, thời gian hoàn thành, địa chỉ\n"
        "  chiều dài: Cầu Suối Trong: chiều dài 85 m.\n"
        "  kết cấu: Cầu Suối Trong: kết cấu 4 nhịp.\n"
        "\n"
    )


def test_a_count_with_what_is_worked_out(base: Path) -> None:
    said = show(base, "da-xong").stdout
    assert "  bao nhiêu: Có gần 90 trên tổng số 300 chi bộ trực thuộc đảng bộ cơ sở đã đại hội xong.\n" in said
    assert "  còn bao nhiêu: Còn hơn 210 chi bộ trực thuộc đảng bộ cơ sở chưa đại hội xong" in said
    assert "  bao nhiêu phần trăm: " in said


def test_a_deadline_has_no_days_of_its_own(base: Path) -> None:
    said = show(base, "han").stdout
    assert "  khi nào: Hạn hoàn thành đại hội các chi bộ, đảng bộ cơ sở là trước ngày 20/7/2020" in said
    assert "mấy ngày" not in said


def test_the_congress_goes_by_the_id_of_its_event_too(base: Path) -> None:
    said = show(base, "dai-hoi-huyen").stdout
    assert said == show(base, "congress").stdout
    assert said.startswith("dai-hoi-huyen (đại hội)\n")
    assert "  hỏi ngày: Ngày đại hội huyện chưa được công bố.\n" in said


def test_a_group_is_told_with_its_members(base: Path) -> None:
    assert "Tiểu ban Nội dung; Tiểu ban Hậu cần: lo chỗ ăn nghỉ của đại biểu" in show(base, "tieu-ban").stdout


def test_all_records_without_an_id(base: Path) -> None:
    said = show(base).stdout
    assert said.count("\n\n") > 25
    assert "khanh-tiet (chủ đề)\n  trả lời: Hội trường treo cờ Đảng" in said
    assert "source:bao (nguồn tin)" in said


def test_an_id_that_is_none(base: Path) -> None:
    result = show(base, "cau", "cauu", "x")
    assert result.exit_code == 2
    assert "cauu, x" in result.stderr
    assert result.stdout == ""


def test_what_a_detail_tells_is_not_called_empty(base: Path) -> None:
    dates = (base / "dates.yaml").read_text("utf-8")
    added = """
- id: hop-mat
  event: Họp mặt cán bộ hưu trí
  on: tháng 7/2020
  details: {thời lượng: một buổi}
"""
    (base / "dates.yaml").write_text(dates + added, "utf-8")
    said = show(base, "hop-mat").stdout
    assert "  thời lượng: Họp mặt cán bộ hưu trí diễn ra trong một buổi.\n" in said
    assert "thời lượng" not in next((line for line in said.splitlines() if "còn trống" in line), "")
