import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.desk.people import KEY_FILE, Pseudonyms, key_of


def test_a_person_has_one_name_a_key() -> None:
    assert Pseudonyms(b"a")("telegram:1") == Pseudonyms(b"a")("telegram:1")
    assert len({Pseudonyms(key)(who) for key in (b"a", b"b") for who in ("telegram:1", "zalo:1")}) == 4


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "new"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: key_of(data), range(16)))
    assert len(keys) == 1
    assert stat.S_IMODE((data / KEY_FILE).stat().st_mode) == 0o600
    assert [path.name for path in data.iterdir()] == [KEY_FILE]


def test_the_setting_comes_before_the_file_and_nothing_lasts_without_either(tmp_path: Path) -> None:
    assert key_of(tmp_path, "một khóa dài") == key_of(None, "một khóa dài")
    assert not list(tmp_path.iterdir())
    assert key_of(None) != key_of(None)
