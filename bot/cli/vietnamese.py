"""typer's own words in Vietnamese: headings of --help, and what it says of a command line that it cannot read."""

import inspect
import re
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer import core

INTERRUPTED = 130
"""Exit code after Ctrl-C."""


def _metavar(param: Any, ctx: Any) -> str:
    """Beside an option only its value's own name: a Python type ("<bool>") says nothing to whoever is no programmer."""
    del ctx
    return param.metavar or "" if isinstance(param, core.TyperOption) else ""


core.TyperOption.display_type_rich = _metavar  # type: ignore[assignment, method-assign]  # typer has no setting for it
core.TyperArgument.display_type_rich = _metavar  # type: ignore[assignment, method-assign]  # typer has no setting for it


def _headings() -> None:
    """Headings of --help: what draws it is loaded only when there is something to draw."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "Đối số"
    rich_utils.OPTIONS_PANEL_TITLE = "Tùy chọn"
    rich_utils.COMMANDS_PANEL_TITLE = "Lệnh"
    rich_utils.DEFAULT_STRING = "[mặc định: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[bắt buộc]"


class Command(core.TyperCommand):
    """A subcommand."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Paragraphs of the docstring are wrapped by the terminal's width, not by the source's.
        self.help = re.sub(r"(?<!\n)\n(?!\n)", " ", inspect.cleandoc(self.help or ""))

    def get_usage(self, ctx: Any) -> str:
        """The line on how to call it."""
        return _usage(super().get_usage(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The text of --help."""
        _headings()
        super().format_help(ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help."""
        return _help(super().get_help_option(ctx))


class Group(core.TyperGroup):
    """The command itself, or a group of subcommands."""

    def get_usage(self, ctx: Any) -> str:
        """The line on how to call it."""
        return _usage(super().get_usage(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The text of --help."""
        _headings()
        super().format_help(ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help."""
        return _help(super().get_help_option(ctx))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and say in Vietnamese what is wrong with the command line."""
        try:
            result = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except typer.TyperException as error:
            if not standalone_mode:
                raise
            sys.exit(report(error))
        except typer.Abort:
            sys.exit(INTERRUPTED)
        if standalone_mode:
            sys.exit(result if isinstance(result, int) else 0)
        return result


def report(error: typer.TyperException) -> int:
    """Print what is wrong with the command line; returns the exit code."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return 0  # the help has been printed: not asking for anything is no mistake
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    console.print(Text("Lỗi: ", "bold red").append(sentence(error), "default"))
    context = getattr(error, "ctx", None)
    if context is not None:
        console.print(Text(f"Xem cách dùng: {context.command_path} --help", "dim"))
    return error.exit_code


def sentence(error: typer.TyperException) -> str:
    """What is wrong, by the kind of typer's error (its classes are not public)."""
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(sorted(getattr(error, "possibilities", None) or ()))
            return f"không có tùy chọn {option}." + (f" Có phải ý là {near}?" if near else "")
        case "BadOptionUsage":
            return f"tùy chọn {option} cần một giá trị."
        case "MissingParameter":
            return f"thiếu {_name(error)}."
        case "BadParameter":
            return f"giá trị của {_name(error)} không dùng được: {error.message}"
    quoted = error.message.split("'")[1::2]
    if error.message.startswith("No such command"):
        near = ", ".join(quoted[1:])
        return f"không có lệnh {quoted[0]}." + (f" Có phải ý là {near}?" if near else "")
    if "unexpected extra argument" in error.message:
        rest = error.message.partition("(s) (")[2].removesuffix(")")
        return f"thừa đối số: {rest}. Câu hỏi có dấu cách phải để trong ngoặc kép."
    return error.message


def _name(error: typer.TyperException) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "đối số"
    options = [name for name in param.opts if name.startswith("--")]
    return str(options[0] if options else param.metavar or param.name)


def _usage(line: str) -> str:
    line = "Cách dùng: " + line.strip().removeprefix("Usage: ")
    return line.replace("[OPTIONS]", "[TÙY CHỌN]").replace("COMMAND [ARGS]...", "LỆNH [ĐỐI SỐ]…")


def _help(option: Any) -> Any:
    if option is not None:
        option.help = "In phần trợ giúp này rồi thoát."
    return option
