from pathlib import Path

import pytest

import bot.desk.building  # noqa: F401 - with the real assistant, before the fake stands in its place
from tests.cli.conftest import Daihoi

COUNTS = "# Số liệu\n- id: dang-vien\n  of: đảng viên\n  value: 5120  # theo báo cáo\n"


@pytest.fixture
def data(directory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory, where history is kept."""
    (directory / "counts.yaml").write_text(COUNTS, "utf-8")
    monkeypatch.setenv("DAIHOI_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def put(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_file_goes_out_is_edited_comes_back_and_is_undone(daihoi: Daihoi, data: Path) -> None:
    assert "Chưa có bản nào" in daihoi("kb", "history").stdout
    assert daihoi("kb", "export", "counts.yaml").stdout == "Đã ghi counts.yaml.\n"
    put(Path("counts.yaml"), "5120", "5200")

    result = daihoi("kb", "import", "counts.yaml", "--author", "Lan", stdin="y\n")
    assert result.exit_code == 0, result.output
    assert "Sửa số liệu “đảng viên”\n  con số: 5.120 → 5.200\n" in result.stdout
    assert result.stdout.endswith("Đã công bố bản 2.\n")
    assert (data / "knowledge" / "counts.yaml").read_text("utf-8") == COUNTS.replace("5120", "5200")

    newest, first = daihoi("kb", "history").stdout.splitlines()
    assert newest.endswith("Lan  nạp tệp counts.yaml")
    assert first.endswith("tệp trên đĩa  bản đầu tiên")
    assert len(daihoi("kb", "history", "--limit", "1").stdout.splitlines()) == 1
    for words in (("kb", "diff"), ("kb", "diff", "1"), ("kb", "diff", "1", "2")):
        assert daihoi(*words).stdout == "Sửa số liệu “đảng viên”\n  con số: 5.120 → 5.200\n"
    assert daihoi("kb", "diff", "2").stdout == "Hai bản nói như nhau.\n"

    assert "chưa có gì thay đổi" in daihoi("kb", "undo", stdin="n\n").stdout
    assert daihoi("kb", "undo", "--yes").stdout.endswith("Đã công bố bản 3.\n")
    assert (data / "knowledge" / "counts.yaml").read_text("utf-8") == COUNTS
    assert "khôi phục bản 1" in daihoi("kb", "history").stdout


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip"])
def test_all_at_once(daihoi: Daihoi, data: Path, name: str) -> None:
    assert daihoi("kb", "export", name).exit_code == 0
    result = daihoi("kb", "import", name, "--yes")
    assert result.exit_code == 2
    assert "Bản này không khác gì bản đang dùng." in result.output


def test_what_cannot_be(daihoi: Daihoi, data: Path) -> None:
    Path("x.png").write_bytes(b"x")
    for words, why in (
        (("import", "x.png"), "Không nhận loại tệp này"),
        (("import", "khong-co.yaml"), "No such file"),
        (("export", "dates.yaml"), "Không có tệp “dates” trong dữ liệu."),
        (("export", "khong/co.zip"), "No such file"),
        (("undo", "9"), "Không có bản số 9"),
        (("diff", "1", "9"), "Không có bản số"),
    ):
        result = daihoi("kb", *words)
        assert result.exit_code == 2, words
        assert why in result.output


def test_edits_on_disk_that_are_broken(daihoi: Daihoi, data: Path) -> None:
    (data / "knowledge").mkdir(parents=True)
    (data / "knowledge" / "congress.yaml").write_text("name: [\n", "utf-8")
    Path("counts.yaml").write_text(COUNTS, "utf-8")
    result = daihoi("kb", "import", "counts.yaml")
    assert result.exit_code == 2
    assert "congress.yaml" in result.output


def test_a_database_that_cannot_be_used(daihoi: Daihoi, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_DATABASE_URL", "mysql://x")
    result = daihoi("kb", "history")
    assert result.exit_code == 2
    assert "DAIHOI_DATABASE_URL" in result.output
