"""How far a work is, by words and what stands beside them: "đang xây", "đang làm", "dở dang", "thi công tới đâu"."""

import itertools
from dataclasses import replace

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

# Words before a work that say how far it is → the key that it then has besides ("đang xây", "chưa khởi công").
STAGES = {word: f"c:{stage}" for stage in ("under_way", "not_begun", "begun") for word in grammar(stage)}
PASSIVE = "được"  # may stand between them: "chưa được xây"
BARE_STAGES = {fold(word): word for word in STAGES}  # as typed without tones
WORKS = frozenset(("c:renovate", "c:build_new", "c:build"))
DOING = frozenset(("contractor", "start"))  # attributes that a verb of building names besides
UNDER_WAY, HALF_DONE = grammar("under_way"), grammar("half_done")
BARE_UNDER_WAY = frozenset(map(fold, UNDER_WAY))
NOT_DONE_AT_ALL = grammar("not_done_at_all")
UNDER_WAY_KEY = frozenset(("c:under_way",))
DONE = "c:done"
DONE_KEY, FINISHED, BEGUN = frozenset((DONE,)), frozenset(("finish",)), grammar("begun")
CARRYING_OUT = "c:carry_out"
CHOOSING = frozenset(("which", "count", "what"))
THINGS_BUILT = frozenset(f"c:{kind}" for kind in "project school preschool primary lower_secondary road canal".split())
BUILDER, PROGRESS = frozenset(("contractor",)), frozenset(("progress_of_work",))
NOTHING: frozenset[str] = frozenset()


def may_tell_stage(said: str, bare: str) -> bool:
    """Whether a word may tell how far a work is.

    Args:
        bare: the word without tones.
    """
    told = said in STAGES or bare in BARE_STAGES or said in HALF_DONE or said in NOT_DONE_AT_ALL
    return told or said.startswith("thi công")


def tell_stages(result: list[Mention]) -> None:
    """ "Đang thi công", "chưa khởi công": how far a work is, rather than who builds it, or when it was begun."""
    for before, mention in enumerate(result[:-1]):
        said = mention.said if mention.said in STAGES else BARE_STAGES.get(mention.text.lower(), "")
        stage = STAGES.get(said)
        passive = stage is not None and result[before + 1].said == PASSIVE and before + 2 < len(result)
        at = before + 1 + passive
        following = result[at]
        apart = any(one.last != two.first for one, two in itertools.pairwise(result[before : at + 1]))
        if stage is None or apart or following.asks or following.filler:
            continue
        begins = "start" in following.attributes
        if not (begins or following.keys & WORKS) or not following.attributes <= DOING:
            continue
        if stage == "c:begun" and not begins:
            continue  # "đã xây" tells of what is done as well
        result[at] = replace(following, said=f"{said} {following.said}", keys=following.keys | {stage})
        if said != mention.said:
            result[before] = replace(result[before], said=said, keys=NOTHING, filler=True)


def choose_under_way(result: list[Mention]) -> None:
    """ "Công trình nào đang làm", "mấy trường đang triển khai", "… dở dang": which are so far, whatever the verb."""
    choosing = any(mention.asks & CHOOSING for mention in result)
    works = any(mention.keys & THINGS_BUILT for mention in result)
    either = any(DONE in mention.keys for mention in result) and any("yesno" in mention.asks for mention in result)
    if not choosing or not works or either:
        return  # "xong chưa hay đang làm" chooses no works
    for at, mention in enumerate(result):
        before = result[at - 1] if at and result[at - 1].last == mention.first else None
        doing = before is not None and CARRYING_OUT in mention.keys and _is_under_way(before) and _ends(result, at)
        if doing or mention.said in HALF_DONE:
            said = f"{before.said} {mention.said}" if doing and before is not None else mention.said
            result[at] = replace(mention, said=said, keys=UNDER_WAY_KEY, attributes=NOTHING, asks=NOTHING, filler=False)


def choose_not_begun(result: list[Mention]) -> None:
    """ "Công trình nào chưa làm": which are not begun; of meetings the same words say that they are not over."""
    if not any(mention.asks & CHOOSING for mention in result) or not any(one.keys & THINGS_BUILT for one in result):
        return
    for at, mention in enumerate(result):
        if mention.said in NOT_DONE_AT_ALL:
            result[at] = replace(mention, keys=frozenset(("c:not_begun",)))


def choose_done(result: list[Mention]) -> None:
    """ "Công trình nào đã cắt băng": which are done, rather than when they were."""
    if not any(mention.asks & CHOOSING for mention in result) or not any(one.keys & THINGS_BUILT for one in result):
        return
    for at, (before, mention) in enumerate(itertools.pairwise(result), 1):
        if (
            mention.attributes == FINISHED
            and before.said in BEGUN
            and before.last == mention.first
            and not mention.asks
        ):
            result[at] = replace(mention, said=f"{before.said} {mention.said}", keys=DONE_KEY, attributes=NOTHING)


def _is_under_way(mention: Mention) -> bool:
    return mention.said in UNDER_WAY or mention.text.lower() in BARE_UNDER_WAY


def _ends(result: list[Mention], at: int) -> bool:
    """Whether a verb has no object but works: "đang làm đại hội" is no building."""
    rest = itertools.takewhile(lambda pair: pair[0].last == pair[1].first, itertools.pairwise(result[at:]))
    told = next((two for _, two in rest if two.keys or two.attributes), None)
    return told is None or bool(told.keys & THINGS_BUILT)


def ask_how_far(result: list[Mention]) -> None:
    """ "Thi công tới đâu rồi": how far it is, and not by whom it is built."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        if mention.attributes >= BUILDER and "progress" in following.asks and mention.last == following.first:
            result[at] = replace(mention, attributes=mention.attributes - BUILDER | PROGRESS)
