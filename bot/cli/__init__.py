"""The command `daihoi`. Each subcommand has a module, and imports what it needs only when it runs."""

import sys


def main() -> None:
    """Entry point of the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # replies are Vietnamese whatever the machine's locale is
            reconfigure(encoding="utf-8", errors="replace")
    from bot.cli.main import app

    app()
