"""What a measure prints when it is run as a command: its table, and before that, where asked for, what went wrong."""

import argparse
from collections.abc import Callable


def show(about: str | None, table: Callable[[], str], failures: Callable[[], str]) -> None:
    """Print the table.

    Args:
        about: what the command says of itself.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--failures", action="store_true", help="show what was lost or told otherwise")
    if parser.parse_args().failures:
        print(failures())  # noqa: T201 - what the command is for
    print(table())  # noqa: T201 - what the command is for
