"""Questions said in another way keep their facts; questions on something else lose them.

`python -m tests.metamorphic` prints the table; `tests/test_metamorphic.py` holds it. Base questions are those of eval/
that stand alone, are typed with their tones and are answered right, and for swaps also the knowledge's own examples.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.answering.reply import Kind, Reply, plain
from bot.cli.grading import NO, Outcome, Verdict, Want, grade
from tests.asking import KNOWLEDGE, SETS, ask, knowledge_of, verdicts
from tests.text.typist import keys

CLEAN = frozenset(
    ("casual", "elder", "northern", "southern", "central", "polite", "formal", "nearmiss", "derived", "multi")
)
CLEAN |= {"terse", "voice", "longwinded"}
WORD = re.compile(r"[^\W\d_]+")


# --- the same question, typed otherwise ------------------------------------------------------------------------------
def toneless(text: str) -> str:
    """Without any marks."""
    text = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def decomposed(text: str) -> str:
    """Every letter apart from its marks, as some phones send it."""
    return unicodedata.normalize("NFD", text)


_GLIDES = re.compile(
    r"(?<!q)(?:(o)([\u0300\u0301\u0303\u0309\u0323]?)([ae])|(u)([\u0300\u0301\u0303\u0309\u0323]?)(y))"
    r"([\u0300\u0301\u0303\u0309\u0323]?)(?![\u0300-\u036fa-z])",
    re.IGNORECASE,
)


def other_placement(text: str) -> str:
    """Tone marks of oa, oe, uy on the other vowel: hòa and hoà, ủy and uỷ."""

    def moved(found: re.Match[str]) -> str:
        first, on_first, second = found[1] or found[4], found[2] or found[5] or "", found[3] or found[6]
        return first + found[7] + second + on_first

    return unicodedata.normalize("NFC", _GLIDES.sub(moved, unicodedata.normalize("NFD", text)))


def typed(text: str, *, vni: bool) -> str:
    """The raw keys of Telex or VNI; the tone at its letter in every second word, else at the word's end."""
    count = 0

    def word(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        made = keys(found[0].lower(), vni=vni, tone_last=count % 2 == 1)
        if found[0].isupper() and len(found[0]) > 1:
            return made.upper()
        return made[:1].upper() + made[1:] if found[0][:1].isupper() else made

    return WORD.sub(word, unicodedata.normalize("NFC", text))


def polite(text: str) -> str:
    """After a long polite opening."""
    return "Dạ em chào anh chị ạ, anh chị làm ơn cho em hỏi một chút với ạ: " + text


def trailing(text: str) -> str:
    """With particles, thanks and emoji behind."""
    body, mark = (text[:-1], "?") if text.endswith(("?", ".")) else (text, "")
    return f"{body} vậy ạ{mark} 🙏🙏😊"


WAYS: dict[str, Callable[[str], str]] = {
    "no tones": toneless,
    "decomposed (NFD)": decomposed,
    "tone on the other vowel": other_placement,
    "Telex": lambda text: typed(text, vni=False),
    "VNI": lambda text: typed(text, vni=True),
    "capitals": str.upper,
    "polite opening": polite,
    "particles and emoji behind": trailing,
}


# --- another question -----------------------------------------------------------------------------------------------
SWAPS: dict[str, tuple[tuple[str, str], ...]] = {
    "place or name": (
        (r"phường Thanh Xuân Bắc", "phường Hạ Đình"),
        (r"Thanh Xuân Bắc", "Thanh Xuân Trung"),
        (r"Thanh Xuân Nam", "Thanh Xuân Tây"),
        (r"Lạc Hồng", "Minh Khang"),
        (r"Kim Giang", "Khương Hạ"),
        (r"Nguyễn Trãi", "Lê Lợi"),
        (r"Nhân Chính", "Trung Văn"),
        (r"Đặng Trần Côn", "Phan Đình Giót"),
        (r"Sao Sáng", "Hoa Hồng"),
        (r"quận Thanh Xuân(?! Bắc| Nam)", "quận Ba Đình"),
        (r"Thanh Xuân(?! Bắc| Nam)", "Long Biên"),
        (r"quận (mình|ta|nhà)\b", "quận Hoàng Mai"),
        (r"Hồng Thái", "Minh Tuấn"),
    ),
    "number": (
        (r"(?<=chỉ thị )(số )?35\b", "36"),
        (r"\bCT ?35\b", "CT36"),
        (r"(?<=chỉ thị )(số )?05\b", "07"),
        (r"ba mươi (lăm|nhăm)", "ba mươi sáu"),
        (r"(?<=Trung ương )4\b", "7"),
        (r"(?<=T\.Ư )4\b", "7"),
        (r"(?<=giai đoạn )(1|2|một|hai)\b", "3"),
        (r"(?<=gđ )(1|2|một|hai)\b", "3"),
        (r"19\.413", "19.431"),
        (r"\b420\b", "410"),
        (r"\b55\b", "56"),
        (r"năm mươi lăm", "năm mươi sáu"),
        (r"(?<!\d)22/2", "21/2"),
        (r"\b22 tháng 2\b", "21 tháng 2"),
        (r"hai mươi hai tháng hai", "hai mươi mốt tháng hai"),
        (r"\b30/6\b", "30/7"),
        (r"ba mươi tháng sáu", "ba mươi tháng bảy"),
        (r"(?<!trước )tháng (2|hai)\b", "tháng 5"),
        (r"(?<!trước )tháng (3|ba)\b", "tháng 8"),
    ),
    "year or term": (
        (r"\b2019\b", "2017"),
        (r"hai (không|nghìn không trăm) mười chín", "hai nghìn không trăm mười bảy"),
        (r"2020 ?[-–] ?2025", "2015-2020"),
        (r"hai không hai mươi đến hai không hai lăm", "hai không mười lăm đến hai không hai mươi"),
    ),
    "ordinal": (
        (r"lần thứ VI\b", "lần thứ V"),
        (r"lần thứ (6|sáu)\b", "lần thứ năm"),
        (r"khóa (XI, XII|XI|XII)\b", "khóa IX"),
    ),
}


# Questions of our own, as eval/ and the examples hardly swap these.
OWN = (
    "Đại hội Đảng bộ quận Thanh Xuân lần thứ VI có nhiệm kỳ nào?",
    "Có đúng đây là đại hội lần thứ VI của Đảng bộ quận không?",
    "Đại hội quận lần này là lần thứ sáu phải không?",
    "Nghị quyết Trung ương 4 khóa XII bàn về việc gì?",
    "Nghị quyết Trung ương 4 khóa XI nói về nội dung gì?",
    "Nhiệm kỳ 2020-2025 là của đại hội lần thứ mấy?",
    "Có phải nhiệm kỳ 2020-2025 không?",
    "Chuyên đề năm 2019 có nội dung gì?",
    "Đảng bộ quận có 19.413 đảng viên đúng không?",
    "Có 420 chi bộ trực thuộc đảng bộ cơ sở, đúng chứ?",
    "Quận có 55 tổ chức cơ sở Đảng phải không?",
    "Hạn đại hội cơ sở là trước 30/6 đúng không?",
    "Trường THCS Nguyễn Trãi làm giai đoạn 2 phải không?",
    "Trường Thanh Xuân Nam đang ở giai đoạn 1 à?",
)


@dataclass(frozen=True)
class Trial:
    """A changed question and what came of it."""

    question: str
    changed: str
    wanted: tuple[str, ...]
    reply: Reply
    passed: bool


@cache
def bases() -> tuple[Verdict, ...]:
    """Questions of eval/ that stand alone, are typed with tones and are answered right; with their replies."""
    return tuple(
        verdict
        for verdict in verdicts(SETS)
        if verdict.outcome is Outcome.RIGHT
        and verdict.item.kind in (Want.ANSWER, Want.YESNO)
        and verdict.item.chat is None
        and verdict.item.style in CLEAN
        and verdict.item.q != toneless(verdict.item.q)
    )


@cache
def kept(way: str) -> tuple[Trial, ...]:
    """What changing every base question in a way comes to: passed when it is still answered right."""
    trials: list[Trial] = []
    for verdict in bases():
        question = verdict.item.q
        changed = WAYS[way](question)
        if changed == question:
            continue
        reply = ask(changed)
        passed = grade(verdict.item, reply).outcome is Outcome.RIGHT
        trials.append(Trial(question, changed, verdict.reply.facts, reply, passed))
    return tuple(trials)


@cache
def sources() -> tuple[tuple[str, Reply], ...]:
    """Base questions and the knowledge's own example questions, as far as they are answered."""
    knowledge = knowledge_of(KNOWLEDGE)
    own = [question for owner in (*knowledge, *knowledge.groups) for question in owner.questions]
    asked = [(question, ask(question)) for question in (*OWN, *own)]
    single = [(verdict.item.q, verdict.reply) for verdict in bases() if verdict.item.style != "multi"]
    return (*single, *((question, reply) for question, reply in asked if reply.kind is Kind.ANSWER))


@cache
def swapped(sort: str) -> tuple[Trial, ...]:
    """What swapping something for another comes to: passed unless a fact of before is told as if nothing changed."""
    trials: list[Trial] = []
    for question, before in sources():
        for pattern, other in SWAPS[sort]:
            changed = re.sub(pattern, other, question, count=1, flags=re.IGNORECASE)
            if changed == question or "trừ" in question.split():
                continue
            reply = ask(changed)
            same = set(reply.facts) & set(before.facts)
            passed = reply.kind is not Kind.ANSWER or not same or bool(NO.match(plain(reply).lower()))
            trials.append(Trial(question, changed, before.facts, reply, passed))
            break
    return tuple(trials)


def share(trials: tuple[Trial, ...]) -> float:
    """Percent that passed."""
    return 100 * sum(trial.passed for trial in trials) / len(trials)


def table() -> str:
    """The figures as Markdown."""
    rows = ["| Change | Questions | Facts kept |", "|---|---:|---:|"]
    rows += [f"| {way} | {len(kept(way))} | {share(kept(way)):.1f} % |" for way in WAYS]
    whole = tuple(trial for way in WAYS for trial in kept(way))
    rows += [f"| **all** | {len(whole)} | **{share(whole):.1f} %** |", ""]
    rows += ["| Swapped for another | Questions | Not told the same |", "|---|---:|---:|"]
    rows += [f"| {sort} | {len(swapped(sort))} | {share(swapped(sort)):.1f} % |" for sort in SWAPS]
    return "\n".join(rows)


def failures() -> str:
    """Every question that failed, a line each."""
    lines = []
    for name, trials in [*((way, kept(way)) for way in WAYS), *((sort, swapped(sort)) for sort in SWAPS)]:
        for trial in trials:
            if not trial.passed:
                said = " ".join(plain(trial.reply).split())[:110]
                lines.append(
                    f"[{name}] {trial.changed}\n    {', '.join(trial.wanted)} → {trial.reply.kind.value}: {said}"
                )
    return "\n".join(lines)


if __name__ == "__main__":
    import sys

    print(table())  # noqa: T201 - what the command is for
    if "--failures" in sys.argv:
        print(failures())  # noqa: T201 - the same
