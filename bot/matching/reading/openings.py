"""Openings of a conversation that are no question of ours: what may be asked here at all, and who it is that greets.

Both are told by their shape rather than by whole phrases: "ở đây hỏi được những chuyện gì", "chào em, chị ở ban …".
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

ANSWERING = frozenset(map(fold, grammar("answering_verbs")))
ABILITY = frozenset(map(fold, grammar("ability_words")))
ABLE = frozenset(("duoc", "the"))  # "hỏi được", "có thể hỏi"
OPEN = frozenset(("gi", "chi", "nao"))
SELVES = frozenset(map(fold, grammar("selves")))
INTRODUCING = frozenset(map(fold, grammar("introducing"))) | {"moi", "vua"}
REQUESTS = frozenset(("hỏi", "giúp", "giùm", "hộ", "xin", "cho", "nhờ", "cần", "muốn"))
GREETING = "chao"
MACHINES = sorted((fold(word) for word in grammar("machines") if word not in ("ai", "máy")), key=len, reverse=True)
MACHINE = "may"  # "mấy" as well, but not where nothing else is said than that somebody is one
MAKING = frozenset(word for verb in grammar("making_of_bots") for word in fold(verb).split())
MAKERS = frozenset(("ai", "nao", "mo"))
MADE_BY = frozenset("do cua don vi co quan ben cong ty to chuc phong ban ra nen day vay the".split())
REPLYING = frozenset(word for phrase in grammar("replying") for word in fold(phrase).split())
IS = "la"
IS_ONE = frozenset((IS, "co", "phai", "mot", "con", "thoi"))
KNOWING = "biet"  # "biết trả lời những gì"
LONGEST = 14  # words that ask what can be asked


def asks_ability(mentions: Sequence[Mention]) -> bool:
    """ "Bạn trả lời được những chuyện gì": what may be asked here, of nothing that is ours."""
    words = [fold(word) for mention in mentions for word in mention.text.split()]
    said = f" {' '.join(words)} "
    able = not ABLE.isdisjoint(words) or any(f" {KNOWING} {verb} " in said for verb in ANSWERING)
    if len(words) > LONGEST or not OPEN & {*words[-LONGEST:]} or not able:
        return False
    known = {*ABILITY, *OPEN, *ABLE, *SELVES, *(word for verb in ANSWERING for word in verb.split())}
    return any(f" {verb} " in said for verb in ANSWERING) and all(_is_idle(one, known) for one in mentions)


def _is_idle(mention: Mention, known: set[str]) -> bool:
    """Whether a word is one of some, or asks and tells nothing: "…, nói tui nghe với"."""
    empty = mention.filler and not (mention.keys or mention.attributes or mention.asks or mention.is_value)
    return empty or known.issuperset(map(fold, mention.text.split()))


def asks_whether_machine(mentions: Sequence[Mention]) -> bool:
    """ "Bạn là máy tự động trả lời à": whether a machine answers here, and nothing else."""
    tags = [one for one in mentions if one.asks & {"verify", "yesno"}]
    rest = [one for one in mentions if one not in tags]
    said = f" {' '.join(fold(one.text) for one in rest)} "
    machine = next((one for one in (*MACHINES, MACHINE) if f" {one} " in said), None)
    if machine is None or not tags or IS not in said.split() or not (SELVES | ABILITY) & {*said.split()[:1]}:
        return False
    known = {*SELVES, *ABILITY, *REPLYING, *IS_ONE, *machine.split()}
    return known.issuperset(said.split())


def asks_maker(mentions: Sequence[Mention]) -> bool:
    """ "Bot này của đơn vị nào làm": who made what answers here, and nothing that is ours."""
    words = [fold(word) for mention in mentions for word in mention.text.split()]
    said = f" {' '.join(words)} "
    machine = next((one for one in MACHINES if f" {one} " in said), None)
    if machine is None or len(words) > LONGEST or MAKERS.isdisjoint(words) or MAKING.isdisjoint(words):
        return False
    known = {*ABILITY, *SELVES, *MAKERS, *MAKING, *MADE_BY, *machine.split()}
    return known.issuperset(words)


def introduces_itself(mentions: Sequence[Mention]) -> bool:
    """ "Chào con, bác là bí thư chi bộ đã nghỉ hưu": a greeting, and no more than who it is that greets."""
    start = _behind_greeting(mentions)
    if not start or start >= len(mentions) or any(REQUESTS & {*m.said.split()} for m in mentions[start:]):
        return False
    if any(mention.asks - {"verify", "exists"} for mention in mentions[start:]):
        return False
    runs = breaths(mentions[start:])
    return _tells_of_self(runs[0]) and all(_tells_of_self(run) or not any(m.keys for m in run) for run in runs[1:])


def _behind_greeting(mentions: Sequence[Mention]) -> int:
    """How many mentions at the beginning greet: "chào con", "chao co a"; 0 where none does."""
    if not mentions:
        return 0
    greets = any("greeting" in kind for kind in mentions[0].smalltalk) or fold(mentions[0].text.split()[0]) == GREETING
    at = 1
    while greets and at < len(mentions) and mentions[at].first == mentions[at - 1].last and mentions[at].filler:
        at += 1
    return at if greets else 0


def breaths(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions cut where a mark stands between them."""
    found = [[mentions[0]]]
    for before, mention in pairwise(mentions):
        if before.last != mention.first:
            found.append([])
        found[-1].append(mention)
    return found


def _tells_of_self(run: Sequence[Mention]) -> bool:
    """ "Bác là bí thư …", "con mới vào nhóm": who somebody is, or what brings them here."""
    words = [fold(word) for mention in run for word in mention.text.split()]
    if len(words) < 2 or words[0] not in SELVES:
        return False
    return words[1] in INTRODUCING or " ".join(words[1:3]) in INTRODUCING
