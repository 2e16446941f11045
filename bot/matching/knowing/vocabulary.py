"""The words of one knowledge base, added to those of the language."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from bot.knowledge.model import Body, Congress, Count, Document, Event, Group, Project, Words
from bot.matching.knowing.common_phrases import asks, is_different, language_table
from bot.matching.knowing.hosts import lies_in_city
from bot.matching.knowing.organs import organ, parts, variants
from bot.matching.knowing.sorts import add_nouns, add_sorts
from bot.matching.knowing.subjects import Texts
from bot.matching.reading.lexicon import Attribute, grammar, known_attributes, syllables
from bot.matching.reading.names import ProperName, in_full, naming, proper_names
from bot.matching.reading.phrases import PhraseTable, Role, Sense
from bot.text.lexicon import abbreviations
from bot.text.numbers import is_number_word, roman
from bot.text.serials import without_organ
from bot.text.syllable import canonical, fold, is_folded_syllable
from bot.text.tokens import DASHES, tokenise
from bot.text.unicode import compose

DENYING = "không"
CITY = ("thành", "phố")
HOST_LEVEL, CITY_ABOVE = Sense(Role.CONCEPT, "host_level"), Sense(Role.CONCEPT, "level_up_city")
UNTELLING = (Role.NAME, Role.FILLER, Role.SMALLTALK)  # "xã An Tâm": what says nothing elsewhere may be a name
QUOTES = re.compile('[“”"]')  # no word goes on over one
QUOTED = re.compile('[“"]([^”"]+)[”"]')
LONGEST_QUOTED = 3  # syllables: of more a part may be said
COUNTING = frozenset("hai ba bốn sáu bảy bẩy tám chín mười".split())  # that are seldom a part of another word
PAIR = 2  # syllables
LONGEST_PHRASE = 4  # syllables of an attribute inside a name
CODE = re.compile(r"\b([A-Z]{1,2})(\d{1,3})\b")  # of a building, a road, a bed of a canal
PLACES = "FHPQ"  # letters before the number of a ward or a district
Kinds = dict[str, frozenset[str]]  # proper name → kinds that its bearer is said to be
Numbers = dict[str, frozenset[Decimal]]  # proper name → numbers that tell its bearer from others of the name


@dataclass
class Vocabulary:
    """Phrases, attributes and proper names, as records are added.

    Attributes:
        hosts: proper names of the host's place.
        called: keys of phrases with synonyms that end in a name and its number.
        short: proper names as they are shortened, folded → their words: "hmai", "nvdao".
    """

    table: PhraseTable = field(default_factory=PhraseTable)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    hosts: Kinds = field(default_factory=dict)
    short: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    _organs: set[tuple[str, ...]] = field(default_factory=set)  # names of organs
    _own: set[tuple[str, ...]] = field(default_factory=set)  # those of the host
    _openers: set[str] = field(default_factory=set)  # first words of phrases that may be different things here
    _asked: set[str] = field(default_factory=set)  # first words of attributes of more than one
    _words: set[str] = field(default_factory=set)  # looked at by `add_record`
    _named: dict[tuple[str, ...], bool] = field(default_factory=dict)  # words of names → whether they tell their bearer
    _made: dict[tuple[str, str], None] = field(default_factory=dict)  # two syllables that are one word in names
    _beside: dict[str, set[tuple[str, str]]] = field(default_factory=dict)  # syllable → those around it, in names
    # Remembered until a name of a detail is added, on which alone they depend.
    _runs: set[tuple[str, ...]] = field(default_factory=set)  # looked at by `_add_different`
    _unknowns: dict[str, bool] = field(default_factory=dict)

    def add_language(self) -> None:
        """Begin with the language data."""
        self.attributes.update(known_attributes())
        common, openers, asked = language_table()
        self.table = common.extended()
        self._openers |= openers
        self._asked |= asked

    def _add(self, words: tuple[str, ...], sense: Sense) -> None:
        self.table.add(words, sense)
        if words and is_different(sense):
            self._openers.add(words[0])
        if asks(words, sense):
            self._asked.add(words[0])

    def add_hosts(self, congress: Congress) -> None:
        """Add the names of the host and its place."""
        for text in filter(None, (congress.place, congress.host)):
            for name in proper_names(text):
                self.hosts[name.key] = self.hosts.get(name.key, frozenset()) | name.kinds
                self._add_name(name)
            own = organ(text, holds=True)
            if own is not None:
                self._own.add(own.words)
        if lies_in_city(congress):
            self.table.recast(CITY, HOST_LEVEL, CITY_ABOVE)

    def _add_name(self, name: ProperName) -> None:
        """Add a proper name, and how it is shortened: initials before the last syllable."""
        self.table.add(name.words, Sense(Role.NAME, name.key))
        letters = [fold(word) for word in name.words]
        made = "".join(word[:1] for word in letters[:-1]) + letters[-1]
        held = self.short.get(made, ())
        if len(letters) > 1 and made.isalpha() and not is_folded_syllable(made) and name.words not in held:
            self.short[made] = (*held, name.words)

    def add_own(self, words: Words) -> None:
        """Add the synonyms and names that the knowledge base lists."""
        for phrase, others in words.synonyms.items():
            for text, sense in self._synonyms(phrase, others):
                self._add(syllables(text), sense)
        for text in words.names:
            for name in proper_names(text):
                if len(name.words) > 1:
                    self._add_name(name)
        self.organs(words.names)

    def _synonyms(self, phrase: str, others: Iterable[str]) -> list[tuple[str, Sense]]:
        """What else a phrase is called; other names of the host mean its level."""
        if any(name.key in self.hosts and not self.is_namesake(name) for name in proper_names(phrase)):
            return [(other, HOST_LEVEL) for other in others]
        main = syllables(phrase)
        senses = list(self.table.senses(main))
        if not senses:
            senses = [Sense(Role.CONCEPT, f"own:{' '.join(main)}")]
            if any(name.number is not None for name in proper_names(phrase)):
                self.called.add(senses[0].key)
        return [(text, sense) for sense in senses for text in (phrase, *others)]

    def bearers(self, names: Iterable[ProperName]) -> Kinds:
        """Add the proper names in the names of a record; those that tell it from others."""
        found: Kinds = {}
        for name in map(in_full, names):
            tells = self._named.get(name.words)
            if tells is None:
                tells = self._named[name.words] = name.key not in self.hosts and self._distinctive(name)
                if tells:
                    self._add_name(name)
            if tells:
                found[name.key] = found.get(name.key, frozenset()) | name.kinds
        return found

    def organs(self, names: Iterable[str], *, borne: bool = True, holds: bool = False) -> Kinds:
        """Add the names of organs that common words tell from others: "Sở Tài nguyên và Môi trường".

        Args:
            borne: they are the names of a record that bears names; else what only goes on about an organ that is known
                is no name: "Sở Tài chính hợp nhất".
            holds: they name who holds a congress (see `organ`).
        """
        found: Kinds = {}
        for text in names:
            name = organ(text, holds=holds)
            if name is None or name.words in self._own:
                continue
            if self._distinctive(name) and (borne or not self._goes_on(text)):
                found[name.key] = name.kinds
                self._organs.update(variants(name.words))
                for words in variants(name.words):
                    self.table.add(words, Sense(Role.NAME, name.key))
        return found

    def _goes_on(self, text: str) -> bool:
        """Whether a text says something more of an organ that is known, and names no other one."""
        capitals = [at for at, word in enumerate(text.split()) if word[:1].isupper()]
        words = syllables(text)
        return any(words[:size] in self._organs for size in range(max(capitals, default=0) + 1, len(words)))

    def namesakes(self, names: Iterable[ProperName]) -> Kinds:
        """Names of the host's place that a record bears as something else: "Khu phố Hoa Mai 2" of "phường Hoa Mai"."""
        found: Kinds = {}
        for name in filter(self.is_namesake, names):
            found[name.key] = found.get(name.key, frozenset()) | name.kinds
        return found

    def is_namesake(self, name: ProperName) -> bool:
        """Whether the name of the host's place is that of another unit here: of its kind, or by its number."""
        host = self.hosts.get(name.key)
        return host is not None and bool(name.number is not None or (name.kinds and name.kinds.isdisjoint(host)))

    def _distinctive(self, name: ProperName) -> bool:
        """A name of one syllable, or one made only of words of the language, does not tell its bearer from others."""
        if len(name.words) < 2:
            return False
        return all(sense.role in UNTELLING for sense in self.table.senses(name.words))

    def add_people(self, names: Iterable[str]) -> None:
        """Add the last words of people's names where one is a number elsewhere: "bà Nguyễn Thị Bé Sáu"."""
        for name in names:
            words = syllables(name)
            last = words[-PAIR:]
            if any(map(is_number_word, last)):
                sense = Sense(Role.WORD, " ".join(last))
                self.table.add(last, sense)
                self.table.add((*words[:1], *last), sense)  # "ba be sau", where "ba" is "bà"

    def add_record(self, record: Any, text: Texts) -> None:
        """Add the words that the language data does not know, so that they are recognised and mended when mistyped."""
        self.add_labels(record)
        names, examples, soft = ([syllables(one) for one in some] for some in (text.names, text.examples, text.soft))
        for word in {word: None for words in (*names, *examples, *soft) for word in words if word not in self._words}:
            self._words.add(word)
            # "MN" in a name is read as what it stands for, as it is in questions
            if (word,) not in self.table.phrases and word not in abbreviations():
                self._add_word(word)
        for name, words in zip(text.names, names, strict=True):
            self._add_name_of(record, name, words)
        for words in (*names, *examples):
            self._add_different(words)

    def _add_name_of(self, record: Any, name: str, words: tuple[str, ...]) -> None:
        """Add what only the name of a record of its type tells."""
        self._add_joints(name)
        self._note_around(name, words)
        self._add_quoted(name)
        told = organ(name)
        for part in (parts(compose(name))[1],) if told else QUOTES.split(compose(name)):
            self._add_compounds(syllables(part))
        match record:
            case Project():
                self._add_things(words)
            case Event() | Body():
                add_sorts(self.table, words, self._asked, self._unknown)
                add_nouns(self.table, words, self._unknown)
            case Count() | Group() | Document():
                self._add_denied(words)
        if not isinstance(record, Document):  # whose "NQ5" is a kind of paper and its number
            self._add_codes(name)

    def add_labels(self, record: Any) -> None:
        """Add the names of what a record tells, or says to be unknown, beside the fields of its type."""
        for label in (*getattr(record, "details", ()), *getattr(record, "gaps", ())):
            words = syllables(label)
            if not any(sense.role is Role.ATTRIBUTE for sense in self.table.senses(words)):
                self.attributes[label] = Attribute(label, label)
                self._add(words, Sense(Role.ATTRIBUTE, label))
                self._runs.clear()
                self._unknowns.clear()

    def _add_word(self, word: str) -> None:
        """Add a mere word; a serial also as people shorten it."""
        sense = Sense(Role.WORD, word)
        self.table.add((word,), sense)
        short = without_organ(word)
        if short:
            self.table.add((short,), sense)

    def _add_different(self, words: tuple[str, ...]) -> None:
        """Words that share an attribute with other things, or are off topic elsewhere, are words of their own here."""
        for first, word in enumerate(words):
            if word not in self._openers:
                continue
            run = words[first : first + LONGEST_PHRASE]
            if run in self._runs:
                continue
            self._runs.add(run)
            begun = self.table.beginning(run)
            for count in sorted({count for count, sense in begun if is_different(sense)}):
                part = words[first : first + count]
                self.table.add(part, Sense(Role.WORD, " ".join(part)))

    def _add_codes(self, name: str) -> None:
        """A letter or two and a number that stand for a thing are one word: "Ký túc xá K5", which is no "không 5"."""
        for letters, number in CODE.findall(name):
            numbered = abbreviations(upper=True).get(letters.lower(), ()) if len(letters) > 1 else letters in PLACES
            if not numbered:
                self.table.add((letters.lower(), number), Sense(Role.WORD, f"{letters}{number}".lower()))

    def _add_denied(self, words: tuple[str, ...]) -> None:
        """What a name itself denies is a part of the name: "tổ chức mới lập không đại hội"."""
        for at, word in enumerate(words[:-1]):
            if word == DENYING:
                after = words[at + 1 : at + 1 + LONGEST_PHRASE]
                size = max((count for count, _ in self.table.beginning(after)), default=1)
                part = words[at : at + 1 + size]
                self.table.add(part, Sense(Role.WORD, " ".join(part)))

    def _add_joints(self, name: str) -> None:
        """A joining word or a dash inside a name cuts no question: "đường nối Nà Pàn và Bản Lếch dài bao nhiêu"."""
        if name.replace(" ", "").isalpha() and grammar("joiners").isdisjoint(name.lower().split()):
            return  # as most names
        tokens = tokenise(compose(name))
        words = [*(fold(token.text) for token in tokens), ""]
        for at, joint in enumerate(tokens[1:-1], 1):
            if joint.text in (*DASHES, ",") or joint.text.lower() in grammar("joiners"):
                around = (words[at - 1], words[at + 1])
                self.table.joints.setdefault(words[at], set()).update((around, (*around, words[at + 2])))

    def _add_quoted(self, name: str) -> None:
        """What stands in quotation marks is one thing, be its words others elsewhere: the program “Chi bộ số"."""
        for quoted in QUOTED.findall(name):
            words = syllables(quoted)
            if 1 < len(words) <= LONGEST_QUOTED:
                self.table.add(words, Sense(Role.WORD, " ".join(words)))

    def _add_things(self, words: tuple[str, ...]) -> None:
        """What stands in the name of a work is no attribute there: "Trụ sở xã Hoa", "Cổng chào huyện"."""
        for first, word in enumerate(words):
            if word not in self._asked:
                continue
            begun = self.table.beginning(words[first : first + LONGEST_PHRASE])
            for count in {count for count, sense in begun if count > 1 and sense.role is Role.ATTRIBUTE}:
                sense = Sense(Role.WORD, " ".join(words[first : first + count]))
                self.table.add(words[first : first + count], sense)
                self.table.things.add(sense.mark)

    def _add_compounds(self, words: tuple[str, ...]) -> None:
        """Two syllables of a name, one of which the language data does not know, are taken as one word: "cổng chào"."""
        phrases = self.table.phrases
        strange = [self._unknown(word) for word in words]
        for at, pair in enumerate(itertools.pairwise(words) if any(strange) else ()):
            if pair in self._made:
                self._add_beside(words, at)
            if not (strange[at] or strange[at + 1]) or pair in phrases or not _may_be_one(pair):
                continue
            counted = at > 0 and words[at - 1] in COUNTING and not strange[at]
            if pair[0] in COUNTING or (counted and strange[at + 1 : at + 3] == [True, True]):
                continue  # "ba | khâu | đột phá", as in "3 khâu đột phá"
            around = [*itertools.pairwise(words[max(0, at - 1) : at + 1]), *itertools.pairwise(words[at + 1 : at + 3])]
            if not any(other in phrases for other in around):  # beside "chỉ thị" (35) nothing is made up
                self.table.add(pair, Sense(Role.WORD, " ".join(pair)))
                if strange[at] and strange[at + 1]:
                    self._made[pair] = None
                elif pair[0] in grammar("happenings"):
                    self.table.add_half(" ".join(pair), pair[1])  # "cuộc thi" is said "thi", too
                self._add_beside(words, at)

    def _add_beside(self, words: tuple[str, ...], at: int) -> None:
        """Remember what stands beside two syllables of a name that are particles, typed without tones: "ho | dung"."""
        folded = tuple(map(fold, words[max(0, at - 1) : at + PAIR + 1]))
        pair = (fold(words[at]), fold(words[at + 1]))
        particles = [any(one.sense.role is Role.FILLER for one in self.table.ending_at((word,))) for word in pair]
        if all(particles):
            self.table.beside.setdefault(pair, set()).update((*folded[: bool(at)], *folded[bool(at) + PAIR :]))

    def _note_around(self, name: str, words: tuple[str, ...]) -> None:
        """Note between which others each syllable stands, but for those of a proper name."""
        proper = {canonical(word) for word in name.split() if word[:1].isupper()}
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
            if proper.isdisjoint((before, word, after)):
                self._beside.setdefault(word, set()).add((before, after))

    def _add_halves(self) -> None:
        """A word of a name may be said by the half that some name holds by itself: "tạm lùi" by "lùi"."""
        phrases = self.table.phrases
        for pair in self._made:
            if pair[:1] in naming().toned:  # what it is: "đập tạm" is a "đập", "hồ trữ" a "hồ"
                self.table.add_half(" ".join(pair), pair[0])
            for word in pair:
                around = self._beside.get(word, ())
                if any((before, word) not in phrases and (word, after) not in phrases for before, after in around):
                    self.table.add_half(" ".join(pair), word)

    def _unknown(self, word: str) -> bool:
        known = self._unknowns.get(word)
        if known is None:
            senses = self.table.senses((word,))
            known = self._unknowns[word] = word.isalpha() and all(sense.role is Role.WORD for sense in senses)
        return known

    def close(self) -> None:
        """Add what halves of words stand for; and the words of numbers, so that none is "mended"."""
        self._add_halves()
        self.table.close()
        self.table.vocabulary.discard("")
        self.table.vocabulary.update(grammar("numerals"))

    def short_forms(self, words: Words) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Short forms, folded → what they stand for: the knowledge base's own, and those of the proper names."""
        own: dict[str, tuple[tuple[str, ...], ...]] = {}
        for short, texts in words.abbreviations.items():
            typed = fold("".join(syllables(short)))
            letters = "".join(filter(str.isalnum, typed))  # "LĐ-TB&XH" is typed "LĐTBXH", too
            own |= dict.fromkeys((typed, letters), tuple(syllables(text) for text in texts))
        return {**self.short, **own}


def numbers_of(names: Iterable[ProperName]) -> Numbers:
    """The numbers that end the proper names in the names of a record."""
    found: Numbers = {}
    for name in names:
        if name.number is not None:
            found[name.key] = found.get(name.key, frozenset()) | {name.number}
    return found


@lru_cache(maxsize=20_000)  # a kind and a name stand beside each other in thousands of records
def _may_be_one(pair: tuple[str, str]) -> bool:
    """Whether two syllables may be one word, as told by themselves."""
    if not all(word.isalpha() for word in pair) or (grammar("function_words") | grammar("nouns_too")) & set(pair):
        return False
    if any(len(word) > 1 and roman(word.upper()) for word in pair):
        return False  # "khóa XII" is a word and its number
    # "Phòng Đào tạo" is an office, and what it is for
    return not any(word in abbreviations() for word in pair) and pair[:1] not in naming().generic
