// A reply document as elements.
function inline(spans) {
  return spans.map((span) => {
    const inner = span.strong ? el("strong", {}, span.text) : span.text;
    return span.link ? el("a", { href: span.link, rel: "noopener noreferrer" }, inner) : inner;
  });
}

function blocks(reply) {
  return reply.blocks.map((block) =>
    block.type === "list"
      ? el(block.ordered ? "ol" : "ul", {}, block.items.map((item) => el("li", {}, inline(item))))
      : el("p", block.spans.every((span) => span.soft) ? { class: "soft" } : {}, inline(block.spans)));
}

// Options to pick. They stay usable: whoever picked the wrong one picks another.
function choices(heading, options, numbered, pick) {
  if (!options.length) return null;
  const buttons = options.map((option) => {
    const button = el("button", { type: "button", class: "choice" }, option.label);
    button.addEventListener("click", () => pick(option.label, option.pick));
    return el("li", {}, button);
  });
  return el("div", { class: "next" }, el("p", { class: "soft" }, heading),
    el(numbered ? "ol" : "ul", { class: numbered ? "choices numbered" : "choices" }, buttons));
}

function actions(turn, card) {
  const { reply } = turn;
  const thumb = (good) => {
    const label = say(good ? "good" : "bad");
    const button = el("button", { type: "button", class: "action", title: label, "aria-label": label, "aria-pressed": String(turn.vote === good) },
      icon(good ? "up" : "down"));
    button.addEventListener("click", async () => {
      const { problem } = await call("votes", { conversation: reply.conversation, trace_id: reply.trace_id, good });
      if (problem) return tell(card, problem);
      turn.vote = good;
      memory.write();
      for (const [other, value] of thumbs) other.setAttribute("aria-pressed", String(value === good));
      tell(card, say("voted"));
    });
    return button;
  };
  const copy = el("button", { type: "button", class: "action" }, icon("copy"), say("copy"));
  copy.addEventListener("click", async () => tell(card, say((await copied(reply.text)) ? "copied" : "not_copied")));
  const thumbs = [[thumb(true), true], [thumb(false), false]];
  return el("div", { class: "actions" }, copy, thumbs.map(([button]) => button), el("span", { class: "soft told", role: "status" }));
}

function tell(card, text) {
  card.querySelector(".told").textContent = text;
}

// The clipboard is there only over https and on this machine; elsewhere the old way may still work.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = el("textarea", { class: "away", "aria-hidden": "true", tabindex: "-1" });
    field.value = text;
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus();
    return done;
  }
}

function answer(turn, pick) {
  const { reply } = turn;
  const card = el("div", { class: "card answer", "data-kind": reply.kind, "data-trace": reply.trace_id },
    el("h3", { class: "away" }, say("answered")),
    el("div", { class: "reply" }, blocks(reply)),
    choices(say("options"), reply.options, true, pick),
    choices(say("related"), reply.related, false, pick));
  card.append(actions(turn, card));
  return card;
}
