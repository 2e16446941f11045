"""Counts in sentences: how many, how many are left, which share, of when the number is."""

from collections.abc import Sequence

from bot.answering import sentences as say
from bot.answering.compute import amount, number, remaining, share
from bot.answering.told import Told, lower, upper
from bot.knowledge.measures import MEASURES
from bot.knowledge.model import Count, CountStatus, Knowledge
from bot.knowledge.opposites import opposite
from bot.knowledge.precision import Precision
from bot.text.dates import say_when

LEFT = "còn "  # opens what the rest is, and the sentence
ASPECTS = ("chưa ", "đang ", "sắp ")  # "chưa khởi công": how the others are is not said by denying it


def tell_count(knowledge: Knowledge, count: Count, facet: str = "count") -> Told:
    """Say what a count tells on a facet: "count", "remaining", "percent", "progress", "as_of"."""
    whole = knowledge.by_id.get(count.out_of or "")
    all_of = knowledge.by_id.get(count.part_of or "")
    if isinstance(whole, Count) and whole.state:
        told = _share_of_share(knowledge, count, whole, facet)
    elif isinstance(whole, Count):
        told = _share(count, whole, facet)
    elif facet == "share" and isinstance(all_of, Count):
        told = _part(count, all_of)
    else:
        told = _plain(knowledge, count)
    if facet == "as_of" and count.as_of and not told.text.startswith(_as_of(count)):
        return Told(f"{_as_of(count)}, {lower(told.text)}", told.facts)
    return told


def _as_of(count: Count) -> str:
    """Up to which day a count was counted."""
    return upper(say.AS_OF.format(when=say_when(count.as_of))) if count.as_of else ""


def _share(count: Count, whole: Count, facet: str) -> Told:
    """Of a count of those of a whole that are in some state."""
    facts = (count.id, whole.id)
    spoken, total = amount(count), amount(whole)
    of, state = _measured(whole.unit or count.unit, whole.of), count.state or ""
    total_is = say.WHOLE[whole.status]

    def said(percent: str, state: str, many: str) -> str:
        return say.PERCENT.format(share=percent, of=of, state=state, number=many, sum=total_is, whole=total)

    if count.value == whole.value and count.precision is Precision.EXACT:
        text = _to_come(count, _clean(say.ALL_DONE.format(whole=total, of=of, state=state)))
        if count.as_of:
            text = f"{_as_of(count)}, {lower(text)}"
        return Told(f"{text.removesuffix('.')} (100%).", facts)
    main = say.COUNT_STATE.format(sum=total_is, number=_of_unit(spoken, count), whole=total, of=of, state=state)
    main = _to_come(count, _clean(main))
    left, precision = remaining(count, whole)
    rest = denied(count)
    match facet:
        case "remaining":
            text = (say.OTHERS if opposite(count.state) and not count.rest else say.REMAINING).format(
                number=number(left, precision),
                of=of,
                rest=rest.removeprefix(LEFT),
                whole=total,
                sum=total_is,
                done=spoken,
                state=state,
            )
        case "percent":
            text = said(upper(share(count, whole)), state, spoken)
            text = _to_come(count, text)
        case "percent_rest":
            others = count.model_copy(update={"value": left, "precision": precision})
            text = said(upper(share(others, whole)), rest, number(left, precision))
            text = f"{text} {said(upper(share(count, whole)), state, spoken)}"
        case "progress":
            text = say.PROGRESS.format(
                main=main, share=share(count, whole), left=number(left, precision), of=of, rest=count.rest or ""
            )
        case _:
            text = main
    return Told(_clean(text), facts)


def _share_of_share(knowledge: Knowledge, count: Count, whole: Count, facet: str) -> Told:
    """Of those in some state among others that are a share themselves: of the works begun so many are done."""
    left, precision = remaining(count, whole)
    total, spoken = amount(whole), amount(count)
    of, state = f"{_measured(whole.unit or count.unit, whole.of)} {whole.state}", count.state or ""
    inner = {"whole": total, "of": of, "state": state, "number": spoken, "share": share(count, whole)}
    rest = {"left": number(left, precision), "rest": denied(count)}
    facts = [count.id, whole.id]
    match facet:
        case "remaining" | "percent_rest":
            text = say.REMAINING_WITHIN.format(**inner, **rest)
        case "percent" | "progress":
            text = say.PERCENT_WITHIN.format(**inner)
            root = knowledge.by_id.get(whole.out_of or "")
            if isinstance(root, Count):
                facts.append(root.id)
                everything = f"{amount(root)} {_measured(root.unit, root.of)}"
                text = f"{text.removesuffix('.')}; {say.OF_ALL.format(all=everything, share=share(count, root))}"
        case _:
            text = say.COUNT_WITHIN.format(**inner)
    return Told(_clean(text), tuple(facts))


def _to_come(count: Count, text: str) -> str:
    """What is told of a share; of one that is planned or aimed at, that it is no more than that."""
    return text if count.status is None else say.YET_TO_COME[count.status].format(told=lower(text))


def _of_unit(spoken: str, count: Count) -> str:
    """A number with the unit of its count: "12 ha"; what is merely counted has none."""
    return f"{spoken} {count.unit}" if count.unit and count.unit != "%" else spoken


def _measured(unit: str | None, of: str) -> str:
    """What is counted, with its unit: "km đường liên xã"; a percent sign belongs to the number."""
    return f"{unit} {of}" if unit and unit != "%" else of


def denied(count: Count) -> str:
    """The state of the others; where the record does not say it: "đã nộp" → "chưa nộp"."""
    state = count.state or ""
    if count.rest:
        return count.rest
    other = opposite(state)
    if other is not None:
        return other
    if state.startswith("đã "):
        return f"chưa {state.removeprefix('đã ')}"
    if state.startswith("là "):
        return f"không phải {state}"
    if state.startswith(ASPECTS):
        return f"không thuộc số {state}"
    return f"không {state}" if state else ""


def _part(count: Count, whole: Count) -> Told:
    """Which part of its whole a count is."""
    text = say.SHARE.format(
        number=upper(amount(count)),
        of=count.of,
        share=share(count, whole),
        whole=amount(whole),
        all=whole.of,
    )
    return Told(text, (count.id, whole.id))


def _plain(knowledge: Knowledge, count: Count) -> Told:
    """Of a count that is no share of another: with its parts, or with the whole that it is a part of."""
    spoken = amount(count)
    if count.unit:
        spoken = f"{spoken}{'' if count.unit == '%' else ' '}{count.unit}"
    text = say.COUNT.format(number=spoken, of=count.of)
    host = knowledge.congress.host
    if count.unit and count.of.lower().startswith(MEASURES):
        template = say.MEASURE if count.status is None else say.MEASURE_PLANNED[count.status]
        if count.status is CountStatus.TARGET and any(word in count.of.lower() for word in say.FALLING):
            template = say.MEASURE_FALLING
        text = template.format(of=upper(count.of), number=spoken)
    elif count.status is CountStatus.TARGET and any(one.state for one in knowledge.shares.get(count.id, ())):
        done = [f"{amount(one)} {one.state}" for one in knowledge.shares[count.id] if one.state]
        text = say.TARGET_DONE.format(number=spoken, of=count.of, done="; ".join(done))
    elif count.status is not None:
        text = say.COUNT_PLANNED[count.status].format(number=spoken, of=count.of)
    elif host and count.part_of is None and count.of.lower().startswith(say.HELD_BY_HOST) and not _of_another(count):
        text = say.COUNT_OF_HOST.format(host=host, number=spoken, of=count.of)
    for template, parts in zip((say.PARTS, say.PARTS_OTHERWISE), knowledge.partitions.get(count.id, ()), strict=False):
        text += " " + template.format(parts=listed([f"{amount(one)} {one.of}" for one in parts]))
    whole = knowledge.by_id.get(count.part_of or "")
    if not isinstance(whole, Count):
        return Told(text, (count.id,))
    return Told(f"{text[:-1]}, trong tổng số {amount(whole)} {whole.of}.", (count.id, whole.id))


def _of_another(count: Count) -> bool:
    """Whether a name stands in what is counted: "đảng viên Đồn Biên phòng …" are not the host's."""
    return any(word[:1].isupper() and word not in say.COMMON_CAPITALS for word in count.of.split()[1:])


def listed(items: Sequence[str]) -> str:
    """Items in one run of words: "A, B và C"; the last alone where there is one."""
    return " và ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def _clean(text: str) -> str:
    """Without the blanks that a state or a rest that is not told leaves."""
    return " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace(" )", ")").replace(", )", ")")
