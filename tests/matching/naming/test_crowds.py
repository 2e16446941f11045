"""Crowds: in a large base the one whose name is said is found before all that share other words with the question.

There are so many communes that a word finds no more of them than are looked at, the last of them not.
"""

from itertools import product

from bot.answering.reply import plain
from bot.matching.knowing.index import COMMON
from tests.invented import TODAY, with_more
from tests.place import Place

FIRST = "An Bình Cao Diên Giang Hải Khánh Lam Minh Ngọc Phú Quảng Sơn Tân Thanh Vạn Vĩnh Xuân Yên Đại".split()
SECOND = "Châu Điền Hòa Khê Lĩnh Mỹ Ninh Phong Thịnh Trạch Vân Xá Lộc Hưng Quang Thủy".split()
COMMUNES = [f"xã {first} {second}" for first, second in product(FIRST, SECOND)]
SHARED = 25  # of every other commune
BEARERS = ("xã", "phường", "thị trấn", "ấp", "khu phố", "làng", "bản")
NAMES = ("Lộc Tiên", "Lộc Tiến")  # the same without tones
COUNTS = "".join(
    f"- {{id: chi-bo-{n}, of: chi bộ nông thôn trực thuộc {name}, value: {SHARED if n % 2 else 30 + n}}}\n"
    for n, name in enumerate(COMMUNES)
)
OTHERS = "".join(
    f"- {{id: dang-vien-{n}, of: đảng viên {kind} {name}, value: {100 + n}}}\n"
    for n, (kind, name) in enumerate(product(BEARERS, NAMES))
)
LAST = f"- {{id: the-last, of: chi bộ nông thôn trực thuộc xã {NAMES[0]}, value: 7}}\n"
PLACE = Place(with_more(counts=COUNTS + OTHERS + LAST), TODAY)


def test_a_number_that_many_share_is_checked_against_the_one_that_is_named() -> None:
    for n in (10, COMMON + 10, COMMON + 91, COMMON + 100):
        reply = PLACE.ask(f"chi bộ nông thôn trực thuộc {COMMUNES[n]} là {SHARED} phải không?")
        assert reply.facts[0] == f"chi-bo-{n}"
        assert plain(reply).startswith("Đúng." if n % 2 else "Không.")


def test_of_many_that_bear_a_name_the_one_is_found_of_which_all_other_words_tell() -> None:
    assert PLACE.ask("co bao nhieu chi bo nong thon truc thuoc xa loc tien?").facts == ("the-last",)


def test_a_slip_in_a_name_is_mended_though_two_words_may_be_glued_in_it() -> None:
    reply = PLACE.ask("chi bộ nông thôn trực thuộc xã Đạại Mỹ có bao nhiêu?")
    assert reply.facts == (f"chi-bo-{COMMUNES.index('xã Đại Mỹ')}",)
