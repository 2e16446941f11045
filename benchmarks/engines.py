"""What is compared: our assistant, and libraries that look up the nearest phrase; each is imported where it runs."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.text.syllable import fold

Phrases = Sequence[tuple[str, str]]  # phrase, id of the record that it names
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Engine:
    """One that answers questions with ids of records.

    Attributes:
        ask: question → ids, best first; none when it refuses.
        load, index: seconds of processor time to read the files, to build what questions need.
    """

    ask: Callable[[str], Sequence[str]]
    load: float
    index: float


def ours(directory: Path, phrases: Phrases, today: str) -> Engine:
    """The whole reply: read, understood, answered, composed, cited, refused."""
    from bot.answering.reply import Kind
    from bot.assistant import Assistant, Message
    from bot.clock import parse
    from bot.knowledge.load import load

    start = time.process_time()
    knowledge = load(directory).knowledge
    loaded = time.process_time()
    assert knowledge is not None
    assistant = Assistant(knowledge, parse(today))
    built = time.process_time()

    def ask(question: str) -> Sequence[str]:
        reply = assistant.reply(Message(question))
        return reply.facts if reply.kind is Kind.ANSWER else ()

    return Engine(ask, loaded - start, built - loaded)


def wratio(directory: Path, phrases: Phrases, today: str) -> Engine:
    """rapidfuzz: extractOne with WRatio over all phrases."""
    from rapidfuzz.fuzz import WRatio

    return _scan(phrases, WRatio)


def token_set(directory: Path, phrases: Phrases, today: str) -> Engine:
    """rapidfuzz: extractOne with token_set_ratio over all phrases."""
    from rapidfuzz.fuzz import token_set_ratio

    return _scan(phrases, token_set_ratio)


def _scan(phrases: Phrases, scorer: Callable[..., float]) -> Engine:
    from rapidfuzz.process import extractOne

    start = time.process_time()
    texts = [fold(phrase) for phrase, _ in phrases]

    def ask(question: str) -> Sequence[str]:
        found = extractOne(fold(question), texts, scorer=scorer)
        return (phrases[found[2]][1],) if found else ()

    return Engine(ask, 0.0, time.process_time() - start)


def bm25(directory: Path, phrases: Phrases, today: str) -> Engine:
    """bm25s over words."""
    import bm25s

    start = time.process_time()
    index = bm25s.BM25()
    index.index([WORD.findall(fold(phrase)) for phrase, _ in phrases], show_progress=False)

    def ask(question: str) -> Sequence[str]:
        words = [word for word in WORD.findall(fold(question)) if word in index.vocab_dict]
        if not words:
            return ()
        found = index.retrieve([words], k=1, show_progress=False, return_as="documents")
        return (phrases[int(found[0, 0])][1],)

    return Engine(ask, 0.0, time.process_time() - start)


def tfidf(directory: Path, phrases: Phrases, today: str) -> Engine:
    """scikit-learn: nearest by TF-IDF over character n-grams of two to four letters."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    start = time.process_time()
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), preprocessor=fold)
    matrix = vectors.fit_transform(phrase for phrase, _ in phrases).T.tocsr()

    def ask(question: str) -> Sequence[str]:
        near = vectors.transform([question]) @ matrix
        return (phrases[int(near.indices[near.data.argmax()])][1],) if near.nnz else ()

    return Engine(ask, 0.0, time.process_time() - start)


def tantivy_words(directory: Path, phrases: Phrases, today: str) -> Engine:
    """Tantivy in memory: BM25 over words."""
    import tantivy

    start = time.process_time()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    builder.add_unsigned_field("at", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(64_000_000, 1)
    for at, (phrase, _) in enumerate(phrases):
        writer.add_document(tantivy.Document(text=fold(phrase), at=at))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> Sequence[str]:
        words = " ".join(WORD.findall(fold(question)))
        hits = searcher.search(index.parse_query(words, ["text"]), 1).hits if words else []
        return (phrases[searcher.doc(hits[0][1])["at"][0]][1],) if hits else ()

    return Engine(ask, 0.0, time.process_time() - start)


ENGINES: dict[str, tuple[str, Callable[[Path, Phrases, str], Engine]]] = {
    "ours": ("daihoi, the whole reply", ours),
    "wratio": ("rapidfuzz extractOne WRatio", wratio),
    "token_set": ("rapidfuzz extractOne token_set_ratio", token_set),
    "bm25s": ("bm25s, words", bm25),
    "tfidf": ("scikit-learn TF-IDF, character 2-4-grams", tfidf),
    "tantivy": ("tantivy, words", tantivy_words),
}
