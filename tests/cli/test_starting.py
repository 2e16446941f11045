from pathlib import Path

from tests.cli.conftest import Daihoi


def test_a_new_base_is_made_and_can_be_checked_and_asked(daihoi: Daihoi, tmp_path: Path) -> None:
    made = daihoi("kb", "new", "son-ha", "--place", "huyện Sơn Hạ", "--term", "2020-2025", "--ordinal", "XXI")
    assert made.exit_code == 0, made.output
    assert "congress.yaml, words.yaml, dates.yaml" in made.stdout
    assert "term: 2020-2025" in (tmp_path / "son-ha" / "congress.yaml").read_text("utf-8")
    checked = daihoi("kb", "check", "--knowledge", "son-ha")
    assert checked.exit_code == 0
    assert "Chưa ghi nguồn tin" in checked.stdout


def test_the_place_is_asked_for_when_it_is_not_given(daihoi: Daihoi, tmp_path: Path) -> None:
    made = daihoi("kb", "new", "son-ha", stdin="xã Khe Mây\n")
    assert made.exit_code == 0, made.output
    assert "committee: Đảng ủy xã Khe Mây" in (tmp_path / "son-ha" / "congress.yaml").read_text("utf-8")


def test_a_directory_with_knowledge_is_left_as_it_is(daihoi: Daihoi, directory: Path) -> None:
    before = (directory / "congress.yaml").read_bytes()
    made = daihoi("kb", "new", str(directory), "--place", "huyện Sơn Hạ")
    assert made.exit_code == 2
    assert "đã có dữ liệu (congress)" in made.stderr
    assert (directory / "congress.yaml").read_bytes() == before
    assert sorted(path.name for path in directory.iterdir()) == ["congress.yaml"]


def test_a_term_that_is_none_is_told_before_anything_is_written(daihoi: Daihoi, tmp_path: Path) -> None:
    made = daihoi("kb", "new", "son-ha", "--place", "huyện Sơn Hạ", "--term", "25")
    assert made.exit_code == 2
    assert "“25” không phải là một nhiệm kỳ" in made.stderr
    assert not (tmp_path / "son-ha").exists()


def test_a_directory_that_cannot_be_made(daihoi: Daihoi, tmp_path: Path) -> None:
    (tmp_path / "son-ha").write_text("a file is in the way", "utf-8")
    made = daihoi("kb", "new", "son-ha", "--place", "huyện Sơn Hạ")
    assert made.exit_code == 2
    assert "son-ha" in made.stderr
