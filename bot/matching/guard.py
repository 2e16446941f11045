"""The guard: answer, ask back, or say that it is not known. Asking back beats guessing; refusing beats both when words are left over."""

from dataclasses import replace

from bot.knowledge.model import Event
from bot.matching.candidates import Candidate, Scorer
from bot.matching.claims import claims, compared
from bot.matching.facets import ASK_LABELS, FACETS, detail_name, held, possible, stated_gap
from bot.matching.question import Choice, Claim, Outcome, Query
from bot.matching.reading import Mention
from bot.matching.subjects import CONGRESS, Subject, Type

# Chosen on our own question sets: the least that loses no right answer there while keeping wrong ones out.
LEAST_COVERAGE = 0.72
LEAST_SCORE = 0.42
LEAST_EVIDENCE = 0.4
NOUN_EVIDENCE = 0.55  # a number is checked only against a count that is named
SURE_WORDS = 0.35  # content that may stay unexplained when a yes is said
NAMED_EVIDENCE = 0.85  # to say that something is not known of a subject, it must surely be meant
SURE_CLAIM = 1.2  # a claim on all members, or on one alone, outranks claims on single members
KNOWN_MARGIN = 0.88  # a fact that is known and surely named outranks a gap that is hardly nearer
RELATING = frozenset(
    ("do", "vì", "bởi", "nhờ", "tại", "cũng", "chỉ", "chưa", "không", "nên", "nếu", "khác", "hơn", "trước", "sau")
)
OPEN_CLAIM = 0.8  # a claim that the knowledge cannot tell gives way to one that it can
MARGIN = 0.95  # a second reading at least this near the best is a tie
SURE_EVIDENCE = 0.65  # below this nothing was surely named, and more readings count as near
LOOSE_MARGIN = 0.8
TOO_LITTLE = 0.75  # less content than one telling word: too little to go by
ABOUT_EVIDENCE = 0.55  # a refusal names the subject only when the clause surely does
MOST_CHOICES = 4
DOMAIN = frozenset(
    ("c:congress", "c:party_committee", "c:cell", "c:member", "c:pilot")
)  # words of our subject, however general
LARGE = 3_000  # subjects; with more, all of them are never gone through for one question


def decide(scorer: Scorer) -> Query:
    """What to do with one clause."""
    clause = scorer.clause
    if clause.verify:
        return _verify(scorer)
    apart = _apart(scorer)
    if apart:
        return apart
    ranked = rank(scorer)
    good = [c for c in ranked if acceptable(c)]
    if (
        good
        and good[0].evidence < SURE_EVIDENCE
        and not good[0].inherited
        and scorer.focus is None
        and scorer.content() < TOO_LITTLE
    ):
        good = []
    if good:
        best = _preferred(good)
        ties = _ties(scorer, best, good, ranked)
        if best.known and best.subject.type is Type.SOURCE and all(c.subject.type is Type.SOURCE for c in ties):
            return _answer(scorer, best, ties)
        if best.known and len(ties) > 1:
            return _clarify(scorer, ties)
        if best.known:
            return _answer(scorer, best, _joint(scorer, best, good))
        return _gap(scorer, best)
    return _refuse(scorer, ranked)


def _apart(scorer: Scorer) -> Query | None:
    """How much two counts differ, how many days two events are apart."""
    asks = scorer.clause.asks
    if asks & {"count", "compare"}:
        counts = [s for s in scorer.subjects() if s.type is Type.COUNT]
        pair = tuple(dict.fromkeys(claim.subject for claim in compared(scorer, counts)))
        if len(pair) == 2:
            return Query(Outcome.ANSWER, pair, "difference", ask=scorer.clause.ask, confidence=0.9)
    uses = [use for use in scorer.entities.uses if use.subjects]
    if (
        len(uses) == 2
        and any(m.said in ("cách nhau", "cách", "cách đây") for m in scorer.clause.mentions)
        and asks & {"duration", "when", "count"}
    ):
        pair = tuple(use.subjects[0] for use in uses)
        events = [scorer.index.subjects[identity] for identity in pair]
        if all(s.type is Type.EVENT and s.record.on and s.record.on.grain in ("day", "range") for s in events):
            return Query(Outcome.ANSWER, pair, "apart", ask=scorer.clause.ask, confidence=0.9)
    return None


def _preferred(good: list[Candidate]) -> Candidate:
    """The best reading; of near ones a fact that is surely named and asked before prose that is merely alike."""
    best = good[0]
    if not best.known:
        return next(
            (
                c
                for c in good
                if c.known
                and c.subject.id != best.subject.id
                and c.facet not in ("what", "answer")
                and c.evidence >= 0.8
                and c.coverage >= 0.95
                and c.score >= best.score * KNOWN_MARGIN
            ),
            best,
        )
    if best.subject.type is not Type.TOPIC:
        return best
    return next((c for c in good if _sure(c) and c.score >= best.score * MARGIN), best)


def _sure(candidate: Candidate) -> bool:
    return (
        candidate.known
        and candidate.subject.type is not Type.TOPIC
        and candidate.evidence >= 0.95
        and candidate.fit >= 0.95
        and candidate.facet != "what"
    )


def rank(scorer: Scorer) -> list[Candidate]:
    """All readings of a clause, best first; worked out once a clause."""
    if scorer.ranked is not None:
        return scorer.ranked
    found = [candidate for subject in scorer.subjects() for candidate in scorer.candidates(subject)]
    found.sort(key=lambda c: (-c.score, not c.known, -c.evidence, c.subject.id, c.facet))
    scorer.ranked = found
    return found


def acceptable(candidate: Candidate) -> bool:
    """Whether a reading explains enough of what was said to be acted on."""
    return (
        candidate.coverage >= LEAST_COVERAGE
        and candidate.score >= LEAST_SCORE
        and candidate.evidence >= (NAMED_EVIDENCE if candidate.facet.startswith("ask:") else LEAST_EVIDENCE)
        and not candidate.conflict
    )


def _ties(scorer: Scorer, best: Candidate, good: list[Candidate], ranked: list[Candidate]) -> list[Candidate]:
    """Readings too near the best to choose between, at most one a subject."""
    if best.inherited:
        return [best]
    seen: dict[str, Candidate] = {}
    alike = [
        c
        for c in ranked
        if c not in good and c.facet == best.facet and c.coverage >= LEAST_COVERAGE and _indistinct(scorer, best, c)
    ]
    good = [*good, *alike]
    for candidate in good:
        if candidate.inherited and not best.inherited:
            continue
        if _sure(best) and candidate.subject.type is Type.TOPIC:
            continue
        if _part_unsaid(scorer, best, candidate):
            continue
        margin = MARGIN if best.evidence >= SURE_EVIDENCE else LOOSE_MARGIN
        if candidate.known != best.known or (
            candidate.score < best.score * margin and not _indistinct(scorer, best, candidate)
        ):
            continue
        if candidate.subject.id == best.subject.id or _same_answer(candidate, best):
            continue
        seen.setdefault(candidate.subject.id, candidate)
    return [best, *list(seen.values())[: MOST_CHOICES - 1]]


def _part_unsaid(scorer: Scorer, best: Candidate, other: Candidate) -> bool:
    """A part does not compete with its whole when nothing that tells it from the whole is said."""
    part, whole = other.subject, best.subject
    if part.type is not Type.COUNT or part.record.part_of != whole.id:
        return False
    return not any(key in scorer.keys for key in part.name_keys - whole.name_keys)


def _indistinct(scorer: Scorer, best: Candidate, other: Candidate) -> bool:
    """Members of one group, none of whose own words is said: "chỉ thị số mấy" may mean any directive."""
    one, two = best.subject, other.subject
    if not one.group or one.group != two.group or not one.head & two.head:
        return False
    return not scorer.own_word(one) and not scorer.own_word(two)


def _same_answer(one: Candidate, other: Candidate) -> bool:
    """A group and its member, or the members of one group named together, do not compete."""
    first, second = one.subject, other.subject
    if first.id in second.members or second.id in first.members:
        return True
    return bool(one.evidence == other.evidence == 1.0 and first.group and first.group == second.group)


def _joint(scorer: Scorer, best: Candidate, good: list[Candidate]) -> list[Candidate]:
    """Further subjects that the clause names and asks the same of."""
    named: dict[str, Candidate] = {}
    for use in scorer.entities.uses:
        for candidate in good:
            if candidate.subject.id in use.subjects and candidate.subject.type is best.subject.type and candidate.known:
                named.setdefault(candidate.subject.id, candidate)
                break
    if best.subject.id in named and len(named) > 1:
        return list(named.values())
    return [best]


def _answer(scorer: Scorer, best: Candidate, together: list[Candidate]) -> Query:
    clause = scorer.clause
    return Query(
        Outcome.ANSWER,
        tuple(c.subject.id for c in together),
        best.facet,
        _named_detail(scorer, best),
        members=best.members,
        chosen_by=" ".join(m.text for m in best.filters),
        modifiers=clause.modifiers,
        ask=clause.ask,
        confidence=best.score,
    )


def _named_detail(scorer: Scorer, candidate: Candidate) -> str | None:
    """The record's own name of the detail that is asked."""
    if candidate.attribute is None or candidate.facet != "detail":
        return candidate.attribute
    return detail_name(candidate.subject, candidate.attribute, scorer.index.attributes[candidate.attribute].label)


def _clarify(scorer: Scorer, ties: list[Candidate]) -> Query:
    return Query(
        Outcome.CLARIFY,
        choices=tuple(Choice(c.subject.id, c.facet) for c in ties),
        ask=scorer.clause.ask,
        confidence=ties[0].score * 0.5,
    )


def _gap(scorer: Scorer, candidate: Candidate) -> Query:
    subject = candidate.subject
    labels = labels_of(scorer, candidate)
    group = scorer.index.subjects.get(subject.group or "")
    return Query(
        Outcome.MISSING,
        (subject.id,),
        candidate.facet,
        candidate.attribute,
        missing=labels[0] if labels else "",
        about=subject.id,
        gap=stated_gap(subject, labels, group),
        stated=True,
        ask=scorer.clause.ask,
        confidence=candidate.score,
    )


def labels_of(scorer: Scorer, candidate: Candidate) -> tuple[str, ...]:
    """Names of what a candidate asks, by which a gap may be stated."""
    names: list[str] = []
    if candidate.attribute:
        known = scorer.index.attributes.get(candidate.attribute)
        names.append(known.label if known else candidate.attribute)
    facet = next((f for f in FACETS[candidate.subject.type] if f.id == candidate.facet), None)
    if facet:
        names += [
            facet.label,
            *(scorer.index.attributes[a].label for a in sorted(facet.attributes) if a in scorer.index.attributes),
        ]
        if facet.id == "when":
            names.append("ngày")
        if facet.id == "place":
            names += ["địa điểm", "nơi tổ chức"]
    if candidate.facet.startswith("ask:"):
        names.append(ASK_LABELS.get(candidate.facet[4:], ""))
    return tuple(dict.fromkeys(name for name in names if name))


def _refuse(scorer: Scorer, ranked: list[Candidate]) -> Query:
    """Nothing explains the clause: ask back when it says too little, else say what is not known."""
    clause, index = scorer.clause, scorer.index
    noun = scorer.noun()
    content = [m for m in scorer.strict if scorer.weight(m) >= 0.3 or m.first in scorer.strange]
    if scorer.entities.strangers:
        text, _ = scorer.entities.strangers[0]
        return Query(
            Outcome.MISSING,
            missing=ASK_LABELS.get(clause.ask or "", ""),
            about=text,
            ask=clause.ask,
            stated=True,
            confidence=0.0,
        )
    if any(m.offtopic for m in clause.mentions) and not any(c.evidence >= 0.7 and c.coverage >= 0.5 for c in ranked):
        return Query(Outcome.OFFTOPIC, confidence=0.0)
    best = next((c for c in ranked if not c.conflict), None)
    unexplained = _unexplained(best, content)
    attributed = [m for m in scorer.strict if m.attributes and not m.filler and not m.asks]
    if (
        clause.ask == "count"
        and noun is not None
        and not any(c.known and c.fit >= 0.5 and c.evidence >= LEAST_EVIDENCE for c in ranked)
    ):
        return Query(Outcome.MISSING, missing=f"số {noun.text}", ask=clause.ask, stated=True, confidence=0.0)
    if attributed and len(attributed) == len(content) and not clause.verify:
        holders = _holders(scorer, attributed)
        if len(holders) > 1:
            return Query(Outcome.CLARIFY, choices=tuple(holders), ask=clause.ask, confidence=0.2)
    if not unexplained and attributed:
        unexplained = attributed
    if not unexplained:
        choices = _open_choices(scorer, ranked)
        if len(choices) < 2 and not content:
            choices = [
                Choice(s.id, "list" if s.type is Type.GROUP else "what") for s in _askable(scorer)[:MOST_CHOICES]
            ]
        if len(choices) > 1 and (clause.ask or clause.asks):
            return Query(Outcome.CLARIFY, choices=tuple(choices), ask=clause.ask, confidence=0.2)
    conflict = next((c for c in ranked if c.conflict and c.evidence >= ABOUT_EVIDENCE), None)
    if conflict is not None and (best is None or best.score < conflict.score + 0.1):
        words = " ".join(m.text for m in conflict.left if m.is_value)
        return Query(
            Outcome.MISSING, missing=words, about=conflict.subject.id, ask=clause.ask, confidence=conflict.score
        )
    named = next((c for c in ranked if c.evidence >= ABOUT_EVIDENCE and c.coverage >= 0.3), None)
    about = named.subject.id if named else ""
    labels = [index.attributes[a].label for m in unexplained for a in sorted(m.attributes)][:1]
    missing = labels[0] if labels else " ".join(m.text for m in unexplained[:4])
    if not content and not named:
        if any(m.keys & DOMAIN for m in scorer.strict):
            return Query(
                Outcome.MISSING,
                missing=ASK_LABELS.get(clause.ask or "", ""),
                about=CONGRESS,
                ask=clause.ask,
                confidence=0.0,
            )
        return Query(Outcome.OFFTOPIC, confidence=0.0)
    if not named and not any(_domain(m) for m in content):
        return Query(Outcome.OFFTOPIC, missing=missing, confidence=0.0)
    if named and labels:
        group = index.subjects.get(named.subject.group or "")
        gap = stated_gap(named.subject, tuple(labels), group)
    else:
        gap = None
    return Query(
        Outcome.MISSING,
        missing=missing,
        about=about,
        gap=gap,
        stated=bool(labels),
        ask=clause.ask,
        confidence=named.score if named else 0.0,
    )


def _holders(scorer: Scorer, attributed: list[Mention]) -> list[Choice]:
    """Subjects of which the attribute asked for is known, when nothing says whose it is."""
    asked = {key for mention in attributed for key in mention.attributes}
    found: list[Choice] = []
    if len(scorer.index.subjects) > LARGE:
        return found
    for subject in scorer.index.subjects.values():
        for facet in FACETS[subject.type]:
            if facet.attributes & asked and held(subject, facet):
                found.append(Choice(subject.id, facet.id))
    return found[:MOST_CHOICES]


def _unexplained(best: Candidate | None, content: list[Mention]) -> list[Mention]:
    if best is None:
        return content
    left = {m.first for m in best.left}
    return [m for m in content if m.first in left]


def _domain(mention: Mention) -> bool:
    return bool(mention.keys) or bool(mention.attributes)


def _open_choices(scorer: Scorer, ranked: list[Candidate]) -> list[Choice]:
    """What the clause may mean when it says too little: likely readings first, then all that can be asked that way."""
    ask = scorer.clause.ask
    choices: dict[str, Choice] = {}
    for candidate in ranked:
        if (
            candidate.known
            and candidate.coverage >= LEAST_COVERAGE
            and candidate.fit >= 0.85
            and candidate.evidence >= 0.25
            and not candidate.conflict
        ):
            choices.setdefault(candidate.subject.id, Choice(candidate.subject.id, candidate.facet))
    if len(choices) < 2:
        for subject in _askable(scorer):
            for facet in FACETS[subject.type]:
                if facet.fit.get(ask, 0.0) >= 1.0 and held(subject, facet) and possible(subject, facet):
                    choices.setdefault(subject.id, Choice(subject.id, facet.id))
    return list(choices.values())[:MOST_CHOICES]


def _askable(scorer: Scorer) -> list[Subject]:
    """Subjects worth offering: groups before their members, the congress, then the rest in file order."""
    subjects = scorer.index.subjects
    if len(subjects) > LARGE:
        return [subjects[CONGRESS]]
    order = {
        Type.GROUP: 0,
        Type.CONGRESS: 1,
        Type.COUNT: 2,
        Type.EVENT: 3,
        Type.DOCUMENT: 4,
        Type.PROJECT: 5,
        Type.BODY: 6,
        Type.TOPIC: 7,
        Type.SOURCE: 8,
    }
    said = {key for m in scorer.strict for key in m.keys}
    return sorted(subjects.values(), key=lambda s: (-len(said & s.head), order[s.type]))


# --- yes or no --------------------------------------------------------------------------------------------------------
def _verify(scorer: Scorer) -> Query:
    """Find what a yes/no question is about and what it claims of it."""
    pairs = _pairs(scorer)
    if pairs:
        return pairs
    best: tuple[float, Subject, list[Claim], float, float] | None = None
    for subject in scorer.subjects():
        made = claims(scorer, subject)
        found = _claimed(scorer, subject, made)
        if found and made and all(claim.holds is None for claim in made):
            found = (found[0] * OPEN_CLAIM, found[1], found[2])
        elif found and any(claim.facet == "every" for claim in made):
            found = (found[0] * SURE_CLAIM, found[1], found[2])
        if found and (best is None or found[0] > best[0]):
            best = (found[0], subject, made, found[1], found[2])
    if best is not None:
        score, subject, made, coverage, evidence = best
        if (
            not made
            and subject.type in (Type.EVENT, Type.CONGRESS)
            and not any("exists" in m.asks for m in scorer.strict)
        ):
            # "Đã chốt ngày chưa?", "khai mạc chưa?": no more is known of an event than its time
            return decide(replace(scorer, clause=replace(scorer.clause, verify=False, ask="when"), ranked=None))
        least = NOUN_EVIDENCE if subject.type is Type.COUNT else LEAST_EVIDENCE
        if score >= LEAST_SCORE and coverage >= LEAST_COVERAGE and evidence >= least:
            return _verdict(scorer, subject, _with_siblings(scorer, subject, made), score)
    return _refuse(scorer, rank(scorer))


def _with_siblings(scorer: Scorer, subject: Subject, made: list[Claim]) -> list[Claim]:
    """Claims of one kind made of several subjects in one breath: "Kim … và Nguyễn … đều là giai đoạn 2"."""
    if not made or subject.type is Type.GROUP:
        return made
    facets = {claim.facet for claim in made}
    result = list(made)
    for use in scorer.entities.uses:
        for identity in use.subjects:
            other = scorer.index.subjects[identity]
            if other.id != subject.id and other.type is subject.type:
                result += [claim for claim in claims(scorer, other) if claim.facet in facets]
    return result


def _claimed(scorer: Scorer, subject: Subject, made: list[Claim]) -> tuple[float, float, float] | None:
    """Score, coverage and evidence of a subject of which the clause makes claims, or whose existence it asks."""
    tokens = {token for claim in made for token in claim.tokens}
    asked = {
        key
        for m in scorer.strict
        for key in m.attributes
        if not m.filler and not m.keys & subject.strong and f"a:{key}" not in subject.strong
    }
    total = got = 0.0
    for mention in scorer.strict:
        weight = scorer.weight(mention)
        total += weight
        named = any(mention.attributes & f.attributes and held(subject, f) for f in FACETS[subject.type])
        if (
            mention.first in tokens
            or named
            or _free(mention, subject)
            or scorer.explained(mention, subject, None, None)
        ):
            got += weight
    coverage = got / total if total else 1.0
    evidence = scorer.evidence(subject)
    if scorer.focus and (subject.id in scorer.focus.subjects or subject.id == scorer.focus.group):
        evidence = max(evidence, 0.85 if subject.id in scorer.focus.subjects else 0.75)
    if any(claim.facet == "member" for claim in made):
        evidence = max(evidence, 0.6) if evidence > 0.3 else evidence
    facet_gap = any(not any(a in f.attributes and held(subject, f) for f in FACETS[subject.type]) for a in asked)
    if facet_gap and not made:
        return None
    fit = 1.0 if made else 0.8
    if not made and (
        subject.type in (Type.COUNT, Type.SOURCE) or any(m.number is not None and not m.ordinal for m in scorer.strict)
    ):
        return None
    score = coverage**1.5 * (0.3 + 0.7 * evidence) * fit
    return round(score, 4), round(coverage, 3), round(evidence, 3)


def _left(scorer: Scorer, subject: Subject, made: list[Claim]) -> float:
    """Weight of the words of a yes/no question that neither a claim nor the subject accounts for."""
    tokens = {token for claim in made for token in claim.tokens}
    return sum(
        scorer.weight(m)
        for m in scorer.strict
        if m.first not in tokens
        and not _free(m, subject)
        and not scorer.explained(m, subject, None, None)
        and not any(m.attributes & f.attributes for f in FACETS[subject.type])
    )


def _plain_statement(scorer: Scorer) -> bool:
    """Whether a statement relates nothing to anything: a cause, an exception, a negation cannot be told from words."""
    return not any(m.said in RELATING for m in scorer.clause.mentions) and not scorer.clause.negated


def _free(mention: Mention, subject: Subject) -> bool:
    """Words of a yes/no question that restate its claim ("năm", "ngày") rather than add to it."""
    if subject.type is Type.PROJECT:
        return bool(mention.keys & {"c:renovate", "c:build_new", "c:build", "c:phase", "c:only"})
    if subject.type is Type.DOCUMENT:
        return bool(mention.keys & {"c:issue", "c:number_word"})
    if subject.type is Type.COUNT and subject.record.out_of is None:
        return bool(mention.keys & {"c:all"})
    return bool(mention.keys & {"c:belong", "c:all", "c:half", "c:done", "c:not_done"}) and subject.type in (
        Type.COUNT,
        Type.GROUP,
    )


def _verdict(scorer: Scorer, subject: Subject, made: list[Claim], score: float) -> Query:
    exists = any("exists" in m.asks for m in scorer.strict)
    unsure = _left(scorer, subject, made) > (2 * SURE_WORDS if exists and not made else SURE_WORDS)
    if (
        not made
        and subject.type is Type.TOPIC
        and not any("exists" in m.asks for m in scorer.strict)
        and (unsure or not _plain_statement(scorer))
    ):
        # whether prose bears out a statement cannot be told from its words: it is quoted, without a yes or a no
        return Query(Outcome.ANSWER, (subject.id,), "answer", confidence=score)
    chosen = scorer.chosen(subject) if subject.type is Type.GROUP else None
    query = Query(
        Outcome.VERIFY,
        tuple(dict.fromkeys([subject.id, *(claim.subject for claim in made)])),
        made[0].facet if made else "exists",
        claims=tuple(made),
        modifiers=scorer.clause.modifiers,
        members=chosen.members if chosen else (),
        chosen_by=" ".join(m.text for m in chosen.by) if chosen and not made else "",
        ask=None,
        confidence=score,
    )
    if unsure and query.verdict is True:
        # something was said that nothing explains: the fact is told, but no yes is said to all of it
        facet = (
            made[0].facet
            if made and made[0].facet in {f.id for f in FACETS[subject.type]}
            else FACETS[subject.type][0].id
        )
        return Query(Outcome.ANSWER, (subject.id,), facet, members=query.members, confidence=score)
    if query.verdict is None:
        words = next(claim.words for claim in made if claim.holds is None)
        return Query(Outcome.MISSING, missing=words, about=subject.id, confidence=score)
    if not made and isinstance(subject.record, Event) and subject.record.on is None:
        return Query(Outcome.MISSING, missing="thời gian", about=subject.id, confidence=score)
    return query


def _pairs(scorer: Scorer) -> Query | None:
    """ "33 đảng bộ và 22 chi bộ": several numbers, each with its noun, each checked against the count it is of."""
    numbers = [
        m for m in scorer.strict if m.number is not None and not m.percent and all(k.startswith("n:") for k in m.keys)
    ]
    counts = [s for s in scorer.subjects() if s.type is Type.COUNT]
    if not numbers:
        found = compared(scorer, counts)
        return (
            Query(Outcome.VERIFY, tuple(c.subject for c in found), "count", claims=tuple(found), confidence=0.9)
            if found
            else None
        )
    if len(numbers) < 2:
        return None
    made: list[Claim] = []
    for number in numbers:
        best = max(
            ((c, s) for s in counts for c in claims(scorer, s) if number.first in c.tokens and c.facet == "count"),
            key=lambda pair: (
                scorer.evidence(pair[1])
                + _noun_fit(scorer, number, pair[1])
                + (0.2 if pair[0].holds else 0.0)
                + (
                    1.0
                    if made and pair[1].record.part_of and pair[1].record.part_of == _whole(scorer, made[0])
                    else 0.0
                )
            ),
            default=None,
        )
        if best is None:
            return None
        made.append(best[0])
    if len({claim.subject for claim in made}) < 2:
        return None
    return Query(
        Outcome.VERIFY, tuple(dict.fromkeys(c.subject for c in made)), "count", claims=tuple(made), confidence=0.9
    )


def _whole(scorer: Scorer, claim: Claim) -> str | None:
    whole: str | None = scorer.index.subjects[claim.subject].record.part_of
    return whole


def _noun_fit(scorer: Scorer, number: Mention, subject: Subject) -> float:
    """How well the words after a number name what a count counts."""
    at = scorer.strict.index(number)
    after: set[str] = set()
    for mention in scorer.strict[at + 1 : at + 4]:
        if mention.is_value:
            break
        after |= mention.keys
    best = 0.0
    for phrase in subject.names:
        met = sum(bool(keys & after) for keys in phrase.words)
        best = max(best, met / len(phrase.words))
    return best
