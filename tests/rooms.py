"""An import-linter contract: which room may import which, as a table of what is allowed.

The contracts that import-linter brings list what is forbidden and fail on modules that do not exist yet. This one lists
what is allowed, so a new room or a new import is refused until somebody puts it into the table in pyproject.toml.
"""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

ANYTHING = "*"


def parse(lines: list[str]) -> dict[str, tuple[str, ...]]:
    """Read lines like `bot.text: bot.clock, bot.ops` into a table."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines:
        name, _, allowed = line.partition(":")
        table[name.strip()] = tuple(word.strip() for word in allowed.split(",") if word.strip())
    return table


def inside(module: str, room: str) -> bool:
    """Whether the module is the room or lies in it."""
    return module == room or module.startswith(room + ".")


def room_of(module: str, rooms: dict[str, tuple[str, ...]]) -> str | None:
    """The innermost room of the table that the module lies in."""
    found = [room for room in rooms if inside(module, room)]
    return max(found, key=len, default=None)


class RoomsContract(Contract):
    """Imports between rooms stand in the table `rooms`; each of `libraries` is used only where it says."""

    rooms = fields.ListField(subfield=fields.StringField())
    libraries = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        rooms = parse(list(self.rooms))  # type: ignore[call-overload]  # a field is its value on an instance
        libraries = parse(list(self.libraries))  # type: ignore[call-overload]  # the same
        problems: list[str] = []
        for module in sorted(graph.modules):
            if not inside(module, "bot") or module == "bot":
                continue
            room = room_of(module, rooms)
            if room is None:
                problems.append(f"{module} lies in no room of the table in pyproject.toml")
                continue
            for imported in sorted(graph.find_modules_directly_imported_by(module)):
                if not self._allowed(imported, room, rooms, libraries):
                    lines = {str(detail["line_number"]) for detail in self._details(graph, module, imported)}
                    problems.append(f"{module}:{','.join(sorted(lines))} imports {imported}, which {room} may not")
        return ContractCheck(kept=not problems, metadata={"problems": problems})

    @staticmethod
    def _details(graph: ImportGraph, importer: str, imported: str) -> Any:
        return graph.get_import_details(importer=importer, imported=imported)

    @staticmethod
    def _allowed(
        imported: str, room: str, rooms: dict[str, tuple[str, ...]], libraries: dict[str, tuple[str, ...]]
    ) -> bool:
        if inside(imported, "bot"):
            may = rooms[room]
            return (
                imported == "bot" or inside(imported, room) or ANYTHING in may or any(inside(imported, m) for m in may)
            )
        return imported not in libraries or any(inside(room, user) for user in libraries[imported])

    def render_broken_contract(self, check: ContractCheck) -> None:
        for problem in check.metadata["problems"]:
            output.print_error(problem)
