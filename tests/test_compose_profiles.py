"""What compose's profiles and their files say of each other, and of the program."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.ops.metrics import Metrics, Vitals

ROOT = Path(__file__).parent.parent


class Loader(yaml.SafeLoader):
    """Knows compose's `!reset`."""


Loader.add_constructor("!reset", lambda *_: None)


@pytest.fixture
def services() -> Any:
    return yaml.load((ROOT / "compose.yaml").read_text("utf-8"), Loader)["services"]  # noqa: S506 - it is a safe one


def test_without_a_profile_there_is_one_service(services: Any) -> None:
    assert [name for name, service in services.items() if "profiles" not in service] == ["daihoi"]


def test_files_that_are_mounted_are_there(services: Any) -> None:
    mounted = [volume.split(":")[0] for service in services.values() for volume in service.get("volumes", ())]
    files = [name for name in mounted if name.startswith("./")]
    assert len(files) == 5
    assert [name for name in files if not (ROOT / name).is_file()] == []


def test_replicas_share_a_database_that_is_there(services: Any) -> None:
    url = services["replica"]["environment"]["DAIHOI_DATABASE_URL"]
    assert url.endswith("@postgres/daihoi")
    assert services["postgres"]["environment"]["POSTGRES_USER"] == "daihoi"
    assert services["replica"]["ports"] is None, "only nginx is reached from outside"


def test_nginx_reads_its_configuration(tmp_path: Path) -> None:
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if nginx is None:
        pytest.skip("nginx is not installed (on Debian: apt-get install nginx-light)")
    text = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    config = tmp_path / "nginx.conf"
    config.write_text(text.replace("server replica:", "server 127.0.0.1:").replace("/tmp/", f"{tmp_path}/"))  # noqa: S108 - in the container
    done = subprocess.run([nginx, "-t", "-c", str(config)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_dashboard_shows_what_is_counted() -> None:
    dashboard = json.loads((ROOT / "deploy" / "watch" / "daihoi.json").read_text("utf-8"))
    metrics = Metrics()
    metrics.asked("web", "answer", 0.1)
    metrics.voted("web", good=True)
    metrics.served("/", 200, 0.1)
    metrics.knows("a", 1)
    metrics.watch(lambda: {"telegram": Vitals(up=True, waiting=1, failed=1)})
    counted = set(re.findall(r"^(daihoi_\w+)", metrics.exposition()[0].decode(), re.MULTILINE))
    shown = {
        name
        for panel in dashboard["panels"]
        for target in panel["targets"]
        for name in re.findall(r"daihoi_\w+", target["expr"])
    }
    assert len(shown) >= 6
    assert shown <= counted
