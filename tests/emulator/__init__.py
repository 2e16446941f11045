"""A local Bot API server for tests: real HTTP on the loopback, strict about what it is sent, faulty on demand."""

from tests.emulator.faults import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Failure, Faults, too_many
from tests.emulator.server import Call, Emulator

__all__ = ["BAD_GATEWAY", "DROP_AFTER", "DROP_BEFORE", "Call", "Emulator", "Failure", "Faults", "too_many"]
