"""How much each word of a clause tells: what must be explained, and what may be left aside."""

from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Type
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import NEAR_DAYS
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_folded_syllable
from bot.text.when import Bound, Grain

# Weights of content, found by trial on our own question sets.
UNKNOWN_WEIGHT = 0.7
LONE_UNKNOWN_WEIGHT = 0.4  # one unknown syllable alone is oftener an adverb or a slip than a thing
LETTER_WEIGHT = 0.1  # a single unknown letter
HEAVY_WEIGHT = 1.2
STRANGE_NAME_WEIGHT = 2.0
NAME_WEIGHT = 1.5
HOST_NAME_WEIGHT = 0.2
VALUE_WEIGHT = 1.5
ATTRIBUTE_WEIGHT = 1.0
OFFTOPIC_ASK_WEIGHT = 0.8
LIGHT_FACTOR = 0.4
MOST_TELLING = 0.7  # no word counts for more when it is asked whether a clause says enough to go by
REST = ("còn lại", "khác", "còn lại khác")
BARE = 0.3  # a word of less weight names nothing
# Concepts that narrow a question to something else: never left unexplained.
HEAVY = frozenset(
    f"c:{key}"
    for key in (
        "absent ward commune town hamlet company preschool primary lower_secondary upper_secondary prev_term "
        "next_term last_year next_year opening closing preparatory level_up_province level_up_city national draft "
        "political_report used session done not_done under_way not_begun begun congress_of_youth "
        "congress_of_union congress_of_women "
        "congress_of_farmers congress_of_veterans congress_of_front congress_of_shareholders congress_of_sports "
        "congress_of_emulation congress_of_others election"
    ).split()
)


DRAFTS = frozenset(("c:draft",))
SERVING = frozenset(("c:serve",))
PREPARING = frozenset(("c:subcommittee",))
PAPERS = NUMBERED | {"c:issued_text", "c:issue"}
ACCORDING = "theo"
RESTING_ON = grammar("according")
INSTEAD_OPENS, INSTEAD_CLOSES = "không", "mà"
WITHIN = "trong"
THOSE = ("cái đó", "cái ấy", "cái này", "cái kia", "cái trên")
TURNING_TO = ("sang", "qua", "bước sang")
SCENES = frozenset(("c:epidemic",))
SCENE_OPENERS = ("hồi", "lúc", "mùa", "đợt", "giữa", "khi", "dạo", "thời")
HIGHER = frozenset(("c:level_up_province", "c:level_up_city"))
DEEDS = frozenset(("c:select", "c:issue"))  # of whoever chooses, or issues
FACTS = frozenset(("number", "when", "who", "count"))
BELONGING = ("thuộc ", "trực thuộc ")


def weight(view: View, mention: Mention) -> float:
    """How much content a mention holds; 0 for what needs no explanation."""
    known = view.weights.get(mention.first)
    if known is None:
        known = view.weights[mention.first] = _weigh(view, mention)
    return known


def telling(view: View) -> tuple[tuple[Mention, float], ...]:
    """The mentions that need an explanation, with how much content each holds; worked out once a clause."""
    if view.telling is None:
        view.telling = tuple((mention, told) for mention in view.strict if (told := weight(view, mention)) != 0.0)
    return view.telling


def _weigh(view: View, mention: Mention) -> float:
    if view.is_strange(mention):
        return STRANGE_NAME_WEIGHT
    if _idle_value(view, mention) or (mention.said in REST and view.clause.negated):
        return 0.0  # "trừ A, các trường còn lại": those that are not left out
    if mention.is_value:
        return VALUE_WEIGHT
    if not mention.known:
        return _unknown(view, mention)
    if mention.offtopic and not mention.keys and not mention.asks and not mention.filler:
        return VALUE_WEIGHT
    if mention.filler:
        return HEAVY_WEIGHT if _is_doer(view, mention) else 0.0
    if _bears_nothing(view, mention):
        return _unknown(view, mention)
    if mention.names:
        return NAME_WEIGHT if mention.first in view.others or not view.is_host(mention.keys) else HOST_NAME_WEIGHT
    return _concept(view, mention) if mention.keys else _keyless(mention)


def _is_doer(view: View, mention: Mention) -> bool:
    """ "tinh chon", "tinh ra": typed without tones a higher level, and no particle, where it does something."""
    if mention.keys.isdisjoint(HIGHER):
        return False
    return any(one.first == mention.last and not one.keys.isdisjoint(DEEDS) for one in view.strict)


def _idle_value(view: View, mention: Mention) -> bool:
    """An article ("một chi bộ"), the day of asking, the year of the facts, the unit of a sum, what only relates."""
    if _only_relates(view, mention) or _only_serves(view, mention):
        return True
    if (
        _sets_scene(view, mention)
        or _leads_to_time(view, mention)
        or _of_those(view, mention)
        or _is_instead(view, mention)
    ):
        return True
    if view.clause.ask == "where" and "where" in mention.asks:
        return True  # "họp chỗ nào" asks for the place, and speaks of no unit
    if mention.said == "đồng" and any(m.last == mention.first and m.number is not None for m in view.strict):
        return True
    if (
        mention.number == 1
        and fold(mention.text) == "mot"
        and not any(key.startswith("phase:") for key in mention.keys)
    ):
        return True
    if mention.when is None:
        return False
    return fold(mention.text) in NEAR_DAYS or is_up_to_now(view, mention) or _present_year(view, mention)


def is_up_to_now(view: View, mention: Mention) -> bool:
    """ "Tính đến hôm nay", "đến sáng nay 15/2": till the day of asking, as all is that is known."""
    when = mention.when
    if when is None or when.end != view.today:
        return False
    if when.bound is Bound.BY:
        return True
    before = next((one for one in view.strict if 0 <= mention.first - one.last <= 1), None)  # "…, 15/2"
    return before is not None and before.when is not None and is_up_to_now(view, before)


def _sets_scene(view: View, mention: Mention) -> bool:
    """ "Hồi dịch giã", "giữa mùa dịch": only when it was, where a day, a number or a name is asked for."""
    if mention.keys.isdisjoint(SCENES) or view.clause.verify or view.clause.ask not in FACTS:
        return False
    if mention.said.startswith(SCENE_OPENERS):
        return True
    return any(one.last == mention.first and one.said.split()[-1] in SCENE_OPENERS for one in view.clause.mentions)


def _leads_to_time(view: View, mention: Mention) -> bool:
    """ "… nào sang tháng 6 mới họp": in June; a claim may be on its being put off."""
    if view.clause.verify:
        return False
    return mention.said in TURNING_TO and any(one.first == mention.last and one.when is not None for one in view.strict)


def _is_instead(view: View, mention: Mention) -> bool:
    """ "Sao không làm đồng loạt mà phải làm điểm": what is not done, where it is asked why the other is."""
    opened = next((m for m in view.clause.mentions if "why" in m.asks and m.said.endswith(INSTEAD_OPENS)), None)
    if opened is None or mention.first < opened.last:
        return False
    return any(one.said.split()[0] == INSTEAD_CLOSES and one.first >= mention.last for one in view.clause.mentions)


def _of_those(view: View, mention: Mention) -> bool:
    """ "… trong sáu cái ấy", of things that the asker has before them: how many these are says nothing of one."""
    if mention.number is None or view.focus is not None:
        return False
    before = next((one for one in view.strict if one.last == mention.first), None)
    after = next((one for one in view.strict if one.first == mention.last), None)
    return before is not None and before.said == WITHIN and after is not None and after.said in THOSE


def _only_relates(view: View, mention: Mention) -> bool:
    """ "Theo dự thảo" says where it is from, "thuộc Đảng bộ huyện" that it is the host's, as all is."""
    if mention.keys & DRAFTS:
        return any(one.last == mention.first and one.said == ACCORDING for one in view.clause.mentions)
    if mention.said in RESTING_ON and mention.keys:  # "căn cứ kế hoạch số bao nhiêu", as "theo" would
        return any(one.first == mention.last and one.keys & PAPERS for one in view.strict)
    belongs = mention.said.startswith(BELONGING) and bool(mention.attributes)
    return belongs and any(one.first == mention.last and one.first in view.hosts for one in view.strict)


def _only_serves(view: View, mention: Mention) -> bool:
    """ "Tiểu ban phục vụ đại hội": as all of them do, where none of them is called so; papers always do."""
    if mention.keys.isdisjoint(SERVING):
        return False
    served = any(one.first == mention.last and "c:congress" in one.keys for one in view.strict)
    others = [one for one in view.strict if one is not mention]
    if not any(one.keys & PREPARING for one in others):
        return served and any(one.keys & PAPERS and one.first < mention.first for one in others)
    called = (view.index.subjects[one] for key in SERVING for one in view.index.postings.get(key, ()))
    return served and not any(one.type is Type.BODY and one.name_keys & SERVING for one in called)


def _present_year(view: View, mention: Mention) -> bool:
    """ "năm nay" is the year that the facts describe."""
    as_of = view.index.knowledge.congress.as_of
    when = mention.when
    if when is None or as_of is None or when.grain is not Grain.YEAR:
        return False
    if when.start.year != as_of.start.year or fold(mention.text) != "nam nay":
        return False
    counted = (view.index.subjects[identity] for identity in view.index.postings.get(f"n:{when.start.year}", ()))
    return not any(subject.type is Type.COUNT for subject in counted)  # else the year tells one count from another


def _unknown(view: View, mention: Mention) -> float:
    if len(mention.text) < 2:
        return LETTER_WEIGHT
    if any(letter.isdigit() for letter in mention.text) and not mention.text.isalnum():
        return STRANGE_NAME_WEIGHT  # "36-CT/TW": the number of a document that nobody here knows
    return LONE_UNKNOWN_WEIGHT if _lone(view, mention) else UNKNOWN_WEIGHT


def _bears_nothing(view: View, mention: Mention) -> bool:
    """Whether a word stands in the knowledge only as a part of longer words: "tích", of "tích cực", in "tích sự"."""
    keys = mention.keys
    words = bool(keys) and not mention.asks and not mention.attributes and all(key.startswith("w:") for key in keys)
    return words and view.index.postings.keys().isdisjoint(keys)


def _lone(view: View, mention: Mention) -> bool:
    """An unknown lower-case syllable with known words on both sides."""
    if not is_folded_syllable(fold(mention.text)) or (mention.text[:1].isupper() and not view.shouting):
        return False
    beside = (m for m in view.strict if m.last == mention.first or m.first == mention.last)
    return all(m.known and not _bears_nothing(view, m) for m in beside)


def _keyless(mention: Mention) -> float:
    if mention.asks:
        return 0.0
    if mention.attributes:
        return ATTRIBUTE_WEIGHT
    return OFFTOPIC_ASK_WEIGHT if mention.offtopic else 0.0


def _concept(view: View, mention: Mention) -> float:
    told = view.index.weight(mention.keys)
    if mention.keys & HEAVY or mention.first in view.happenings:
        return max(told, HEAVY_WEIGHT)
    return told * LIGHT_FACTOR if mention.keys & LIGHT else told


def content(view: View) -> float:
    """How much content the clause holds in all."""
    return sum(min(MOST_TELLING, told) for _, told in telling(view))


def is_bare(view: View, noun: Mention | None = None) -> bool:
    """Whether the clause names nothing of its own, but for a noun."""
    return not any(told >= BARE for mention, told in telling(view) if mention is not noun)


def is_telling(view: View, mention: Mention) -> bool:
    """Whether a word names a thing: an attribute, a stranger, a value, a narrowing concept."""
    if view.is_strange(mention) or mention.is_value:
        return True
    return bool(mention.attributes or mention.names or mention.offtopic or mention.keys & HEAVY)
