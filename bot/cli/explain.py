"""`daihoi explain`: why a question is answered as it is."""

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import words
from bot.cli.advice import advise, meaning
from bot.cli.opening import KnowledgeOption, NowOption, assistant, heard

if TYPE_CHECKING:
    from rich.tree import Tree

LONGEST_LIST = 12


def explain(
    questions: Annotated[
        list[str],
        typer.Argument(metavar="CÂU HỎI…", help="Một câu hỏi, hoặc nhiều câu của một cuộc trò chuyện; xem câu cuối."),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="In nguyên dạng JSON cho chương trình khác đọc.")] = False,
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
) -> None:
    """Cho biết vì sao câu hỏi được trả lời như vậy.

    In ra từng từ được hiểu là gì, các dữ kiện đã xét, và lý do chọn, hỏi lại hay từ chối.
    """
    from rich.console import Console
    from rich.tree import Tree

    from bot.channels.console.dialogue import Dialogue
    from bot.channels.console.show import show

    dialogue = Dialogue(assistant(knowledge, now))
    *before, last = map(heard, questions)
    for question in before:
        dialogue.say(question)
    reply = dialogue.say(last)
    if as_json:
        typer.echo(json.dumps(reply.trace, ensure_ascii=False, indent=2, default=str))
        return
    console = Console(soft_wrap=not sys.stdout.isatty(), highlight=False)
    show(reply, console)
    console.print()
    advice = list(advise(reply.facts, reply.trace))
    if advice:
        console.print("\n".join([f"{words.ADVICE}:", *(f"- {one}" for one in advice)]), markup=False)
        console.print()
    tree = Tree(f"{reply.kind.value} ({reply.confidence:.0%})")
    grow(tree, {"facts": list(reply.facts), **reply.trace})
    console.print(tree)


def grow(tree: "Tree", value: Any) -> None:
    """Hang a JSON-like value under the tree."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            _hang(tree, str(key), item)
    else:
        for number, item in enumerate(value[:LONGEST_LIST], 1):
            _hang(tree, str(number), item)
        if len(value) > LONGEST_LIST:
            _hang(tree, "…", f"+{len(value) - LONGEST_LIST}")


def _hang(tree: "Tree", key: str, item: Any) -> None:
    from rich.text import Text

    label = Text(words.TRACE.get(key, key), "bold")
    if _is_branch(item):
        grow(tree.add(label), item)
        return
    if key == "as" and isinstance(item, list | tuple):
        item = [meaning(str(part)) for part in item]
    if isinstance(item, list | tuple):
        item = ", ".join(str(part) for part in item) or "–"
    elif isinstance(item, Mapping):
        item = "–"
    elif isinstance(item, bool):
        item = words.YES if item else words.NO
    tree.add(label.append(": ", "default").append(str(item), "default"))


def _is_branch(item: Any) -> bool:
    """Whether the value needs lines of its own: a mapping, or a list that is more than a few plain values."""
    if isinstance(item, Mapping):
        return bool(item)
    if not isinstance(item, list | tuple):
        return False
    return any(isinstance(part, Mapping | list | tuple) for part in item) or len(", ".join(map(str, item))) > 100
