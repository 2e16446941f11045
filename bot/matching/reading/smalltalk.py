"""Courtesies and attacks: messages that are no questions about the congress."""

import itertools
from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.openings import asks_ability, asks_maker, asks_whether_machine, breaths, introduces_itself
from bot.text.syllable import fold

# A courtesy that names what the sender wants to know of the bot outranks the greeting it comes with.
ORDER = ("ability", "identity", "trust", "bye", "thanks", "understood", "greeting")
OF_BOT = frozenset(("ability", "identity"))
OPEN = frozenset(("what", "how", "which"))
REQUESTS = frozenset(("hỏi", "giúp", "giùm", "hộ", "xin"))
SIGNS = grammar("chatting")
CLOSING = grammar("closing")
OR = ("hay", "hoặc")
CALL = "ơi"
GOING_ON = ("còn", "thế còn", "vậy còn")
PLURALS = ("các", "những")
MACHINES = grammar("machines")
PERSONS = grammar("answering_persons")
REPLYING = frozenset(word for phrase in grammar("replying") for word in phrase.split())
ANSWERING = REPLYING | {word for phrase in (*MACHINES, *PERSONS, *OR, "là tôi mình em") for word in phrase.split()}
BEING = ("là", "có", "do", "được")
LONGEST = 3  # words of what answers
ASKING_WORDS = grammar("asking_words")
MOST_ASIDE = 5  # words of content beside a greeting that tell who the sender is, not what they ask


def courtesy(mentions: Sequence[Mention]) -> str:
    """Kind of courtesy when the message is nothing else; "" otherwise."""
    if " ".join(one.said for one in mentions if not one.filler or one is mentions[0]) in CLOSING:
        return "understood"
    return _courtesy(mentions) or _in_breaths(mentions)


def _in_breaths(mentions: Sequence[Mention]) -> str:
    """ "Bot này do ai làm, trả lời được những gì": every breath is a courtesy, and one asks who or what answers."""
    runs = breaths(mentions) if mentions else []
    found = {_courtesy(run) for run in runs} if len(runs) > 1 else set()
    return next((kind for kind in ORDER if kind in found), "") if "" not in found and found & OF_BOT else ""


def _courtesy(mentions: Sequence[Mention]) -> str:
    if _machine_or_person(mentions) or asks_maker(mentions) or asks_whether_machine(mentions):
        return "identity"
    if asks_ability(mentions):
        return "ability"
    if introduces_itself(mentions):
        return "greeting"
    said = {
        kind
        for before, mention in itertools.pairwise((None, *mentions))
        if mention is not None and not (before is not None and "count" in before.asks and before.last == mention.first)
        for kind in mention.smalltalk
        if not any(key.startswith(("w:", "name:")) for key in mention.keys) and not _asked_after(mentions, mention)
    }
    if not said:
        return ""
    rest = [m for m in mentions if not m.smalltalk and not m.filler]
    soft = {"verify", "yesno", "exists"} | ({"what", "how"} if said & {"thanks", "bye", "understood"} else set())
    asking = any((m.asks - soft and not m.filler) or _asks_itself(m) for m in rest)
    asking = asking or _offers_choice(mentions) or _goes_on(mentions) or _lists(mentions)
    content = [m for m in rest if m.keys or m.attributes or m.is_value or not m.known]
    if said == {"greeting"} and (_within(mentions, content) or _calls_behind(mentions, content)):
        return ""
    if asking or len(content) > MOST_ASIDE or (any(m.keys for m in content) and _leads_to_question(mentions)):
        return ""
    if any(m.names or m.is_value or m.attributes for m in content) and "greeting" not in said:
        return ""
    if content and not said & {"greeting", "thanks", "bye"}:
        return ""
    asked = any(m.asks - soft - OPEN for m in mentions if not m.smalltalk)
    if any(m.keys and not m.smalltalk for m in content) and (asked or any(m.asks for m in rest)):
        return ""
    return next(kind for kind in ORDER if kind in said)


def _asked_after(mentions: Sequence[Mention], mention: Mention) -> bool:
    """ "Con nhan bai ko": whether a word of parting stands right before what asks for a yes or a no."""
    return "bye" in mention.smalltalk and any(
        one is mention and "yesno" in two.asks for one, two in itertools.pairwise(mentions)
    )


def _machine_or_person(mentions: Sequence[Mention]) -> bool:
    """ "Bạn là máy hay cán bộ": which of the two answers here, and nothing else."""
    words = [word for mention in mentions for word in mention.said.split()]
    at = next((at for at, word in enumerate(words) if word in OR), None)
    if at is None or any(mention.is_value or mention.names for mention in mentions):
        return False
    before = list(itertools.dropwhile(REPLYING.__contains__, reversed(words[:at])))
    sides = (_ends(before[::-1]), _begins(words[at + 1 :]))
    if not any(sides[0] & one and sides[1] & two for one, two in ((MACHINES, PERSONS), (PERSONS, MACHINES))):
        return False
    return all(
        mention.filler or mention.smalltalk or ANSWERING.issuperset(mention.said.split()) for mention in mentions
    )


def _ends(words: Sequence[str]) -> frozenset[str]:
    """The phrases of up to three words that some words end in."""
    return frozenset(" ".join(words[-size:]) for size in range(1, LONGEST + 1))


def _begins(words: Sequence[str]) -> frozenset[str]:
    """The phrases of up to three words that some words begin with, but for "là" or "có"."""
    words = list(itertools.dropwhile(BEING.__contains__, words))
    return frozenset(" ".join(words[:size]) for size in range(1, LONGEST + 1))


def _asks_itself(mention: Mention) -> bool:
    """Whether the name of an attribute asks: "dài mấy mét"; or what is done: "được làm gì"."""
    said = mention.said.split()
    return (bool(mention.attributes) and not ASKING_WORDS.isdisjoint(said)) or (bool(mention.keys) and said[-1] == "gì")


def _within(mentions: Sequence[Mention], content: Sequence[Mention]) -> bool:
    """Whether a greeting stands amid what is said, where nobody greets: it is another word, mistyped."""
    first = next(m.first for m in mentions if m.smalltalk)
    return bool(content) and content[0].first < first < content[-1].first


def _calls_behind(mentions: Sequence[Mention], content: Sequence[Mention]) -> bool:
    """ "Các tiểu ban của đại hội, ad ơi": somebody is called behind what is asked for, where nobody greets."""
    calls = [m for m in mentions if m.smalltalk]
    named = sum(bool(m.keys) for m in content) > 1 or any(m.names for m in content)
    return named and all(m.first > content[-1].first and m.said.endswith(CALL) for m in calls)


def _offers_choice(mentions: Sequence[Mention]) -> bool:
    """ "Xây hay sửa": which of two is asked."""
    sides = zip(mentions, mentions[1:], mentions[2:], strict=False)
    return any(two.said in OR and one.keys and three.keys and not two.keys for one, two, three in sides)


def _goes_on(mentions: Sequence[Mention]) -> bool:
    """ "Cảm ơn, thế còn Hoa Mai": another is asked for, too."""
    return any(
        one.said in GOING_ON and two.keys and not two.smalltalk and one.last == two.first
        for one, two in itertools.pairwise(mentions)
    )


def _lists(mentions: Sequence[Mention]) -> bool:
    """ "Các công trình chào mừng đại hội, cảm ơn": what is to be listed stands alone before the courtesy."""
    before = list(itertools.takewhile(lambda mention: not mention.smalltalk, mentions))
    content = [mention for mention in before if not mention.filler]
    plural = bool(before) and before[0].said in PLURALS
    return plural and len(content) > 1 and all(mention.keys and not mention.asks for mention in content)


def _leads_to_question(mentions: Sequence[Mention]) -> bool:
    """Whether the courtesy opens a question: "chào anh, cho em hỏi …", but not "…, tôi hỏi … được không?"."""
    said = [mention.said for mention in mentions if mention.filler]
    return any(not REQUESTS.isdisjoint(words.split()) for words in said) and not any(
        "được không" in words for words in said
    )


def chatting(mentions: Sequence[Mention], text: str) -> bool:
    """Whether a message about nothing of ours only chats: it asks nothing, and says so as people who chat do."""
    telling = (m.asks - {"exists"} or m.names or m.is_value or m.attributes or m.offtopic for m in mentions)
    if "?" in text or any(telling):
        return False
    content = [mention for mention in mentions if not mention.filler and not mention.smalltalk]
    if len(content) > MOST_ASIDE or any(key.startswith("name:") for mention in content for key in mention.keys):
        return False
    return any(mention.smalltalk or not SIGNS.isdisjoint(fold(mention.text).split()) for mention in mentions)


def hostile(mentions: Sequence[Mention]) -> bool:
    """Whether the message tries to talk the bot out of its task."""
    return sum("injection" in mention.offtopic for mention in mentions) >= 1 and any(
        len(mention.said.split()) > 1 or mention.said in ("ignore", "prompt", "jailbreak", "instructions", "override")
        for mention in mentions
        if "injection" in mention.offtopic
    )
