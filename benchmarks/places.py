"""Made-up provinces of any size: their knowledge as YAML, and questions whose answers are known.

    python -m benchmarks.places DIRECTORY --facts 10000 [--seed 1]

Every place is invented, of syllables that Vietnamese place names are made of. The same seed and size give the same
files byte for byte; a larger province holds what a smaller one does, and more.
"""

import argparse
import json
import random
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FIRST = (
    "An Ba Bạch Bản Bảo Bắc Bình Bồ Cao Cẩm Châu Chiềng Cổ Diên Điện Định Đại Đông Đồng Đức Gia Giang Giao Hà Hải Hạ "
    "Hiệp Hoa Hoàng Hòa Hồng Hợp Hưng Hương Hữu Kim Kỳ Khai Khánh La Lạc Lam Lâm Lý Lai Liên Long Lộc Lương Mai Minh "
    "Mường Mỹ Nam Nậm Nà Ninh Nga Nghĩa Ngọc Nguyên Nhân Nhơn Phong Phú Phúc Phước Phương Quảng Quang Quế Quỳnh Sơn "
    "Tam Tân Tây Tiên Tiến Tịnh Thạch Thái Thanh Thành Thạnh Thiện Thiệu Thọ Thuận Thụy Thượng Thủy Trà Tràng Triệu "
    "Trung Trường Trực Tuân Tường Vân Văn Vạn Việt Vinh Vĩnh Vũ Xuân Yên"
).split()
SECOND = (
    "An Ân Bảo Bắc Bằng Bình Cao Cốc Chải Bồng Cát Cầu Chánh Chân Châu Chí Chính Cường Dân Du Dương Đài Đàn Điền Đình "
    "Định Đô Đông Đồng Đức Giang Hà Hải Hạnh Hậu Hiệp Hiếu Hòa Hóa Hoàng Hội Hưng Hương Kênh Kiến Kim Khang Khánh Khê "
    "Lạc Lãm Lâm Lập Liên Linh Lĩnh Long Lộc Lợi Lũng Lương Luông Lý Mai Mậu Minh Mỹ Nam Ngãi Nghĩa Ngọc Nguyên Nhân "
    "Nhuận Ninh Phong Phú Phúc Phước Phương Quan Quang Quới Quý Sa Sơn Tài Tâm Tân Tiến Tín Thạch Thái Thanh Thành "
    "Thạnh Thắng Thịnh Tiên Thọ Thới Thuận Thủy Thượng Trạch Trì Trị Trung Trường Tú Tuyền Tường Vân Viên Việt Vinh "
    "Xá Yên"
).split()
ORGANISATIONS = (("xã", "Đảng bộ xã"), ("phường", "Đảng bộ phường"), ("công ty", "Đảng bộ Công ty Cổ phần"))
SCHOOLS = (("Mầm non", "Trường Mầm non"), ("Tiểu học", "Trường Tiểu học"), ("THCS", "Trường THCS"))
WORKS = (("cải tạo",), ("xây mới",), ("cải tạo", "xây mới"))
COUNTED = ("đảng viên", "chi bộ trực thuộc")
SHARES = (("dates", 0.35), ("counts", 0.3), ("projects", 0.35))
A_DISTRICT = 40  # projects of one district, listed together
A_FILE = 2_000  # records
OUTSIDE = 25  # one name in so many is kept out of the knowledge, to be asked for in vain

CONGRESS = """\
name: Đại hội đại biểu Đảng bộ tỉnh Trường Khê
short: Đại hội Đảng bộ tỉnh
host: Đảng bộ tỉnh Trường Khê
committee: Tỉnh ủy Trường Khê
place: tỉnh Trường Khê
ordinal: 17
term: 2020-2025
as_of: tháng 4/2020
about: việc chuẩn bị đại hội ở tỉnh Trường Khê
sources:
  - {id: bao, paper: Báo Trường Khê, title: Trường Khê trước đại hội}
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A generated record.

    Attributes:
        kind: the list that it stands in ("dates").
        full, short: what it is about, in full and as people say it ("Đảng bộ xã Tân Lập", "xã Tân Lập").
        phrases: all that names it: names, other names, example questions.
        fields: the rest of its YAML, by key; lists are written in flow style.
    """

    id: str
    kind: str
    full: str
    short: str
    phrases: tuple[str, ...]
    fields: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer.

    Attributes:
        kind: hit, verify, list, typo, toneless, stranger or unknown.
        fact: id of the record that answers; None where nothing does.
    """

    text: str
    kind: str
    fact: str | None


@dataclass(frozen=True)
class Province:
    """What is generated.

    Attributes:
        districts: group id → name of the district whose projects it holds.
        outside: names that no record bears.
    """

    facts: tuple[Fact, ...]
    districts: dict[str, str]
    outside: tuple[str, ...]

    @cached_property
    def spelt(self) -> Counter[str]:
        """Names without their tones → how many records bear them."""
        return Counter(bare(fact.full) for fact in self.facts)

    @property
    def phrases(self) -> list[tuple[str, str]]:
        """All (phrase, id), as a look-up is given them."""
        listed = [(f"Các công trình chào mừng đại hội huyện {name}", group) for group, name in self.districts.items()]
        return [(phrase, fact.id) for fact in self.facts for phrase in fact.phrases] + listed


def province(facts: int, seed: int = 1) -> Province:
    """A province of so many records."""
    names = [f"{first} {second}" for first in FIRST for second in SECOND if first != second]
    random.Random(seed).shuffle(names)
    strange = {bare(name) for name in names[::OUTSIDE]}  # with all that differ from them by their tones alone
    outside = [name for name in names if bare(name) in strange]
    inside = [name for name in names if bare(name) not in strange]
    made: list[Fact] = []
    districts: dict[str, str] = {}
    for kind, share in SHARES:
        for number in range(round(facts * share)):
            draw = random.Random(f"{seed} {kind} {number}")
            made.append(_FACTS[kind](inside, number, draw))
    projects = sum(fact.kind == "projects" for fact in made)
    for number in range(-(-projects // A_DISTRICT)):
        districts[f"huyen-{number}"] = inside[-1 - number]
    return Province(tuple(made), districts, tuple(outside))


def bare(text: str) -> str:
    """Lower case without tones, hats and bars, as typed on a keyboard without them."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("đ", "d")


def _event(names: list[str], number: int, draw: random.Random) -> Fact:
    kind, formal = ORGANISATIONS[number // len(names) % len(ORGANISATIONS)]
    name = names[number % len(names)]
    full, short = f"{formal} {name}", f"{kind} {name}"
    on = f"{draw.randint(1, 28)}/{draw.randint(4, 6)}/2020"
    question = f"{full} tổ chức đại hội ngày nào?"
    fields = (("event", "Đại hội"), ("who", full), ("also", [short]), ("on", on), ("questions", [question]))
    return Fact(f"dai-hoi-{number}", "dates", full, short, (full, short, question), fields)


def _count(names: list[str], number: int, draw: random.Random) -> Fact:
    of = COUNTED[number % len(COUNTED)]
    at = number // len(COUNTED)
    kind, formal = ORGANISATIONS[at // len(names) % len(ORGANISATIONS)]
    name = names[at % len(names)]
    full, short = f"{of} của {formal} {name}", f"{of} {kind} {name}"
    value = draw.randint(40, 900) if of == "đảng viên" else draw.randint(3, 30)
    fields = (("of", full), ("value", value), ("also", [short]))
    return Fact(f"so-{number}", "counts", full, short, (full, short), fields)


def _project(names: list[str], number: int, draw: random.Random) -> Fact:
    level, formal = SCHOOLS[number // len(names) % len(SCHOOLS)]
    name = names[number % len(names)]
    full, short = f"{formal} {name}", f"{level} {name}"
    question = f"{full} được cải tạo hay xây mới?"
    fields: tuple[tuple[str, object], ...] = (
        ("name", full),
        ("level", level),
        ("work", list(draw.choice(WORKS))),
        ("phase", draw.randint(1, 3)),
        ("group", f"huyen-{number // A_DISTRICT}"),
        ("also", [short]),
        ("questions", [question]),
    )
    return Fact(f"truong-{number}", "projects", full, short, (full, short, question), fields)


_FACTS = {"dates": _event, "counts": _count, "projects": _project}


def write(place: Province, directory: Path) -> None:
    """Write the knowledge as the files that a province's office would keep."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "congress.yaml").write_text(CONGRESS, "utf-8")
    for kind, _ in SHARES:
        records = [_record(fact) for fact in place.facts if fact.kind == kind]
        (directory / kind).mkdir(exist_ok=True)
        for start in range(0, len(records), A_FILE):
            text = "".join(records[start : start + A_FILE])
            (directory / kind / f"{start // A_FILE:04}.yaml").write_text(text, "utf-8")
    groups = (
        f"- id: {group}\n  name: công trình chào mừng đại hội huyện {name}\n"
        f"  title: Các công trình chào mừng đại hội huyện {name}\n"
        for group, name in place.districts.items()
    )
    (directory / "groups.yaml").write_text("".join(groups), "utf-8")


def _record(fact: Fact) -> str:
    lines = [f"- id: {fact.id}"]
    lines += [f"  {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fact.fields]
    return "\n".join(lines) + "\n"


def questions(place: Province, count: int, seed: int = 2) -> list[Question]:
    """Questions of all kinds in turn, on records drawn from all of the province."""
    draw = random.Random(seed)
    makers = (_hit, _hit, _hit, _verify, _typo, _toneless, _list, _stranger, _unknown)
    return [makers[at % len(makers)](place, draw) for at in range(count)]


def _asked(fact: Fact, draw: random.Random) -> str:
    """One of the ways in which the record can be asked for, none of which is an example question of its own."""
    return draw.choice(
        {
            "dates": (
                "{short} đại hội khi nào vậy?",
                "Cho hỏi bao giờ thì {full} đại hội?",
                "đại hội {short} diễn ra hôm nào ạ",
            ),
            "counts": (
                "Có bao nhiêu {short}?",
                "Số {full} là bao nhiêu?",
                "cho mình hỏi {short} có mấy ạ",
            ),
            "projects": (
                "{full} làm gì đợt này, sửa hay xây?",
                "Trường {short} sửa hay xây mới vậy ạ?",
                "{full} đang ở giai đoạn mấy?",
            ),
        }[fact.kind]
    ).format(short=fact.short, full=fact.full)


def _hit(place: Province, draw: random.Random) -> Question:
    fact = draw.choice(place.facts)
    return Question(_asked(fact, draw), "hit", fact.id)


def _verify(place: Province, draw: random.Random) -> Question:
    fact = draw.choice(place.facts)
    claim = {
        "dates": "{full} đại hội trong tháng 5 phải không?",
        "counts": "{short} là 25 phải không?",
        "projects": "{full} được xây mới phải không?",
    }[fact.kind]
    return Question(claim.format(full=fact.full, short=fact.short), "verify", fact.id)


def _typo(place: Province, draw: random.Random) -> Question:
    """With one letter of one longer word doubled, dropped or swapped, as thumbs do."""
    fact = draw.choice(place.facts)
    words = _asked(fact, draw).split()
    at = draw.choice([at for at, word in enumerate(words) if len(word) > 2 and word.isalpha()])
    word, cut = words[at], draw.randint(1, len(words[at]) - 2)
    words[at] = draw.choice(
        (
            word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :],
            word[:cut] + word[cut] + word[cut:],
        )
    )
    return Question(" ".join(words), "typo", fact.id)


def _toneless(place: Province, draw: random.Random) -> Question:
    """Without tones, on a record whose name without tones is nobody else's: else nobody could answer."""
    while True:
        fact = draw.choice(place.facts)
        if place.spelt[bare(fact.full)] == 1:
            return Question(bare(_asked(fact, draw)), "toneless", fact.id)


def _list(place: Province, draw: random.Random) -> Question:
    group, name = draw.choice(sorted(place.districts.items()))
    return Question(f"Huyện {name} có những công trình chào mừng đại hội nào?", "list", group)


def _stranger(place: Province, draw: random.Random) -> Question:
    """On somebody whom the province does not have."""
    name = draw.choice(place.outside)
    text = draw.choice(
        (
            "Đảng bộ xã {} tổ chức đại hội ngày nào?",
            "xã {} có bao nhiêu đảng viên?",
            "Trường Tiểu học {} sửa hay xây mới?",
        )
    )
    return Question(text.format(name), "stranger", None)


def _unknown(place: Province, draw: random.Random) -> Question:
    """On somebody whom it has, what nobody wrote down; or on nothing of the kind."""
    fact = draw.choice(place.facts)
    name = fact.full if fact.kind != "counts" else fact.full.partition(" của ")[2]
    text = draw.choice(
        (
            "Kinh phí của {} là bao nhiêu tiền?",
            "Số điện thoại của {} là gì?",
            "Giá vàng ở {} hôm nay thế nào?",
        )
    )
    return Question(text.format(name), "unknown", None)


def main() -> None:
    """Write a province into a directory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--facts", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    place = province(given.facts, given.seed)
    write(place, given.directory)
    print(f"{len(place.facts)} records, {len(place.phrases)} phrases")


if __name__ == "__main__":
    main()
