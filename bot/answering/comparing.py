"""Two amounts set against each other: by how much one is more, how many times, what share, by what share it grew."""

from decimal import ROUND_HALF_UP, Decimal

from bot.answering import sentences as say
from bot.answering.compute import amount, digits, less, number, percentage
from bot.answering.money import money, say_money, stated
from bot.answering.told import Told, upper
from bot.knowledge.measures import number_of
from bot.knowledge.model import Count, Project
from bot.knowledge.precision import Precision

TENTH, HUNDREDTH = Decimal("0.1"), Decimal("0.01")
SMALL_TIMES = 2  # below it, one more decimal tells


def difference(one: Count, two: Count) -> Told:
    """By how much the larger of two counts exceeds the other."""
    if one.value < two.value:
        one, two = two, one
    if one.value == two.value and one.precision is two.precision:
        return Told(
            say.AS_MANY.format(one=named(one, capital=True), two=named(two), number=spoken(one)), (one.id, two.id)
        )
    gap = with_unit(number(one.value - two.value, less(one.precision, two.precision)), one.unit)
    return Told(_between(say.DIFFERENCE, one, two, gap=gap), (one.id, two.id))


def achieved(one: Count, two: Count) -> Told:
    """What share of another count one is."""
    return Told(_between(say.SHARE_OF, one, two, share=_share(one, two)), (one.id, two.id))


def beside_target(one: Count, target: Decimal, *, shared: bool) -> Told:
    """How far a count is from a target that is no record, or what share of it it is.

    Args:
        target: how much was to be reached, in the unit of the count.
        shared: the share is asked.
    """
    aim = one.model_copy(update={"value": target, "precision": Precision.EXACT})
    more, less_than = say.TARGET_PASSED, say.TARGET_SHORT
    template = say.TARGET_MET if one.value == target else more if one.value > target else less_than
    text = (say.TARGET_SHARE if shared else template).format(
        one=named(one, capital=True),
        first=spoken(one),
        target=spoken(aim),
        share=_share(one, aim),
        gap=with_unit(number(abs(one.value - target), less(one.precision, aim.precision)), one.unit),
    )
    return Told(text, (one.id,))


def times(one: Count, two: Count) -> Told:
    """How many times as large the larger of two counts is."""
    if one.value < two.value:
        one, two = two, one
    value = _times(one.value, two.value, exact=_exact(one, two))
    return Told(_between(say.TIMES, one, two, times=value), (one.id, two.id))


def growth(earlier: Count, later: Count) -> Told:
    """By what share a number grew, or shrank, from the earlier of two years to the later."""
    gap = percentage(abs(later.value - earlier.value) * 100 / earlier.value, exact=_exact(earlier, later))
    template = say.GROWTH if later.value >= earlier.value else say.SHRINKING
    return Told(_between(template, later, earlier, share=gap), (earlier.id, later.id))


def quotient(whole: Count, parts: Count) -> Told:
    """How many of one there are for each of another, on the average."""
    each = number((whole.value / parts.value).quantize(Decimal(1)), Precision.ABOUT)
    text = say.QUOTIENT.format(part=parts.of, each=each, whole=whole.of, all=spoken(whole), parts=spoken(parts))
    return Told(text, (whole.id, parts.id))


def cost_difference(one: Project, two: Project) -> Told:
    """By how much the dearer of two works exceeds the other."""
    one, two = sorted((one, two), key=lambda project: money(project)[0], reverse=True)
    (first, unit), (second, _) = money(one), money(two)
    if first == second and stated(one) is stated(two):
        return _costs(say.COST_ALIKE, one, two)
    return _costs(say.COST_DIFFERENCE, one, two, gap=say_money(first - second, unit, less(stated(one), stated(two))))


def cost_times(one: Project, two: Project) -> Told:
    """How many times as much the dearer of two works costs."""
    one, two = sorted((one, two), key=lambda project: money(project)[0], reverse=True)
    ratio = _times(money(one)[0], money(two)[0], exact=stated(one) is stated(two) is Precision.EXACT)
    return _costs(say.COST_TIMES, one, two, times=ratio)


def cost_share(one: Project, two: Project) -> Told:
    """What share of the cost of another work one costs."""
    share = percentage(money(one)[0] * 100 / money(two)[0], exact=stated(one) is stated(two) is Precision.EXACT)
    return _costs(say.COST_SHARE, one, two, share=share)


def named(count: Count, *, capital: bool = False) -> str:
    """What a count counts, as the subject of a sentence: "số chi bộ đã họp", "thu nhập bình quân"."""
    name = f"{count.of} {count.state}" if count.out_of and count.state else count.of
    name = number_of(name)
    return upper(name) if capital else name


def spoken(count: Count) -> str:
    """A count's number with the word that says how it was stated, and its unit."""
    return with_unit(amount(count), count.unit)


def with_unit(text: str, unit: str | None) -> str:
    """A number in words with its unit."""
    if unit == "%":
        return f"{text}%"
    return f"{text} {unit}" if unit else text


def _between(template: str, one: Count, two: Count, **more: str) -> str:
    return template.format(one=named(one, capital=True), first=spoken(one), two=named(two), second=spoken(two), **more)


def _costs(template: str, one: Project, two: Project, **more: str) -> Told:
    text = template.format(one=one.name, first=one.cost, two=two.name, second=two.cost, **more)
    return Told(text, (one.id, two.id))


def _exact(*counts: Count) -> bool:
    return all(count.precision is Precision.EXACT for count in counts)


def _share(one: Count, two: Count) -> str:
    return percentage(one.value * 100 / two.value, exact=_exact(one, two))


def _times(one: Decimal, two: Decimal, *, exact: bool) -> str:
    value = one / two
    rounded = value.quantize(HUNDREDTH if value < SMALL_TIMES else TENTH, ROUND_HALF_UP)
    return digits(rounded) if exact and rounded == value else f"{say.ABOUT} {digits(rounded)}"
