"""The command `daihoi`. Each subcommand has a module, and imports what it needs only when it runs."""

import gc
import os
import signal
import sys

from bot.ops.lean import never


def main() -> None:
    """Entry point of the command."""
    obey_from_the_start(os.getpid())
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look for them in every library installed
    never("pydantic.v1")  # FastAPI would load it to ask whether our models are such old ones: 1.3 MB
    gc.set_threshold(100_000, 50, 50)  # what is loaded at the start stays: looking through it for garbage finds none
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # replies are Vietnamese whatever the machine's locale is
            reconfigure(encoding="utf-8", errors="replace")
    from bot.cli.main import app

    app()


def obey_from_the_start(process: int) -> None:
    """End on SIGTERM also before the channels run.

    The first process of a container has no default for signals: without a handler the kernel drops SIGTERM, and whoever
    stops a container that is still starting would have to wait until it is killed.
    """
    if process == 1:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
