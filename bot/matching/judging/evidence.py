"""Evidence: how surely a clause names a subject, by its names, its example questions, or by what it is."""

import itertools
from collections.abc import Iterable
from operator import itemgetter, mul

from bot.knowledge.model import EventStatus
from bot.matching.judging.asked_alike import asks_same, only_other_end, outdone
from bot.matching.judging.newer import of_new_unsaid
from bot.matching.judging.rows import of_other_row
from bot.matching.knowing.fields import HOLDERS
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.phrase import Phrase
from bot.matching.knowing.subjects import APART_KINDS, Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES, asks_whether_met, is_meetings, says_met
from bot.matching.reading.modifiers import ENDS
from bot.matching.viewing.claim import is_meeting, of_meeting
from bot.matching.viewing.view import Strengths, View
from bot.text.when import Grain

# Strengths of evidence, found by trial on our own question sets.
EXAMPLE = 0.92  # likeness to an example question is a little weaker than naming the subject
SCATTERED = 0.88  # the words of a name said, but not together
UNNAMED = 0.6  # a document of which only the issuer is said
OTHER_KIND = 0.3  # a count of other things than are asked for
OTHERS = 0.1  # a number or a deadline of the new ones where others are meant, or the other way round
MEMBERS_EVIDENCE = 0.8  # what the members of a group are
FIELD_EVIDENCE = 0.75  # a field of the members of a group
SOLE_EVIDENCE = 0.85
PERSON_EVIDENCE = 0.85  # the given name of its head is said
COMMON_EVIDENCE = 0.5  # a member of a group none of whose own words is said
SOURCE_EVIDENCE = 0.85
ARTICLE_EVIDENCE = 0.5
STATE_EVIDENCE = 0.85  # those counted by whether their meeting is over
ANY_UNIT = frozenset(("c:unit", "c:organisation", "c:grassroots"))  # "nơi", "tổ chức", "cơ sở"
COUNT, DOCUMENT, TOPIC = Type.COUNT, Type.DOCUMENT, Type.TOPIC  # each is compared with every subject of every clause
TERM_EVIDENCE = 0.8
NUMBERED_EVIDENCE = 0.75
MOST_BY_KIND = max(MEMBERS_EVIDENCE, FIELD_EVIDENCE, SOLE_EVIDENCE, PERSON_EVIDENCE, SOURCE_EVIDENCE, TERM_EVIDENCE)
CHOOSING = ("which", "count", "what", None)  # kinds of asking that choose among members
SIBLINGS = (*CHOOSING, "how")  # that mean any of them where no word tells them apart
NO_KINDS = frozenset(("c:unit", "c:congress", "c:carry_out"))  # nouns so general that they pick no members
MOST_MEMBERS = 64  # of a list that are looked at for their names
MOST_DUE = 64  # subjects whose words tell of a deadline; with more, none of them is taken to be the only one
LEAST_TELLING = 10  # a smaller number alone may be of anything
Met = tuple[tuple[tuple[float, Phrase], ...], float]  # names, each with how much of it is said; the most of an example
UNSAID = itertools.repeat(0.0)  # how strongly a word is said that is not
NEW = grammar("new_or_old")
MEETING = "họp "
WHEN_WORDS = ("năm", "từ năm", "bao giờ")


def evidence(view: View, subject: Subject) -> float:
    """How surely the clause names the subject, 0..1; worked out once a clause."""
    if subject.id in view.used and not _is_no_meeting(view, subject):
        return 1.0
    known = view.evidence.get(subject.id)
    if known is None:
        known = view.evidence[subject.id] = _evidence(view, subject)
    return known


def names_member(view: View, group: Subject) -> bool:
    """Whether one of a list is named, of which something is asked rather than of the list."""
    members = (view.index.subjects[one] for one in group.members[:MOST_MEMBERS])
    return any(view.own_word(one) and evidence(view, one) == 1.0 for one in members)


def _is_no_meeting(view: View, subject: Subject) -> bool:
    """ "Bến Ngọc đại hội xong chưa": an event there that is no congress, beside one that is."""
    if subject.type is not Type.EVENT or not of_meeting(view) or is_meeting(view, subject):
        return False
    return any(is_meeting(view, view.index.subjects[one]) for one in view.used)


def _evidence(view: View, subject: Subject) -> float:
    own = not subject.group or view.own_word(subject)
    best = _called(view, subject)
    if best < MOST_BY_KIND:
        best = max(best, _by_kind(view, subject))
    kind = subject.type
    if kind is COUNT and best < STATE_EVIDENCE and _met_or_not(view, subject):
        best = STATE_EVIDENCE
    if not own and view.clause.ask in SIBLINGS and (best < 1.0 or _by_noun_of_list(view, subject)):
        best = min(best, COMMON_EVIDENCE)
    if kind is DOCUMENT and best < 1.0 and not _said(view, subject.names[0].words):
        best *= UNNAMED
    if kind is COUNT and (_of_other_kind(view, subject) or _of_unsaid_things(view, subject)):
        return min(best, OTHER_KIND)
    if kind in (COUNT, Type.EVENT) and of_new_unsaid(view, subject):
        return min(best, OTHERS)
    other = (kind is Type.GROUP and outdone(view, subject)) or (kind is TOPIC and _is_other_label(view, subject))
    if other or of_other_row(view, subject):
        return min(best, OTHER_KIND)
    if best >= 1.0:
        return best
    likely = 0.0 if only_other_end(subject, view.clause.modifiers & ENDS) else view.likeness(subject)
    if not own and likely < 1.0:
        likely = min(likely, COMMON_EVIDENCE)  # likeness alone does not tell a member from its siblings
    return max(best, likely)


def _by_noun_of_list(view: View, member: Subject) -> bool:
    """Whether what is said of its name is what its list is called, too: "văn bản", of "văn bản chỉ đạo"."""
    if view.clause.verify or member.group is None:
        return False
    of_list, named = view.index.subjects[member.group].strong, view.named(member)
    return not any(mention.keys.isdisjoint(of_list) for mention in view.strict if mention.first in named)


def _is_other_label(view: View, topic: Subject) -> bool:
    """Whether a detail of something else goes by the very word that is asked for, which the topic never says.

    "Phương châm của đại hội" is told by that detail, and by no topic on its "chủ đề", though both are much the same.
    """
    asked = view.once(_labels_asked)
    if len(asked) != 1:
        return False
    record = topic.record
    own = f" {' '.join((record.name, *record.also, record.answer, *record.questions)).casefold()} "
    return asked[0].said not in own


def _met_or_not(view: View, count: Subject) -> bool:
    """ "Còn mấy chi bộ chưa đại hội": the share, of what is counted, of those whose meeting is over, or of the rest.

    What is counted may be called by a word for any unit ("còn mấy nơi chưa đại hội"), if nothing else is said.
    """
    record = count.record
    if not record.out_of or not record.state:
        return False
    things = [one for one in view.strict if one.keys.isdisjoint(STATES) and not one.asks and not one.is_value]
    own = count.name_keys | ANY_UNIT
    if not any(mention.keys & count.head for mention in things) and any(one.keys.isdisjoint(own) for one in things):
        return False
    if not is_meetings(record.state) or any(key.startswith("name:") for key in count.name_keys):
        return False
    return any(map(says_met, view.strict))


def _labels_asked(view: View) -> list[Mention]:
    """The words that name a detail of some record."""
    return [one for one in view.attributed if one.said in view.index.labels and not one.asks]


def _of_other_kind(view: View, count: Subject) -> bool:
    """Whether the number of something else is asked for: "còn bao nhiêu đảng bộ", where chi bộ are counted."""
    noun = view.noun() or view.noun_of_ratio()
    if noun is None or noun.keys.isdisjoint(APART_KINDS) or not noun.keys.isdisjoint(count.head):
        return False
    said = {key for key in count.name_keys - count.head if key.startswith("w:")}.intersection(view.at)
    return not (said and count.record.of.casefold().startswith(f"{noun.said} "))  # "đảng viên mới kết nạp"


def _of_unsaid_things(view: View, count: Subject) -> bool:
    """Whether nothing says of what the number is: what works cost is not what the congress costs."""
    if not count.head or not all(key.startswith("a:") for key in count.head):
        return False
    if "a:cost" not in count.head and any(all(keys <= count.head for keys in one.words) for one in count.names[1:]):
        return False  # it goes by that noun alone: "ý kiến góp ý"
    if any(len(one.words) > 1 and all(_said(view, (keys,)) for keys in one.words) for one in count.names[1:]):
        return False  # another of its names is said in full
    ours = view.index.host_keys | OURS
    of = [keys for keys in count.names[0].words[1:] if not keys & ours and not keys <= count.head and _is_thing(keys)]
    return bool(of) and not _said(view, of)


def _is_thing(keys: frozenset[str]) -> bool:
    """Whether a word of a name is a noun that tells something, rather than a number or a word of any congress."""
    return not keys & LIGHT and not any(key.startswith("n:") for key in keys)


def _said(view: View, words: Iterable[frozenset[str]]) -> bool:
    return any(not keys.isdisjoint(view.said) for keys in words)


def _called(view: View, subject: Subject) -> float:
    """By its names, as far as they are said in order, and by its example questions.

    Of a name or an example as much is met as the clause says of it; less when it asks something else.
    """
    strengths, ask = view.strengths[view.ignores_story(subject)], view.clause.ask
    said = view.index.words_of(subject).intersection(strengths)
    if not said:
        return 0.0
    ends = view.clause.modifiers & ENDS
    if view.clause.story:  # whose words are weaker
        names, best = _met(subject, ask, said, strengths, ends)
    else:
        names, best = view.index.kept((subject.id, ask, said, ends), _met, subject, ask, said, strengths, ends)
    for share, name in names:
        if share <= best:
            break
        best = max(best, share * _in_order(view, name))
    return best


def _met(
    subject: Subject, ask: str | None, said: frozenset[frozenset[str]], strengths: Strengths, ends: frozenset[str]
) -> Met:
    """The names of a subject of which something is said, with how much, most first; and the most of an example.

    Args:
        said: its words that are said.
        strengths: how strongly.
    """
    names: list[tuple[float, Phrase]] = []
    strength, best = strengths.get, 0.0
    is_topic = subject.type is TOPIC
    # Summed in C, since no other loop of a reply is gone through so often.
    for phrase in subject.names:
        got = (
            0.0 if said.isdisjoint(phrase.words) else sum(map(mul, phrase.weights, map(strength, phrase.words, UNSAID)))
        )
        if got:
            most = phrase.weighty if is_topic else 1.0
            names.append((got / phrase.total * asks_same(ask, phrase, ends) * most, phrase))
    for phrase in subject.examples:
        most = EXAMPLE * phrase.weighty
        if most > best and not said.isdisjoint(phrase.words):
            got = sum(map(mul, phrase.weights, map(strength, phrase.words, UNSAID)))
            best = max(best, got / phrase.total * asks_same(ask, phrase, ends) * most) if got else best
    return tuple(sorted(names, key=itemgetter(0), reverse=True)), best


def _in_order(view: View, phrase: Phrase) -> float:
    """Less than 1 for a name whose words are not said together.

    "chi bộ cơ sở trực thuộc" names "chi bộ cơ sở" before "chi bộ trực thuộc".
    """
    if len(phrase.words) < 2:
        return 1.0
    said, first, *others = view.content, *phrase.words
    for start in range(len(said) - len(others)):
        if not said[start].isdisjoint(first) and not any(map(frozenset.isdisjoint, others, said[start + 1 :])):
            return 1.0
    return SCATTERED


def _by_kind(view: View, subject: Subject) -> float:
    """By what the subject is, when the clause asks for the only one of its kind."""
    judge = BY_KIND.get(subject.type)
    return judge(view, subject) if judge is not None else 0.0


def _body(view: View, body: Subject) -> float:
    return 0.0 if view.said.isdisjoint(body.person) else PERSON_EVIDENCE


def _event(view: View, event: Subject) -> float:
    """The only deadline that is called one, where no other is rather named: "hạn hoàn thành là bao giờ"."""
    if "c:deadline" not in view.at or event.record.status != EventStatus.DEADLINE:
        return 0.0
    ids = view.index.postings.get("c:deadline", ())
    if len(ids) > MOST_DUE or len(view.index.limits) > MOST_DUE:
        return 0.0
    own = len(event.name_keys & view.said)
    others = (one for one in view.index.limits if one is not event)
    return 0.0 if any(one.id in ids or len(one.name_keys & view.said) > own for one in others) else SOLE_EVIDENCE


def _group(view: View, group: Subject) -> float:
    if view.clause.modifiers & ENDS and view.index.timed_groups == (group.id,) and _meet(view):
        return FIELD_EVIDENCE  # "đại hội nào diễn ra sau cùng"
    if _picks_members(view, group):
        return MEMBERS_EVIDENCE
    if view.clause.ask not in CHOOSING or _other_things(view, group):
        return 0.0
    chosen = view.chosen(group)
    if chosen.by and _asks_noun_alone(view, group):
        return 0.0
    by_holders = all(mention.keys & HOLDERS for mention in chosen.by)  # "có mấy đảng bộ" asks of no list of some
    return FIELD_EVIDENCE if chosen.by_field and not by_holders else 0.0


def _meet(view: View) -> bool:
    """Whether congresses are spoken of, or units that meet: "nơi nào tổ chức đầu tiên", "bên nào họp cuối"."""
    met = "c:carry_out" in view.keys or any(one.said.startswith(MEETING) for one in view.clause.mentions)
    return "c:congress" in view.keys or (met and "c:unit" in view.keys)


def _asks_noun_alone(view: View, group: Subject) -> bool:
    """ "Huyện có những xã nào": whether no more is said than a noun that merely stands in what units or teams are."""
    noun = view.which_noun()
    if noun is None or not group.members or view.index.subjects[group.members[0]].type is Type.PROJECT:
        return False
    others = (m for m in view.strict if m is not noun and m.first not in view.hosts and not m.filler and not m.asks)
    return noun.keys.isdisjoint(group.head) and not any(mention.keys or mention.attributes for mention in others)


def _other_things(view: View, group: Subject) -> bool:
    """Whether something else than papers is asked for: "bộ phận nào theo dõi" wants no papers on guidance."""
    noun = view.which_noun()
    papers = bool(group.members) and view.index.subjects[group.members[0]].type is Type.DOCUMENT
    return papers and noun is not None and noun.keys.isdisjoint(group.name_keys | view.index.membership(group).heads)


def _picks_members(view: View, group: Subject) -> bool:
    """Whether the clause says what the members are, where that tells them from all else."""
    if group.members and view.index.subjects[group.members[0]].type is Type.EVENT:
        return False
    heads = view.index.membership(group).heads - NO_KINDS
    return any(mention.keys & heads for mention in view.strict)


def _count(view: View, count: Subject) -> float:
    """A count of which the value is said, or the only one of the noun asked for."""
    if view.numbers and count.record.value in view.numbers and not _numbers_others(view, count):
        return SOLE_EVIDENCE
    if view.clause.ask in ("percent", "remaining") and count.record.out_of:
        return (
            SOLE_EVIDENCE if any(view.index.shares.get(key) == (count.id,) for key in count.head & view.said) else 0.0
        )
    noun = view.noun()
    if _of_the_rest(view, count, None if noun is None or noun.keys & count.rest else noun):
        return SOLE_EVIDENCE  # "bao nhiêu nam đảng viên", where the women are counted
    if view.clause.ask != "count" or noun is None:
        return 0.0
    sole = any(view.index.counted.get(key) == (count.id,) for key in noun.keys & count.head)
    return SOLE_EVIDENCE if sole else 0.0


def _of_the_rest(view: View, count: Subject, noun: Mention | None) -> bool:
    """Whether those are asked for that a share leaves, of the noun that it counts, or of the whole by its number."""
    if not any(not mention.keys.isdisjoint(count.rest) for mention in view.strict):
        return False
    whole = view.index.subjects.get(count.record.out_of or "")
    if noun is None and whole is not None:
        return whole.record.value in view.numbers or bool(view.named(whole)) or view.in_focus(whole)
    return noun is not None and not noun.keys.isdisjoint(count.head)


def _numbers_others(view: View, count: Subject) -> bool:
    """Whether the value is said of other things, and nothing of the count: "hai tiêu chí ấy", where two papers are."""
    pairs = list(itertools.pairwise(one for one in view.strict if not one.filler))
    nouns = [two.keys for one, two in pairs if one.number == count.record.value and one.last == two.first]
    if any(keys and keys.isdisjoint(count.strong | count.head) for keys in nouns):
        return True  # "năm công trình ấy thì cái nào … nhất", where there are at most five members
    if any(key in count.strong and not key.startswith("n:") for key in view.at):
        return False
    if count.record.value < LEAST_TELLING:
        return True
    return any(
        one.number == count.record.value and (two.keys or two.attributes) and not two.is_value for one, two in pairs
    )


def _source(view: View, _source: Subject) -> float:
    if "c:author" in view.keys or "c:newspaper" in view.keys:
        return SOURCE_EVIDENCE
    return ARTICLE_EVIDENCE if "c:article" in view.keys else 0.0


def _congress(view: View, _congress: Subject) -> float:
    """By its number or term, unless another event bears a number, too; or when it is asked if the host has met."""
    if view.clause.verify and asks_whether_met(view.strict, view.hosts):
        return 1.0
    asks = view.clause.asks | ({view.clause.ask} if view.clause.ask else set())
    dated = any(mention.said.startswith(WHEN_WORDS) and "when" in mention.asks for mention in view.strict)
    termed = ("c:term_word" in view.keys and dated) or "term" in asks
    if termed or any(m.when is not None and m.when.grain is Grain.TERM for m in view.strict):
        return TERM_EVIDENCE
    numbered = "ordinal" in asks or any(mention.ordinal for mention in view.strict)
    return NUMBERED_EVIDENCE if numbered and not view.index.numbered else 0.0


BY_KIND = {
    Type.GROUP: _group,
    Type.EVENT: _event,
    Type.COUNT: _count,
    Type.BODY: _body,
    Type.SOURCE: _source,
    Type.CONGRESS: _congress,
}
