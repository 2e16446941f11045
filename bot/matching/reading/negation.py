"""Negation: what a clause denies or leaves out, and the words that point back at what was told."""

import itertools
from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold, is_marked

EXCEPT = grammar("except")
NEGATIONS = grammar("negations")
DENYING = grammar("denying")
SELVES = grammar("selves")
ANAPHORS = grammar("anaphors")
BARE_ANAPHORS = frozenset(fold(word) for word in ANAPHORS)
SETTING_ASIDE = grammar("setting_aside")  # leaves out only what "ra" or "đi" closes: "bỏ mấy trường ra"
BARE_SETTING_ASIDE = frozenset(map(fold, SETTING_ASIDE))
COMMA = ","
PARTICLES = frozenset(("exists", "verify", "yesno"))
CLOSED_BY = frozenset(("ra", "đi"))
EXCEPT_END = ("ra", "thì", "còn", "có", "là")  # close what an exception leaves out
BARE_EXCEPT_END = frozenset(map(fold, EXCEPT_END))
OUTSIDE = "ngoài"
BESIDES = ("nữa", "khác", "ra")
OF_REST = ("khác", "còn lại", "kia")
PLURAL = "mấy"  # right behind what opens an exception
NUMBER_ASKED = ("nhiêu", "nhiu")  # close it, too
EXCEPT_REACH = 4  # mentions
CLOSED_REACH = 8  # where "ra" closes it
SOME = ("mấy cái", "những cái", "mấy chỗ")  # point back, unless it is said which
NEGATION_REACH = 3
NOT_THROUGH = "khong qua"  # "không qua đảng bộ cơ sở", or "không quá 15"
KNOWING = grammar("knowing")  # "chẳng nhớ A họp hôm nào" denies nothing of A
ADDING = ("còn", "cũng", "lại")  # "ngoài sửa còn xây mới"
ANY = ("nào", "gì", "ai", "mô", "chi", "đâu", "mấy", "nhiêu")
OR = frozenset(("hay", "hoặc", "hay là", "hoặc là"))


def points(mention: Mention) -> bool:
    """Whether a word points back ("đó", or "do" where no tones are typed)."""
    return mention.said in ANAPHORS or (
        mention.filler and not is_marked(mention.text) and fold(mention.text) in BARE_ANAPHORS
    )


def denials(mentions: Sequence[Mention]) -> list[int]:
    """Where words stand that deny what follows, rather than ask: "… chưa chốt ngày, đúng không", and no "chốt chưa".

    Returns:
        Their indices.
    """
    tags = [at for at, mention in enumerate(mentions) if "verify" in mention.asks and at]
    end = tags[-1] if tags else 0
    found = [at for at, mention in enumerate(mentions[:end]) if mention.said in DENYING]
    return [at for at in found if any(mention.said not in SELVES for mention in mentions[at + 1 : end])]


def negated(mentions: Sequence[Mention], tail: int) -> tuple[Mention, ...]:
    """Mentions under a negation or an exception.

    Args:
        tail: index from which on only closing particles stand: "không" asks there.
    """
    pairs = itertools.pairwise(mentions)
    if any(one.said == "mà còn" or (one.said == "mà" and two.said == "còn") for one, two in pairs):
        return ()  # "không chỉ sửa mà còn xây mới" denies nothing
    found: list[Mention] = []
    for at, mention in enumerate(mentions):
        if leaves_out(mentions, at) and not _adds(mentions, at):
            found += _left_out(mentions, at)
        if _denies(mentions, at) and not (mention.asks and at >= tail):
            found += mentions[at + 1 : _denied_until(mentions, at + 1 + NEGATION_REACH)]
    return tuple(found)


def _adds(mentions: Sequence[Mention], at: int) -> bool:
    """ "Ngoài cải tạo còn xây mới nữa, đúng không": both are stated, where nothing asks which others there are."""
    after = [one for one in mentions[at + 1 :] if not one.asks & {"yesno", "verify"}]
    tagged = any("verify" in one.asks for one in mentions[at + 1 :])
    goes_on = any(one.said.split()[0] in ADDING for one in after)
    return tagged and goes_on and not any(one.said.split()[-1] in ANY for one in after)


def excepted(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions under an exception alone: "trừ những cái đã xong ra"."""
    return tuple(one for at in range(len(mentions)) if leaves_out(mentions, at) for one in _left_out(mentions, at))


def leaves_out(mentions: Sequence[Mention], at: int) -> bool:
    """Whether an exception opens here: "ngoài …", "bỏ … ra"."""
    mention = mentions[at]
    if mention.said == OUTSIDE:
        return _goes_beyond(mentions, at)
    if mention.said in EXCEPT:
        return True
    opens = mention.said in SETTING_ASIDE
    if not opens and mention.filler:
        opens = not is_marked(mention.text) and fold(mention.text) in BARE_SETTING_ASIDE
    return opens and _closed(mentions, at) is not None


def _goes_beyond(mentions: Sequence[Mention], at: int) -> bool:
    """Whether "ngoài" leaves out what follows, rather than says where: "ngoài đảo xây gì"."""
    after = mentions[at + 1 :]
    if any(mention.said.endswith(OF_REST) for mention in mentions[:at]):
        return True  # "những công trình khác ngoài trường học", "hai nơi còn lại ngoài Hoa Mai"
    cut = any(one.last != two.first for one, two in itertools.pairwise(mentions[at:]))
    return cut or any(_goes_on(mention) or mention.said.split()[-1] in BESIDES for mention in after)


def closed_at(mentions: Sequence[Mention], at: int) -> int | None:
    """Where "ra" or "đi" closes what an exception that opens here leaves out, be it several things: "bỏ A, B với C ra".

    None where nothing does before a question, or another stop than a comma.
    """
    if mentions[at].said not in SETTING_ASIDE | EXCEPT:
        return None
    return _closed(mentions, at)


def _closed(mentions: Sequence[Mention], at: int) -> int | None:
    """Where "ra" closes what is left out from here on, commas apart; None where it does not."""
    for end in range(at + 1, min(at + 1 + CLOSED_REACH, len(mentions))):
        mention = mentions[end]
        asks = bool(mention.asks - PARTICLES) and not mention.filler and not (mention.said == PLURAL and end == at + 1)
        if mention.first - mentions[end - 1].last > len(COMMA) or asks:
            return None
        if end > at + 1 and mention.said.split()[0] in CLOSED_BY:
            return end
    return None


def is_left_out(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a word stands inside an exception."""
    opens = (start for start in range(max(0, at - CLOSED_REACH), at) if leaves_out(mentions, start))
    return any(mentions[at] in _left_out(mentions, start) for start in opens)


def _denies(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a word denies what follows: "không"; also "không qua" before no number."""
    mention = mentions[at]
    if mention.said in NEGATIONS:
        return not any(one.said in KNOWING and one.first == mention.last for one in mentions[at + 1 : at + 2])
    bare = " " in mention.said and fold(mention.said) == NOT_THROUGH and not is_marked(mention.text.split()[-1])
    return bare and not any(following.is_value for following in mentions[at + 1 : at + 2])


def _denied_until(mentions: Sequence[Mention], end: int) -> int:
    """Where a negation ends that reaches this far: "không phải tiểu học hay mầm non" denies both."""
    while end < len(mentions) and OR & {mentions[end - 1].said, mentions[end].said}:
        end += 1 if mentions[end - 1].said in OR else 2
    return min(end, len(mentions))


def _left_out(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """What stands after "ngoài", "trừ", up to a word that goes on with the question."""
    closed = _closed(mentions, at)
    if closed is not None:
        return list(mentions[at + 1 : closed])
    found: list[Mention] = []
    reach = mentions[at : at + 1 + EXCEPT_REACH]
    for before, following in itertools.pairwise(reach):
        if following.first != before.last or _goes_on(following) or following.said.split()[-1] in NUMBER_ASKED:
            break
        found.append(following)
        if points(following) and not (following.said in SOME and following is not reach[-1]):
            break
    return found


def _goes_on(mention: Mention) -> bool:
    """Whether a word closes what is left out: "ra", "thì", "còn mấy", or "con" where no tones are typed."""
    first = mention.said.split()[0]
    return first in EXCEPT_END or (not is_marked(mention.text) and fold(first) in BARE_EXCEPT_END)
