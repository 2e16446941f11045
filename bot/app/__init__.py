"""Wires the channels that are configured to the assistant, starts them, and stops them on SIGTERM or Ctrl-C."""

from bot.app.channels import channels
from bot.app.lifecycle import Board, CannotStart, Channel, run
from bot.app.serving import serve

__all__ = ["Board", "CannotStart", "Channel", "channels", "run", "serve"]
