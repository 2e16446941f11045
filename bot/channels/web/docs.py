"""`/docs`: the OpenAPI description as a readable page of our own, in Vietnamese, with a way to try every call.

The usual viewers are a megabyte of script from elsewhere, in English; this is a page of the kind that we serve anyway.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.channels.web import assets, words
from bot.channels.web.markup import Markup, el, join
from bot.channels.web.security import page_policy

_SAY = words.DOCS
_EXAMPLES: Mapping[str, Any] = {
    "question": "Đại hội điểm tổ chức khi nào?",
    "conversation": "…",
    "trace_id": "…",
    "good": True,
}
_CODE = re.compile(r"`([^`]+)`")


def style() -> str:
    """The style of the page."""
    return assets.read("base.css", "docs.css")


def script() -> str:
    """The script of the page."""
    return '(()=>{"use strict";\n' + assets.read("docs.js") + "\n})();"


def policy() -> str:
    """The policy of the page."""
    return page_policy([assets.digest(style())], [assets.digest(script())])


def docs(openapi: Mapping[str, Any]) -> bytes:
    """The page."""
    info = openapi["info"]
    schemas = openapi.get("components", {}).get("schemas", {})
    calls = [(method, path, call) for path, methods in openapi["paths"].items() for method, call in methods.items()]
    tags = list(dict.fromkeys(tag for _, _, call in calls for tag in call.get("tags", [""])))
    sections = [
        el("section", el("h2", tag), [_call(*call, schemas) for call in calls if tag in call[2].get("tags", [""])])
        for tag in tags
    ]
    problems = [
        (el("dt", el("code", kind), f" {title}", id=kind), el("dd", detail.format(what="…")))
        for kind, (title, detail) in words.PROBLEMS.items()
    ]
    body = [
        el(
            "header",
            el(
                "div",
                el("div", el("h1", info["title"]), el("p", _SAY["version"].format(version=info["version"]))),
                el("nav", el("a", _SAY["back"], href="./"), aria_label=_SAY["back"]),
                class_="wide",
            ),
        ),
        el(
            "main",
            el("p", info["description"]),
            el("p", el("a", _SAY["file"], href="openapi.json")),
            el("noscript", el("p", _SAY["no_script"], class_="notice")),
            sections,
            el("section", el("h2", _SAY["schemas"]), [_schema(name, schema) for name, schema in schemas.items()]),
            el("section", el("h2", _SAY["problems"]), el("dl", problems)),
            class_="wide docs",
        ),
        assets.script(script()),
    ]
    return join(
        Markup('<!doctype html><html lang="vi"><head><meta charset="utf-8">'),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", info["title"]),
        el("link", rel="icon", href="icon.svg", type="image/svg+xml"),
        assets.style(style()),
        Markup("</head>"),
        el("body", body),
        Markup("</html>"),
    ).encode()


def _call(method: str, path: str, call: Mapping[str, Any], schemas: Mapping[str, Any]) -> Markup:
    identity = call["operationId"]
    parameters = [p for p in call.get("parameters", []) if p["in"] in ("query", "path")]
    body = call.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return el(
        "article",
        el("h3", el("span", method.upper(), class_=f"method {method}"), " ", el("code", path), id=identity),
        el("p", el("strong", call.get("summary", ""))),
        el("p", _prose(call["description"])) if call.get("description") else None,
        _parameters(parameters, f"{method.upper()} {path}") if parameters else None,
        el("p", _SAY["body"], ": ", _type(body)) if body else None,
        _responses(call["responses"], f"{method.upper()} {path}"),
        _try(method, path, identity, parameters, _name(body), schemas),
        class_="card",
    )


def _parameters(parameters: list[Mapping[str, Any]], of: str) -> Markup:
    rows = [(p["name"], _type(p["schema"]), _prose(p.get("description", ""))) for p in parameters]
    return _table(_SAY["parameters"], of, (_SAY["name"], _SAY["type"], _SAY["meaning"]), rows)


def _responses(responses: Mapping[str, Any], of: str) -> Markup:
    rows = []
    for status, response in responses.items():
        content: Mapping[str, Any] = response.get("content", {})
        kind = next(iter(content), "")
        inner = content.get(kind, {})
        name = _type(inner.get("schema", {})) if kind.endswith("json") else join(kind)
        rows.append((status, join(response["description"]), name))
    return _table(_SAY["responses"], of, (_SAY["status"], _SAY["meaning"], _SAY["type"]), rows)


def _schema(name: str, schema: Mapping[str, Any]) -> Markup:
    required = schema.get("required", [])
    rows = [
        (field, _type(inner), join(_prose(inner.get("description", "")), _limits(inner, field in required)))
        for field, inner in schema.get("properties", {}).items()
    ]
    values = " | ".join(map(str, schema.get("enum", [])))
    return el(
        "article",
        el("h3", el("code", name), id=f"schema-{name}"),
        el("p", _prose(schema["description"])) if schema.get("description") else None,
        el("p", el("code", values)) if values else None,
        _table("", name, (_SAY["name"], _SAY["type"], _SAY["meaning"]), rows) if rows else None,
        class_="card",
    )


def _limits(schema: Mapping[str, Any], required: bool) -> Markup | None:
    inner = next((s for s in schema.get("anyOf", []) if "maxLength" in s), schema)
    said = [_SAY["required"]] if required else []
    if "maxLength" in inner:
        said.append(_SAY["most"].format(n=inner["maxLength"]))
    return el("span", f" ({', '.join(said)})", class_="soft") if said else None


def _name(schema: Mapping[str, Any] | None) -> str | None:
    return schema["$ref"].rsplit("/", 1)[-1] if schema and "$ref" in schema else None


def _type(schema: Mapping[str, Any]) -> Markup:
    """A type in words, with a link to what is described further down."""
    name = _name(schema)
    if name:
        return el("a", name, href=f"#schema-{name}")
    if "anyOf" in schema:
        parts = [_type(inner) for inner in schema["anyOf"]]
        return join([(_SAY["or"] if at else "", part) for at, part in enumerate(parts)])
    if "const" in schema:
        return el("code", schema["const"])
    if "enum" in schema:
        return el("code", " | ".join(schema["enum"]))
    if schema.get("type") == "array":
        before, after = _SAY["list_of"].split("{what}")
        return join(before, _type(schema.get("items", {})), after)
    return join(words.TYPES.get(schema.get("type", ""), _SAY["any"]))


def _try(
    method: str,
    path: str,
    identity: str,
    parameters: list[Mapping[str, Any]],
    body: str | None,
    schemas: Mapping[str, Any],
) -> Markup:
    fields = [
        el(
            "p",
            el("label", parameter["name"], for_=f"{identity}-{parameter['name']}"),
            el(
                "input",
                id=f"{identity}-{parameter['name']}",
                name=parameter["name"],
                data_in=parameter["in"],
                autocomplete="off",
            ),
        )
        for parameter in parameters
    ]
    if body:
        required = schemas[body].get("required") or list(schemas[body]["properties"])[:1]
        example = json.dumps({name: _EXAMPLES.get(name, "") for name in required}, ensure_ascii=False, indent=2)
        field = f"{identity}-body"
        box = el("textarea", example, id=field, name="body", rows=4)
        fields.append(el("p", el("label", _SAY["body"], for_=field), box))
    return el(
        "details",
        el("summary", _SAY["try"], el("span", f": {method.upper()} {path}", class_="away")),
        el(
            "form",
            fields,
            el("button", _SAY["send"], type="submit", class_="plain"),
            el("pre", class_="result", role="status", aria_label=_SAY["answer"], tabindex=0, hidden=True),
            data_method=method.upper(),
            data_path=path,
            data_failed=_SAY["failed"],
        ),
    )


def _table(caption: str, of: str, columns: tuple[str, ...], rows: list[tuple[str, Markup, Markup]]) -> Markup:
    head = el("tr", [el("th", column, scope="col") for column in columns])
    body = [
        el("tr", el("th", el("code", first), scope="row"), [el("td", cell) for cell in cells]) for first, *cells in rows
    ]
    table = el("table", el("caption", caption) if caption else None, el("thead", head), el("tbody", body))
    # Every region that can be scrolled has a name of its own.
    return el("div", table, class_="scroll", role="region", aria_label=f"{caption} {of}".strip(), tabindex=0)


def _prose(text: str) -> Markup:
    """Text with what stands between backticks as code."""
    return join([el("code", part) if at % 2 else part for at, part in enumerate(_CODE.split(text))])
