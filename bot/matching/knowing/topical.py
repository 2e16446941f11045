"""Topics by likeness to their examples: a second source of candidates, the only one where all knowledge is prose."""

from collections.abc import Sequence

from bot.knowledge.model import Knowledge
from bot.matching.knowing.reading import Reader
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.compounds import join_numbers
from bot.matching.reading.mention import Mention
from bot.matching.reading.smalltalk import courtesy, hostile
from bot.matching.topics.model import Ranked, TopicModel

# Confidence of the topic model at which its best topic is answered, at which it is answered with the reserve that
# something else may have been meant, and at which it is offered among others. Measured (docs/topics-model.md).
ANSWERED = 0.15
RESERVED = 0.07
OFFERED = 0.04
NEAR = 0.7  # of the best topic's chance: a runner-up that has as much is asked about, where the best is not sure
SURE = 0.3  # at which a topic outranks the courtesy that the whole message is
SAME_KIND = 0.1  # of a topic's examples: as many courtesies of one kind make it a topic of these
MOST_READ = 60  # examples of a topic that are read for it
MOST_OFFERED = 3
MOST_EXAMPLES = 6_000  # training time grows faster than their number
MOST_CELLS = 4_000_000  # examples times labels; the memory that training takes for a while grows with it


def train(knowledge: Knowledge) -> TopicModel | None:
    """Learn from the example questions and names of all records; None when there are none."""
    examples: list[tuple[str, str]] = []
    for topic in knowledge.topics:
        names = (topic.name, *topic.also) if topic.name else topic.also
        examples += [(topic.id, text) for text in (*topic.questions, *names)]
    topics = frozenset(topic.id for topic in knowledge.topics)
    others = [
        (record.id, text)
        for record in (*knowledge, *knowledge.groups)
        if record.id not in topics
        for text in record.questions
    ]
    together = len(examples) + len(others)
    labels = len(topics) + len({identity for identity, _ in others})
    if together <= MOST_EXAMPLES and together * labels <= MOST_CELLS:
        examples += others
    if not examples or len(examples) > 2 * MOST_EXAMPLES:
        return None
    words = knowledge.words
    own = [(word, *others) for stated in (words.synonyms, words.abbreviations) for word, others in stated.items()]
    return TopicModel.train(examples, synonyms=own)


def understand(topics: TopicModel, text: str, owner: str | None, mentions: Sequence[Mention], reader: Reader) -> Query:
    """What to do with a message where nothing but prose is known.

    Args:
        topics: rank the text by its likeness to examples.
        owner: the one topic of which the message is an example word for word.
        mentions: the message as read.
        reader: reads examples in the same way.
    """
    ranked = topics.rank(text)
    # What the examples say themselves is talk of these topics: "mật khẩu" where passwords are reset.
    if hostile([mention for mention in mentions if not mention.keys]):
        return Query(Outcome.OFFTOPIC, confidence=0.0)
    if owner is not None:
        return Query(Outcome.ANSWER, (owner,), "answer", confidence=max([SURE, *(one.score for one in ranked[:1])]))
    query = decide(ranked)
    talk = courtesy(mentions)
    enough = ANSWERED if any(map(_tells, mentions)) else SURE
    if not talk or (ranked and ranked[0].score >= enough):
        return query
    if ranked and _is_of_such(topics, text, talk, ranked[0], reader):
        # A courtesy, and a topic that is made of such: its own writer's words go before ours.
        return Query(Outcome.ANSWER, (ranked[0].label,), "answer", confidence=max(ranked[0].score, ANSWERED))
    return Query(Outcome.SMALLTALK, smalltalk=talk, confidence=ranked[0].score if ranked else 0.0)


def _is_of_such(topics: TopicModel, text: str, talk: str, best: Ranked, reader: Reader) -> bool:
    """Whether the courtesy that a message is is the topic's: its nearest example is of the kind, or several are."""
    nearest = _courtesy(topics.nearest(text, best.label)[0], reader)
    if nearest == talk or (nearest and best.score >= ANSWERED):
        return True
    if best.score < RESERVED:
        return False
    examples = topics.examples(best.label)[:MOST_READ]
    same = sum(_courtesy(example, reader) == talk for example in examples)
    return same > 1 and same >= SAME_KIND * len(examples)


def _courtesy(example: str, reader: Reader) -> str:
    return courtesy(join_numbers(reader.read(example).mentions))


def _tells(mention: Mention) -> bool:
    """Whether there is something in it besides courtesies."""
    content = mention.keys or mention.attributes or mention.is_value or not mention.known
    return bool(content) and not mention.smalltalk and not mention.filler


def decide(ranked: list[Ranked]) -> Query:
    """What to do with a question that only topics can answer."""
    if not ranked:
        return Query(Outcome.OFFTOPIC, confidence=0.0)
    best = ranked[0]
    if best.score >= ANSWERED:
        return Query(Outcome.ANSWER, (best.label,), "answer", confidence=best.score)
    alone = len(ranked) == 1 or ranked[1].score < NEAR * best.score
    if best.score >= RESERVED and alone:
        return Query(Outcome.ANSWER, (best.label,), "answer", reserved=True, confidence=best.score)
    if best.score >= OFFERED and len(ranked) > 1:
        choices = tuple(Choice(one.label, "answer") for one in ranked[:MOST_OFFERED])
        return Query(Outcome.CLARIFY, choices=choices, confidence=best.score)
    return Query(Outcome.MISSING, confidence=best.score)
