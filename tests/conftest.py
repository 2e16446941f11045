"""What holds for all tests."""

import pytest
from hypothesis import HealthCheck, settings

# How long an example or its making takes says something of the machine and its other work, nothing of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share what takes long to make come first, so that their worker is not left alone with them."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
