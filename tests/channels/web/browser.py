"""Debian's chromium, driven by Playwright."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def chromium() -> Path:
    """Where chromium is; installed when it is missing and may be."""
    if not CHROMIUM.exists() and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (
            ["update", "-q"],
            ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
        ):
            subprocess.run(["apt-get", *words], check=False, env=quiet, stdout=subprocess.DEVNULL)  # noqa: S607 - as the machine has it
    if not CHROMIUM.exists():
        missing = f"{CHROMIUM} is missing: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(f"NOT TESTED IN A BROWSER: {missing}")
    return CHROMIUM


@contextlib.contextmanager
def browsing() -> Iterator[Browser]:
    """A browser."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(path), args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Tab:
    """A page of the site, and everything that went wrong in it."""

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.page.set_default_timeout(30_000)
        self.page.on("console", self._noted)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("dialog", self._opened)
        self.page.on("request", self._fetched)

    def _noted(self, message: Any) -> None:
        if message.type in ("error", "warning") and not any(part in message.text for part in self.expected):
            self.wrong.append(f"{message.type}: {message.text}")

    def _opened(self, dialog: Any) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _fetched(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.wrong.append(f"fetched from elsewhere: {request.url}")

    def open(self, path: str = "/") -> None:
        self.page.goto(self.address + path)

    def ask(self, question: str) -> None:
        """Ask, and wait for the answer."""
        before = self.answers().count()
        self.page.fill("#field", question)
        self.page.press("#field", "Enter")
        self.answered(before)

    def answered(self, before: int) -> None:
        """Wait for the answer after so many."""
        self.answers().nth(before).wait_for()
        self.page.locator(".waiting").wait_for(state="detached")

    def answers(self) -> Any:
        return self.page.locator("#log > .answer")

    def said(self) -> str:
        """The last answer."""
        return str(self.answers().last.inner_text())

    def fits(self) -> None:
        """Nothing stands out to the right."""
        wide, window = self.page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
        if wide > window:
            pytest.fail(f"{wide} wide in a window of {window}")

    def accessible(self) -> None:
        """axe-core finds nothing."""
        found = Axe().run(self.page, options=RULES)
        problems = [
            f"{violation['id']}: {node['html'][:150]} — {node['failureSummary']}"
            for violation in found.response["violations"]
            for node in violation["nodes"]
        ]
        if problems:
            pytest.fail("\n".join(problems))

    def picture(self, name: str, **more: Any) -> None:
        """A screenshot for the documents, when they are wanted."""
        if folder := os.environ.get("SCREENSHOTS"):
            self.page.screenshot(path=Path(folder) / f"{name}.png", animations="disabled", **more)
