"""The index of one knowledge version: built once, immutable, swapped whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.knowledge.model import Knowledge
from bot.matching.lexicon import Attribute
from bot.matching.reading import Reader
from bot.matching.subjects import Subject
from bot.matching.topics import TopicModel

COMMON = 2_000  # a key that finds more subjects than this finds none: it cannot tell them apart


@dataclass(frozen=True)
class Index:
    """Everything that a question needs and that the knowledge version fixes.

    Attributes:
        subjects: by id.
        postings: key → ids of the subjects it finds.
        weights: key → how much it tells, 0..1; unseen keys tell most.
        attributes: what can be asked, of the language and of this knowledge.
        hosts: proper names of the host's place → kinds of place that they are.
        bearers: other proper names → ids of the subjects that bear them.
        topics: likeness to example questions; None when there are none.
        counted: key of a counted noun → ids of the counts of it.
        host_keys: words of the host's name ("cảng"): any subject explains them.
        prose_only: the knowledge holds nothing but topics.
    """

    knowledge: Knowledge
    reader: Reader
    subjects: dict[str, Subject]
    postings: dict[str, tuple[str, ...]]
    weights: dict[str, float]
    attributes: dict[str, Attribute]
    hosts: dict[str, frozenset[str]]
    bearers: dict[str, tuple[str, ...]]
    topics: TopicModel | None = None
    prose_only: bool = False
    counted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    host_keys: frozenset[str] = frozenset()

    def keys_of(self, text: str) -> frozenset[str]:
        """Keys of a text of the knowledge base."""
        return frozenset(key for mention in self.reader.read(text).mentions for key in mention.keys)

    def weight(self, keys: Iterable[str]) -> float:
        """How much a mention with these alternative keys tells, 0..1."""
        return min((self.weights.get(key, 1.0) for key in keys), default=1.0)
