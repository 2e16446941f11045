"""Crowds: in a large base the one whose name is said is found before all that share a number with the question."""

from itertools import product

from bot.answering.reply import plain
from tests.invented import TODAY, with_more
from tests.place import Place

FIRST = "An Bình Cao Diên Giang Hải Khánh Lam Minh Ngọc Phú Quảng Sơn Tân Thanh Vạn Vĩnh Xuân Yên Đại".split()
SECOND = "Châu Điền Hòa Khê Lĩnh Mỹ Ninh Phong Thịnh Trạch Vân Xá Lộc Hưng Quang Thủy".split()
COMMUNES = [f"xã {first} {second}" for first, second in product(FIRST, SECOND)]
SHARED = 25  # of every other commune
COUNTS = "".join(
    f"- {{id: chi-bo-{n}, of: chi bộ trực thuộc {name}, value: {SHARED if n % 2 else 30 + n}}}\n"
    f"- {{id: dang-vien-{n}, of: đảng viên {name}, value: {SHARED if n % 3 else 400 + n}}}\n"
    for n, name in enumerate(COMMUNES)
)
PLACE = Place(with_more(counts=COUNTS), TODAY)


def test_a_number_that_many_share_is_checked_against_the_one_that_is_named() -> None:
    for n in (10, 40, 91, 120):
        reply = PLACE.ask(f"chi bộ trực thuộc {COMMUNES[n]} là {SHARED} phải không?")
        assert reply.facts[0] == f"chi-bo-{n}"
        assert plain(reply).startswith("Đúng." if n % 2 else "Không.")
