"""How tests are spread over processes: a module stays together, and modules that share what takes long to make."""

from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # xdist says nothing of its types

ANSWERS = "the sets of eval/, which are asked once"
TOGETHER = {"tests/test_quality.py": ANSWERS, "tests/test_metamorphic.py": ANSWERS, "tests/test_noisy.py": ANSWERS}
"""Module → what it shares with the others of that name. (`xdist_group` does nothing under pytest 9.2.)"""


class Modules(LoadScopeScheduling):  # type: ignore[misc]  # the same
    """Sends modules to the workers."""

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        return TOGETHER.get(module, module)
