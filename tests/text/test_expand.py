"""Readings of one token: chat spellings, abbreviations, keys, glue, sounds, stretches, English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.expand import readings
from bot.text.glue import segments, split_syllables
from bot.text.lexicon import abbreviations, compounds, english_kept, english_meanings, teencode
from bot.text.sounds import respelt, unstretched
from bot.text.syllable import fold, is_folded_syllable, is_shape


def knows_nothing(_word: str) -> bool:
    return False


def phrases(token: str) -> list[str]:
    return [" ".join(reading.words) for reading in readings(token, knows_nothing)]


@pytest.mark.parametrize(
    ("token", "meant"),
    [
        ("ko", "không"),
        ("K", "không"),
        ("đc", "được"),
        ("dc", "được"),
        ("bn", "bao nhiêu"),
        ("bn", "bạn"),
        ("z", "vậy"),
        ("dzậy", "vậy"),
        ("ntn", "như thế nào"),
        ("trg", "trường"),
        ("trg", "trong"),
        ("hok", "không"),
        ("thik", "thích"),
        ("CB", "chi bộ"),
        ("cb", "cán bộ"),
        ("ĐB", "đại biểu"),
        ("DB", "đảng bộ"),
        ("TW", "trung ương"),
        ("T.Ư", "trung ương"),
        ("TƯ", "trung ương"),
        ("UBND", "ủy ban nhân dân"),
        ("KT-XH", "kinh tế xã hội"),
        ("THCS-THPT", "trung học cơ sở trung học phổ thông"),
        ("đ/c", "đồng chí"),
        ("TH", "tiểu học"),
        ("CT", "chỉ thị"),
        ("CT", "chương trình"),
        ("gđ", "giai đoạn"),
        ("nhaapj", "nhập"),
        ("NHAAPJ", "nhập"),
        ("d9ang3", "đảng"),
        ("nguwowif", "người"),
        ("daihoi", "đại hội"),
        ("dangvien", "đảng viên"),
        ("tổchức", "tổ chức"),
        ("nhiemky", "nhiệm kỳ"),
        ("ddaijhooij", "đại hội"),
        ("quaanjuyr", "quận ủy"),
        ("fải", "phải"),
        ("wên", "quên"),
        ("xog", "xong"),
        ("mìh", "mình"),
        ("nhaaaa", "nha"),
        ("điiii", "đi"),
        ("koooo", "không"),
        ("ctrình", "chương trình"),
        ("cbộ", "chi bộ"),
        ("cbộ", "cán bộ"),
        ("đhội", "đại hội"),
        ("b/hành", "ban hành"),
        ("h.dẫn", "hướng dẫn"),
        ("ndung", "nội dung"),
        ("deadline", "hạn"),
        ("list", "danh sách"),
        ("update", "cập nhật"),
        ("thang3", "thang 3"),
        ("quan6", "quan 6"),
    ],
)
def test_readings(token: str, meant: str) -> None:
    assert meant in phrases(token)


@pytest.mark.parametrize(
    "token", ["livestream", "zalo", "bus", "air", "or", "đảng", "hội", "dang", "hoi", "THCSX", "22", "😀"]
)
def test_what_is_only_itself(token: str) -> None:
    assert phrases(token) == [token.lower()]


@pytest.mark.parametrize("token", ["daihoi", "nhaapj", "d9ang3", "fải"])
def test_a_known_word_is_not_taken_apart(token: str) -> None:
    only = readings(token, lambda word: word == token)
    assert not {reading.why for reading in only} & {"keys", "glued", "sound", "stretched"}


@pytest.mark.parametrize(("token", "not_meant"), [("thành", "tiến hành"), ("quaanj", "qua ạn"), ("ko", "co")])
def test_what_is_not_meant(token: str, not_meant: str) -> None:
    assert not_meant not in phrases(token)


def test_known_parts_come_first() -> None:
    known = {"be", "mac"}.__contains__
    glued = [reading.words for reading in readings("bemac", known) if reading.why == "glued"]
    assert fold(" ".join(glued[0])) == "be mac"


@given(
    st.one_of(st.text(max_size=30), st.text("adeghinotuđảỉ", max_size=16), st.text("abcdfswxj0123456789", max_size=12))
)
def test_readings_are_in_order_and_once_each(token: str) -> None:
    found = readings(token, knows_nothing)
    assert found[0].words == (token.lower(),)
    assert [reading.cost for reading in found] == sorted(reading.cost for reading in found)
    assert len({reading.words for reading in found}) == len(found) <= 34
    assert all(word for reading in found[1:] for word in reading.words)


@given(st.text("adeghinotuybcmđảỉơư", max_size=40))
def test_glue_keeps_every_letter(word: str) -> None:
    for words in split_syllables(word):
        assert fold("".join(words)) == fold(word)
        assert 2 <= len(words) <= 4
    assert len(split_syllables(word)) <= 6


@given(st.text("adefghijknotuwxzqđảỉ", max_size=12))
def test_respelt_words_are_syllables(word: str) -> None:
    assert all(is_folded_syllable(each) or is_shape(each) for each in respelt(word))


@pytest.mark.parametrize(("word", "short"), [("nhaaaa", "nha"), ("đii", "đi"), ("hảảảả", "hả"), ("vânggg", "vâng")])
def test_unstretched(word: str, short: str) -> None:
    assert short in unstretched(word)


def test_data_files_hold_words_and_nothing_odd() -> None:
    for table in (abbreviations(), teencode(), english_meanings()):
        for key, held in table.items():
            assert key == key.lower()
            assert held
            assert len(set(held)) == len(held), key
            for words in held:
                assert words != (key,), key
                assert all(is_shape(word) or word == "bot" for word in words), (key, words)
    assert all(isinstance(word, str) for word in english_kept())
    assert all(is_shape(word) for pairs in compounds().values() for pair in pairs for word in pair)


class TestSegments:
    """Any number of words typed together."""

    PAIRS = frozenset({("bao", "nhieu"), ("dang", "vien"), ("dai", "hoi"), ("chi", "bo")})

    def taken_apart(self, word: str) -> tuple[str, ...]:
        known = {syllable for pair in self.PAIRS for syllable in pair} | {"co", "ti", "me", "li", "ne"}
        return segments(word, lambda one: fold(one) in known, lambda one, two: (fold(one), fold(two)) in self.PAIRS)

    def test_a_run_of_phrases(self) -> None:
        assert self.taken_apart("cóbaonhiêuđảngviên") == ("có", "bao", "nhiêu", "đảng", "viên")

    @pytest.mark.parametrize("word", ["timeline", "đảngxviên", "bo"])
    def test_no_run(self, word: str) -> None:
        assert self.taken_apart(word) == ()
