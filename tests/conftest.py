"""What holds for all tests."""

from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How long an example or its making takes says something of the machine and its other work, nothing of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Modules with slow tests come first, so that no worker is left alone with one at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.hookimpl(optionalhook=True)  # there is none of it in a run on one process
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Each module goes to one worker as a whole, so that what its tests share is made once (see tests/spread.py).

    Unless another way to spread them is asked for.
    """
    if config.getvalue("dist") != "load":
        return None
    from tests.spread import Modules

    config.option.loadscopereorder = False  # in the order from above, not the modules with the most tests first
    return Modules(config, log)
