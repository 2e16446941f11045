import itertools
import json
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from bot.answering.reply import Citation, Kind, Listing, Paragraph, Reply, Span
from bot.channels.web.asking import new_id
from bot.channels.web.document import html
from bot.knowledge.model import Knowledge
from tests.channels.web.conftest import Build, Site


async def ask(client: httpx.AsyncClient, question: str = "", **more: Any) -> dict[str, Any]:
    response = await client.post("/api/v1/ask", json={"question": question, **more})
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


async def test_an_answer_is_the_whole_document(client: httpx.AsyncClient) -> None:
    found = await ask(client, "toàn quận có bao nhiêu đảng viên?")
    assert found["kind"] == "answer"
    assert "19.413" in found["text"]
    assert "<strong>" in found["html"]
    assert found["blocks"][0]["type"] == "paragraph"
    assert found["facts"] == ["dang-vien"]
    assert found["sources"][0]["id"] == "ktdt"
    assert found["as_of"] == "tháng 2/2020"
    assert 0 < found["confidence"] <= 1
    assert found["knowledge"]
    assert (found["conversation"], found["trace_id"]) == ("id-1", "id-2")


async def test_a_follow_up_goes_on_and_another_conversation_does_not(client: httpx.AsyncClient) -> None:
    first = await ask(client, "Lạc Hồng đại hội điểm ngày nào?")
    then = await ask(client, "còn phường Thanh Xuân Bắc thì sao", conversation=first["conversation"])
    assert "24-25/2/2020" in then["text"]
    assert then["conversation"] == first["conversation"]
    alone = await ask(client, "còn thì sao")
    assert alone["conversation"] != first["conversation"]


async def test_an_option_is_picked(client: httpx.AsyncClient) -> None:
    picked = await ask(client, pick="dang-vien.count")
    assert "19.413" in picked["text"]
    assert (await ask(client, pick="không-còn"))["kind"] in ("unknown", "clarify", "smalltalk", "answer")


async def test_a_conversation_of_ones_own_choosing_is_not_taken(client: httpx.AsyncClient) -> None:
    for chosen in ("của-tôi", "a" * 64, ""):
        assert (await ask(client, "xin chào", conversation=chosen))["conversation"].startswith("id-")


async def test_conversations_expire_and_are_forgotten(site: Site) -> None:
    async with site.client() as client:
        one = (await ask(client, "Lạc Hồng đại hội điểm ngày nào?"))["conversation"]
        site.watch.seconds += site.config.memory_seconds + 1
        assert (await ask(client, "còn Thanh Xuân Bắc?", conversation=one))["conversation"] != one
        two = await ask(client, "Lạc Hồng đại hội điểm ngày nào?")
        gone = {"conversation": two["conversation"]}
        assert (await client.post("/api/v1/forget", json=gone)).status_code == 204
        assert (await client.post("/api/v1/forget", json=gone)).status_code == 204
        vote = {**gone, "trace_id": two["trace_id"], "good": True}
        assert (await client.post("/api/v1/votes", json=vote)).status_code == 404
        assert (await ask(client, "xin chào", **gone))["conversation"] != two["conversation"]


async def test_memory_is_bounded(build: Build) -> None:
    site = build(conversations=10)
    async with site.client() as client:
        first = (await ask(client, "xin chào"))["conversation"]
        for _ in range(10):
            await ask(client, "xin chào")
        assert (await ask(client, "xin chào", conversation=first))["conversation"] != first


def test_ids_cannot_be_guessed() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(one) for one in ids} == {24}


async def test_a_vote_is_kept_with_what_it_is_about(site: Site) -> None:
    async with site.client() as client:
        found = await ask(client, "toàn quận có bao nhiêu đảng viên?")
        ballot = {"conversation": found["conversation"], "trace_id": found["trace_id"], "good": False}
        response = await client.post("/api/v1/votes", json=ballot)
        assert (response.status_code, response.content) == (204, b"")
        metrics = (await client.get("/metrics")).text
    (vote,) = site.box.votes
    assert (vote.good, vote.facts, vote.question) == (False, ("dang-vien",), "toàn quận có bao nhiêu đảng viên?")
    assert vote.person.startswith("web:")
    assert found["conversation"] not in vote.person
    assert 'daihoi_votes_total{channel="web",vote="bad"} 1.0' in metrics


async def test_nobody_votes_on_somebody_elses_answer(site: Site) -> None:
    async with site.client() as client:
        one, two = await ask(client, "xin chào"), await ask(client, "xin chào")
        for conversation, trace_id in ((two["conversation"], one["trace_id"]), (one["conversation"], "id-99")):
            ballot = {"conversation": conversation, "trace_id": trace_id, "good": True}
            response = await client.post("/api/v1/votes", json=ballot)
            assert response.status_code == 404
            assert response.json()["type"] == "/docs#no-answer"
    assert site.box.votes == []


async def test_facts_are_those_of_the_knowledge(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    response = await client.get("/api/v1/facts")
    found = response.json()
    assert {fact["id"] for fact in found["facts"]} == {r.id for r in knowledge} | {g.id for g in knowledge.groups}
    assert found["version"] == knowledge.version
    assert found["congress"]["ordinal"] == 6
    by_id = {fact["id"]: fact for fact in found["facts"]}
    assert by_id["chi-bo-da-dai-hoi"]["values"]["text"].startswith("gần 160 ")
    assert by_id["dai-hoi-diem-lac-hong"]["values"]["on"]["start"] == "2020-02-22"
    assert by_id["cong-trinh"]["values"]["complete"] is False
    assert "thcs-kim-giang" in by_id["cong-trinh"]["members"]
    same = await client.get("/api/v1/facts", headers={"If-None-Match": response.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")


async def test_facts_by_type_and_by_id(client: httpx.AsyncClient) -> None:
    projects = (await client.get("/api/v1/facts", params={"type": "project"})).json()["facts"]
    assert len(projects) == 7
    one = (await client.get("/api/v1/facts/thcs-kim-giang")).json()
    assert one in projects
    missing = await client.get("/api/v1/facts/không có")
    assert missing.status_code == 404
    assert "không có" in missing.json()["detail"]


async def test_suggestions(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    found = (await client.get("/api/v1/suggestions")).json()
    assert tuple(found["suggestions"]) == knowledge.congress.suggestions
    assert "đồng chí" in found["greeting"]


async def test_without_knowledge_it_is_alive_but_not_ready(build: Build) -> None:
    async with build(provider=lambda: None).client() as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        for path in ("/readyz", "/", "/embed", "/api/v1/facts", "/api/v1/suggestions"):
            response = await client.get(path)
            assert response.status_code == 503
            assert response.json()["type"] == "/docs#not-ready"
        assert (await client.post("/api/v1/ask", json={"question": "a"})).status_code == 503


async def test_ready_with_the_version(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    assert (await client.get("/readyz")).json() == {"status": "ok", "knowledge": knowledge.version}


async def test_new_knowledge_is_seen_at_once(build: Build, assistant: Any, knowledge: Knowledge) -> None:
    from dataclasses import replace

    from bot.assistant import Assistant
    from tests.channels.web.conftest import NOW

    smaller = Assistant(replace(knowledge, projects=(), version="next"), NOW)
    current = [assistant]
    async with build(provider=lambda: current[0]).client() as client:
        first = await client.get("/")
        current[0] = smaller
        then = await client.get("/", headers={"If-None-Match": first.headers["etag"]})
        assert then.status_code == 200
        assert "Kim Giang" in first.text
        assert "Kim Giang" not in then.text
        assert (await client.get("/readyz")).json()["knowledge"] == "next"


async def test_a_fault_of_the_assistant_is_a_problem_and_counted(build: Build, assistant: Any) -> None:
    class Broken:
        knowledge = assistant.knowledge

        def reply(self, *_: object) -> Reply:
            raise RuntimeError("boom")

    broken = Broken()
    async with build(provider=lambda: broken).client() as client:
        response = await client.post("/api/v1/ask", json={"question": "a"})
        assert response.status_code == 500
        assert response.headers["content-type"] == "application/problem+json"
        assert "boom" not in response.text
        assert 'kind="fault"} 1.0' in (await client.get("/metrics")).text


async def test_metrics_name_routes_not_addresses(client: httpx.AsyncClient) -> None:
    for path in ("/x1", "/x2", "/api/v1/facts/thcs-kim-giang", "/?q=bí mật"):
        await client.get(path)
    await ask(client, "xin chào")
    text = (await client.get("/metrics")).text
    assert 'daihoi_http_requests_total{route="other",status="404"} 2.0' in text
    assert 'route="/api/v1/facts/{identity}",status="200"} 1.0' in text.replace("/api/v1/api/v1", "/api/v1")
    assert 'daihoi_questions_total{channel="web",kind="smalltalk"}' in text
    assert "kim-giang" not in text
    assert "bí mật" not in text


def test_html_of_a_reply_is_escaped_and_links_only_to_pages() -> None:
    bad = '"><script>alert(1)</script>'
    blocks = (
        Paragraph((Span(bad, strong=True), Span("nguồn", soft=True, link="javascript:alert(1)"))),
        Listing(((Span(bad, link="https://a.example/?x=1&y=2"),), (Span("b"),)), ordered=False),
    )
    made = html(Reply(Kind.ANSWER, blocks, citations=(Citation("x", bad, "data:text/html,x"),)))
    assert "<script" not in made
    assert "javascript" not in made
    assert 'href="https://a.example/?x=1&amp;y=2"' in made
    assert made.startswith("<p><strong>&quot;&gt;&lt;script")
    assert "<ul><li><a" in made


async def test_ids_are_new_for_every_answer(client: httpx.AsyncClient) -> None:
    found = [await ask(client, "xin chào") for _ in range(3)]
    ids = list(itertools.chain.from_iterable((one["conversation"], one["trace_id"]) for one in found))
    assert len(set(ids)) == 6


async def test_the_description_is_whole(client: httpx.AsyncClient) -> None:
    openapi = (await client.get("/openapi.json")).json()
    assert openapi["openapi"].startswith("3.")
    assert {"/api/v1/ask", "/api/v1/facts", "/api/v1/suggestions", "/api/v1/votes"} <= set(openapi["paths"])
    names = set(openapi["components"]["schemas"])
    used = {ref.rsplit("/", 1)[1] for ref in _refs(openapi)}
    assert used <= names
    assert "HTTPValidationError" not in json.dumps(openapi)
    page = (await client.get("/docs")).text
    for path in openapi["paths"]:
        assert path in page
    assert SimpleNamespace(**openapi["info"]).title in page


def _refs(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for inner in node.values() for ref in _refs(inner)]
    return [ref for inner in node for ref in _refs(inner)] if isinstance(node, list) else []


@pytest.mark.parametrize("question", ["", "   ", "🎉🎉🎉", "a" * 2000, "\x00\x07", "?!…", "đảng viên " * 200])
async def test_what_is_no_question_gets_a_polite_reply(client: httpx.AsyncClient, question: str) -> None:
    found = await ask(client, question[:2000])
    assert 0 < len(found["text"]) < 1000
