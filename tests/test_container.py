"""What the container is built from and run with: whether its files agree with each other and with the code."""

import re
import textwrap
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import __version__
from bot.settings import Settings, secrets, variable

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
DEPLOY = ROOT / "deploy"
KNOWN = {variable(name) for name in Settings.model_fields} | {variable(name) + "_FILE" for name in secrets()}
NAME = "app.kubernetes.io/name"


def env_example() -> str:
    lines = [
        "# Every setting, with its default. Copy to .env and take the # off what you change.",
        "# The environment comes before this file. A variable with _FILE names a file that holds the secret.",
    ]
    for name, info in Settings.model_fields.items():
        default = "" if info.default_factory or info.default is None else str(info.default)
        lines += ["", *(f"# {line}" for line in textwrap.wrap(info.description or "", 116, break_on_hyphens=False))]
        lines.append(f"#{variable(name)}={default.lower() if isinstance(info.default, bool) else default}")
        if name in secrets():
            lines.append(f"#{variable(name)}_FILE=")
    return "\n".join(lines) + "\n"


def instructions(word: str) -> list[str]:
    return re.findall(rf"^{word} +(.*)$", DOCKERFILE, re.MULTILINE)


def documents() -> dict[tuple[str, str], dict[str, Any]]:
    found = {}
    for path in sorted(DEPLOY.glob("*.yaml")):
        if path.name != "kustomization.yaml":
            for document in yaml.safe_load_all(path.read_text("utf-8")):
                key = document["kind"], document["metadata"]["name"]
                assert key not in found, key
                found[key] = document
    return found


@pytest.fixture
def kustomization() -> Any:
    return yaml.safe_load((DEPLOY / "kustomization.yaml").read_text("utf-8"))


@pytest.fixture
def pod() -> Any:
    return documents()["Deployment", "daihoi"]["spec"]["template"]


@pytest.fixture
def service() -> Any:
    text = (ROOT / "compose.yaml").read_text("utf-8").replace("!reset", "")  # a tag of compose's own
    return yaml.safe_load(text)["services"]["daihoi"]


def test_the_example_of_settings_is_that_of_the_code() -> None:
    found = (ROOT / ".env.example").read_text("utf-8")
    assert found == env_example(), f".env.example should be:\n\n{env_example()}"


def test_every_variable_that_is_set_for_the_container_exists(kustomization: Any, service: Any) -> None:
    image = set(re.findall(r"\b(DAIHOI_[A-Z_]+)=", DOCKERFILE))
    compose = set(service["environment"])
    cluster = {literal.partition("=")[0] for one in kustomization["configMapGenerator"] for literal in one["literals"]}
    assert image
    assert cluster
    assert image | cluster | compose <= KNOWN
    assert set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text("utf-8"))) <= KNOWN | {"POSTGRES_PASSWORD"}
    assert image < compose, "what the image sets, .env must not change"


def test_the_label_of_the_version_is_right() -> None:
    assert f"VERSION={__version__} REVISION=" in instructions("ARG")


LOCKED = "--no-deps --require-hashes --only-binary :all: -r"


def test_both_stages_have_the_same_base() -> None:
    first, last = instructions("FROM")
    assert first == f"{last} AS build"


def test_only_what_is_locked_by_hash_is_installed() -> None:
    installs = re.findall(r"pip (?:--python \S+ )?install ([^&\n]*)", DOCKERFILE)
    assert installs
    for options in installs:
        assert LOCKED in options or "--no-deps --no-build-isolation ." in options


def test_make_installs_from_the_locks_alone() -> None:
    # Where it resolves, an older pip looks for newer releases than the lock has, and fails once there is one.
    installs = re.findall(r"\(PIP\) install (.*)", (ROOT / "Makefile").read_text("utf-8"))
    assert len(installs) >= 4
    for options in installs:
        assert LOCKED in options or "--no-deps --no-build-isolation" in options or options.startswith("'uv")


def test_the_builder_is_sent_what_is_copied_and_no_more() -> None:
    rules = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert rules[0] == "*"
    let_in = {rule[1:] for rule in rules if rule.startswith("!")}
    copied = {source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]}
    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)
    assert not any(fnmatch(".env", rule) for rule in let_in)


def test_the_image_runs_as_a_user_that_is_a_number(pod: Any) -> None:
    (user,) = instructions("USER")
    uid, gid = user.split(":")
    assert int(uid) > 0
    assert f"-o {uid} -g {gid} " in DOCKERFILE
    security = pod["spec"]["securityContext"]
    assert (security["runAsUser"], security["runAsGroup"], security["fsGroup"]) == (int(uid), int(gid), int(gid))
    assert security["runAsNonRoot"]


def test_all_know_the_one_volume_and_the_port(pod: Any, service: Any) -> None:
    (volume,), (port,) = instructions("VOLUME"), instructions("EXPOSE")
    (container,) = pod["spec"]["containers"]
    assert f"DAIHOI_DATA={volume} " in DOCKERFILE
    assert service["environment"]["DAIHOI_DATA"] == volume
    assert [mount.split(":")[1] for mount in service["volumes"]] == [volume]
    assert [mount["mountPath"] for mount in container["volumeMounts"]] == [volume]
    assert int(port) == Settings.model_fields["http_port"].default == container["ports"][0]["containerPort"]
    assert [mapping.rpartition(":")[2] for mapping in service["ports"]] == [port]


def test_nothing_may_be_written_or_gained(pod: Any, service: Any) -> None:
    (container,) = pod["spec"]["containers"]
    security = container["securityContext"]
    assert security["readOnlyRootFilesystem"]
    assert not security["allowPrivilegeEscalation"]
    assert security["capabilities"] == {"drop": ["ALL"]}
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert container["resources"]["limits"].keys() == container["resources"]["requests"].keys() >= {"cpu", "memory"}


def test_the_manifest_lists_its_files(kustomization: Any) -> None:
    there = {path.name for path in DEPLOY.glob("*.yaml")} - {"kustomization.yaml"}
    assert sorted(kustomization["resources"]) == sorted(there)


def test_selectors_find_the_pod_and_only_it(kustomization: Any, pod: Any) -> None:
    labels, found = pod["metadata"]["labels"], documents()
    assert {NAME: "daihoi"}.items() <= labels.items()
    selectors = [
        found["Deployment", "daihoi"]["spec"]["selector"]["matchLabels"],
        found["Service", "daihoi"]["spec"]["selector"],
        found["PodDisruptionBudget", "daihoi"]["spec"]["selector"]["matchLabels"],
        found["NetworkPolicy", "daihoi"]["spec"]["podSelector"]["matchLabels"],
    ]
    for selector in selectors:
        assert selector, "an empty selector means every pod"
        assert selector.items() <= labels.items()
    assert all(pairs["pairs"].items() <= labels.items() for pairs in kustomization["labels"])


def test_what_the_pod_refers_to_is_there(kustomization: Any, pod: Any) -> None:
    found = documents()
    (container,) = pod["spec"]["containers"]
    (volume,), (mount,) = pod["spec"]["volumes"], container["volumeMounts"]
    assert volume["name"] == mount["name"]
    assert ("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"]) in found
    made = {one["name"] for one in kustomization["configMapGenerator"]}
    needed = [source["configMapRef"]["name"] for source in container["envFrom"] if "configMapRef" in source]
    assert set(needed) == made
    assert all(source["secretRef"]["optional"] for source in container["envFrom"] if "secretRef" in source)
    assert container["image"] in {image["name"] for image in kustomization["images"]}


def test_ports_are_called_by_their_names(pod: Any) -> None:
    (container,) = pod["spec"]["containers"]
    names = {port["name"] for port in container["ports"]}
    found = documents()
    used = {container[probe]["httpGet"]["port"] for probe in ("startupProbe", "readinessProbe", "livenessProbe")}
    used |= {port["targetPort"] for port in found["Service", "daihoi"]["spec"]["ports"]}
    used |= {port["port"] for rule in found["NetworkPolicy", "daihoi"]["spec"]["ingress"] for port in rule["ports"]}
    assert used == names


def test_probes_ask_what_the_server_answers(pod: Any) -> None:
    source = (ROOT / "bot" / "channels" / "web" / "health.py").read_text("utf-8")
    (container,) = pod["spec"]["containers"]
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert f'"{container[probe]["httpGet"]["path"]}"' in source


def test_one_replica_may_be_moved(pod: Any) -> None:
    found = documents()
    assert found["Deployment", "daihoi"]["spec"]["replicas"] == 1
    assert found["Deployment", "daihoi"]["spec"]["strategy"] == {"type": "Recreate"}
    assert found["PodDisruptionBudget", "daihoi"]["spec"]["maxUnavailable"] == 1


@pytest.mark.parametrize(
    "network", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"]
)
def test_the_pod_cannot_reach_private_networks(network: str) -> None:
    blocks = [
        to["ipBlock"] for rule in documents()["NetworkPolicy", "daihoi"]["spec"]["egress"] for to in rule.get("to", [])
    ]
    assert any(network in block["except"] for block in blocks)
    open_to_all = [rule for rule in documents()["NetworkPolicy", "daihoi"]["spec"]["egress"] if "to" not in rule]
    assert {port["port"] for rule in open_to_all for port in rule["ports"]} == {53}


def test_the_time_to_stop_is_longer_than_the_server_takes(pod: Any, service: Any) -> None:
    from bot.channels.web.config import WebConfig

    seconds = WebConfig().stop_seconds
    assert seconds < int(service["stop_grace_period"].removesuffix("s"))
    assert seconds < pod["spec"]["terminationGracePeriodSeconds"]
