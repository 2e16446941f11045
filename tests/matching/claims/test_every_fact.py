"""Claims on every fact of every knowledge base of the repository: never a yes to a false one, or a no to a true one."""

from collections.abc import Callable
from functools import partial

import pytest

from bot.answering.reply import Reply, plain
from bot.knowledge.model import Knowledge
from tests import invented
from tests.asking import KNOWLEDGE, ROOT, ask, knowledge_of
from tests.claimed import Claimed, claimed

EXAMPLE = ROOT / "examples" / "phu-binh"
YES, NO = ("Đúng.", "Có."), ("Không.", "Chưa.")
BASES: dict[str, tuple[Knowledge, Callable[[str], Reply]]] = {
    "invented": (invented.invented(), invented.ask),
    "knowledge": (knowledge_of(KNOWLEDGE), ask),
    "phu-binh": (knowledge_of(EXAMPLE), partial(ask, directory=EXAMPLE)),
}
# Share of the claims that are surely borne out, or surely denied; the others are told without a yes or a no.
LEAST_BORNE_OUT = 0.88
LEAST_DENIED = 0.75


@pytest.mark.parametrize("base", BASES)
def test_what_is_claimed_of_a_fact_is_never_judged_wrongly(base: str) -> None:
    knowledge, reply_to = BASES[base]
    opened = [(one, plain(reply_to(one.text))) for one in claimed(knowledge)]
    wrong = [f"{one.text} → {said}" for one, said in opened if said.startswith(NO if one.true else YES)]
    assert wrong == []
    assert _share(opened, YES, true=True) >= LEAST_BORNE_OUT
    assert _share(opened, NO, true=False) >= LEAST_DENIED


def _share(opened: list[tuple[Claimed, str]], opening: tuple[str, ...], *, true: bool) -> float:
    """Share of the true or the false claims that a reply opens with a yes, or a no."""
    said = [text for one, text in opened if one.true is true]
    return sum(text.startswith(opening) for text in said) / len(said)
