"""Questions typed in haste: one, two or three slips a message, as people make them.

`python -m tests.noisy` asks the questions of eval/ that stand alone and are answered right when typed well, and prints
what becomes of them; `--failures` shows each that is told something wrong. The slips are drawn from a seed of the
question's own, so every run makes the same ones.
"""

import random
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.answering.reply import Reply, plain
from bot.cli.grading import Item, Outcome, Verdict, Want, grade
from tests.asking import SETS, ask, verdicts
from tests.text.typist import keys

WORD = re.compile(r"[^\W\d_]+")
TONES = "\u0300\u0301\u0303\u0309\u0323"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
LEVELS = (1, 2, 3)
TYPED_OTHERWISE = frozenset(("telex", "vni", "nfd", "glued", "injection"))  # nothing to slip on, or not to be read
# Small words that are left out in haste, with nothing lost but grammar.
SMALL = frozenset(("của", "các", "những", "là", "thì", "mà", "ở", "tại", "thế", "vậy", "cái", "ạ", "cho"))
# What is written short in chat, word by word.
SHORT = {
    "không": ("ko", "k", "hok", "kg"), "được": ("đc", "dc"), "gì": ("j", "gì z"), "với": ("vs",), "mình": ("mk", "mik"),
    "vậy": ("z", "zậy"), "rồi": ("r", "rùi"), "người": ("ng",), "những": ("nhg", "nhữg"), "nhiêu": ("nhiu",),
    "biết": ("bít",), "bây": ("bi",), "đảng": ("đg",), "quận": ("q",), "trường": ("trg", "trườg"), "đồng": ("đg",),
    "cũng": ("cug", "cũg"), "như": ("nhu",), "nào": ("nèo", "nao"), "thế": ("tế",), "phải": ("fải", "pải"),
    "của": ("cuả", "of"), "trong": ("trog",), "họp": ("hop",), "đang": ("đag",), "giờ": ("h",), "hội": ("hụi",),
}  # fmt: skip  # a table, kept in rows


# --- one slip --------------------------------------------------------------------------------------------------------
def _at(word: str, dice: random.Random) -> int:
    """A letter to slip on: rarely the first."""
    return dice.randrange(1, len(word)) if len(word) > 1 else 0


def swapped(word: str, dice: random.Random) -> str:
    """Two letters in the other order."""
    at = dice.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(word: str, dice: random.Random) -> str:
    """Without a letter."""
    at = _at(word, dice)
    return word[:at] + word[at + 1 :]


def doubled(word: str, dice: random.Random) -> str:
    """A letter twice."""
    at = _at(word, dice)
    return word[:at] + word[at] + word[at:]


def neighbour(word: str, dice: random.Random) -> str:
    """The key beside the right one."""
    at = _at(word, dice)
    base = unicodedata.normalize("NFD", word[at])[0].lower().replace("đ", "d")
    row = next((row for row in ROWS if base in row), "")
    beside = [row[i] for i in (row.find(base) - 1, row.find(base) + 1) if row and 0 <= i < len(row)]
    return word[:at] + dice.choice(beside) + word[at + 1 :] if beside else word


def other_tone(word: str, dice: random.Random) -> str:
    """Another tone mark, or none where there was one."""
    apart = unicodedata.normalize("NFD", word)
    tone = next((char for char in apart if char in TONES), None)
    if tone is None:
        return word
    other = dice.choice([*TONES.replace(tone, ""), ""])
    return unicodedata.normalize("NFC", apart.replace(tone, other))


def without_bar(word: str, _: random.Random) -> str:
    """The second d not pressed."""
    return word.replace("đ", "d").replace("Đ", "D")


def without_marks(word: str, _: random.Random) -> str:
    """One word without its marks among words that bear theirs."""
    return "".join(c for c in unicodedata.normalize("NFD", without_bar(word, _)) if not unicodedata.combining(c))


def half_typed(word: str, dice: random.Random) -> str:
    """Telex that was not turned into marks: all keys of the word, or all but the hats."""
    return keys(word.lower(), tone_last=dice.random() < 0.7)


def spelt_short(word: str, dice: random.Random) -> str:
    """As in chat."""
    return dice.choice(SHORT.get(word.lower(), (word,)))


def split(word: str, dice: random.Random) -> str:
    """A space in a word."""
    at = dice.randrange(1, len(word))
    return word[:at] + " " + word[at:]


SLIPS: dict[str, tuple[Callable[[str, random.Random], str], int]] = {  # and the least letters of a word for it
    "letters swapped": (swapped, 3),
    "letter dropped": (dropped, 3),
    "letter doubled": (doubled, 2),
    "neighbouring key": (neighbour, 3),
    "other tone": (other_tone, 2),
    "đ as d": (without_bar, 2),
    "a word without marks": (without_marks, 2),
    "Telex left over": (half_typed, 2),
    "chat spelling": (spelt_short, 1),
    "word split": (split, 4),
}
JOINED, LEFT_OUT = "words glued", "small word dropped"
SORTS = (*SLIPS, JOINED, LEFT_OUT)


# --- a message -------------------------------------------------------------------------------------------------------
def slipped(text: str, sort: str, dice: random.Random) -> str:
    """`text` with one slip of a sort somewhere; as it was where none can be made."""
    found = list(WORD.finditer(text))
    if sort == JOINED:
        gaps = list(re.finditer(r"(?<=[^\W\d_]) (?=[^\W\d_])", text))
        gap = dice.choice(gaps) if gaps else None
        return text[: gap.start()] + text[gap.end() :] if gap else text
    if sort == LEFT_OUT:
        small = [word for word in found if word.group().lower() in SMALL]
        word = dice.choice(small) if small else None
        return " ".join((text[: word.start()] + text[word.end() :]).split()) if word else text
    make, least = SLIPS[sort]
    made = [(word, make(word.group(), dice)) for word in found if len(word.group()) >= least]
    made = [(word, new) for word, new in made if new != word.group()]
    if not made:
        return text
    word, new = dice.choice(made)
    return text[: word.start()] + new + text[word.end() :]


def in_haste(text: str, slips: int) -> str:
    """`text` with so many slips, each of a sort and at a place of its own, drawn from a seed of the text."""
    text = unicodedata.normalize("NFC", text)
    dice = random.Random(zlib.crc32(f"{slips} {text}".encode()))
    for sort in dice.sample(SORTS, len(SORTS)):
        if not slips:
            break
        changed = slipped(text, sort, dice)
        slips -= changed != text
        text = changed
    return text


@dataclass(frozen=True)
class Trial:
    """A question with its slips, and what came of it."""

    item: Item
    changed: str
    reply: Reply
    outcome: Outcome


@cache
def bases() -> tuple[Verdict, ...]:
    """Questions of eval/ that stand alone, are typed as people type, and are answered, or refused, rightly."""
    return tuple(
        verdict
        for verdict in verdicts(SETS)
        if verdict.outcome is Outcome.RIGHT
        and verdict.item.kind in (Want.ANSWER, Want.YESNO, Want.UNKNOWN)
        and verdict.item.chat is None
        and verdict.item.style not in TYPED_OTHERWISE
    )


@cache
def trials(slips: int) -> tuple[Trial, ...]:
    """What so many slips come to, for every base question."""
    made: list[Trial] = []
    for verdict in bases():
        changed = in_haste(verdict.item.q, slips)
        reply = ask(changed)
        made.append(Trial(verdict.item, changed, reply, grade(verdict.item, reply).outcome))
    return tuple(made)


def shares(slips: int) -> dict[Outcome, float]:
    """Percent of the base questions by outcome."""
    counts = Counter(trial.outcome for trial in trials(slips))
    return {outcome: 100 * counts[outcome] / len(trials(slips)) for outcome in Outcome}


def table() -> str:
    """The figures as Markdown."""
    rows = ["| Slips | Questions | right | asked back | refused | wrong |", "|---|---:|---:|---:|---:|---:|"]
    for slips in LEVELS:
        part = shares(slips)
        order = (Outcome.RIGHT, Outcome.CLARIFIED, Outcome.REFUSED, Outcome.WRONG)
        rows.append(f"| {slips} | {len(trials(slips))} | " + " | ".join(f"{part[each]:.1f} %" for each in order) + " |")
    return "\n".join(rows)


def failures(*outcomes: Outcome) -> str:
    """Every question that came out so, with what it was before its slips."""
    lines = []
    for slips in LEVELS:
        for trial in (each for each in trials(slips) if each.outcome in outcomes):
            said = " ".join(plain(trial.reply).split())[:150]
            lines.append(f"[{slips} {trial.outcome.value} {trial.item.kind.value}] {trial.item.q}")
            lines.append(f"    {trial.changed}\n    → {said}")
    return "\n".join(lines)


if __name__ == "__main__":
    import sys

    print(table())  # noqa: T201 - what the command is for
    if "--failures" in sys.argv:
        print(failures(Outcome.WRONG))  # noqa: T201 - the same
    if "--all" in sys.argv:
        print(failures(Outcome.WRONG, Outcome.REFUSED, Outcome.CLARIFIED))  # noqa: T201 - the same
