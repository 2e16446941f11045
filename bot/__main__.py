"""`python -m bot` is `daihoi`."""

from bot.cli import main

main()
