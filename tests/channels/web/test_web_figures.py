"""What the server costs beside the answer itself, over real HTTP, in one run."""

import io
import json
import subprocess
import sys
import time

import pytest

from bot.assistant import Assistant, Message
from bot.channels.web.app import create_app
from bot.channels.web.config import WebConfig
from bot.knowledge.model import Knowledge
from bot.ops import log
from bot.ops.metrics import Metrics
from bot.settings import Settings
from tests.channels.web.conftest import NOW
from tests.channels.web.live import serving

pytestmark = pytest.mark.browser

CLIENT = """
import http.client, json, sys
host, port, questions = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
connection = http.client.HTTPConnection(host, port)
for question in questions:
    connection.request("POST", "/api/v1/ask", json.dumps({"question": question}), {"Content-Type": "application/json"})
    response = connection.getresponse()
    assert response.status == 200, response.read()
    response.read()
"""


def test_asking_over_http_costs_little_more_than_the_answer(
    assistant: Assistant, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [question for record in knowledge for question in record.questions][:80]
    log.configure(Settings(), io.StringIO())  # logging is part of it, writing to this terminal is not
    app = create_app(lambda: assistant, WebConfig(rate=100_000), now=NOW, meter=Metrics())
    with serving(app) as address:
        host, port = address.removeprefix("http://").split(":")

        def over_http(some: list[str]) -> float:
            before = time.process_time()
            subprocess.run([sys.executable, "-c", CLIENT, host, port, json.dumps(some)], check=True)
            return time.process_time() - before

        def alone(some: list[str]) -> float:
            before = time.process_time()
            for question in some:
                assistant.reply(Message(question), None)
            return time.process_time() - before

        over_http(questions[:20])  # what is done only once
        # In turns, and the least of each, so that what else the machine does counts for neither.
        pairs = [(alone(questions), over_http(questions)) for _ in range(3)]
    reply, ask = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    added = ask - reply
    each = 1000 / len(questions)
    with capsys.disabled():
        print(f"\nreply {reply * each:.2f} ms, ask {ask * each:.2f} ms of CPU: it adds {added / reply:.2f} times")  # noqa: T201 - the figure, for who reads the run
    # The page's figure (issue 6): it *adds* at most twice a reply. Of what it adds, 1.4 ms are a bare server's; no
    # saving in the reply makes that less. 0.8 to 1.1 times were measured on machines quiet and loaded.
    assert added <= 2 * reply
