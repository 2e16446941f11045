// Asking, waiting, answers, and questions that could not be sent.
const log = byId("log");
const queue = [];
let busy = false;

function show(...elements) {
  log.append(...elements);
  byId("new").hidden = byId("print").hidden = false;
}

// The question comes to the top when its answer is long, and all of both is seen when it is short.
function reveal(question, below) {
  const composer = byId("composer").offsetHeight + 16;
  const room = innerHeight - composer;
  const top = question.getBoundingClientRect().top, bottom = below.getBoundingClientRect().bottom;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (bottom > room || top < 0) scrollBy({ top: Math.min(bottom - room, top - 12), behavior: still ? "auto" : "smooth" });
}

function questionOf(turn) {
  return el("div", { class: "question" }, el("h3", { class: "away" }, say("asked")), el("p", {}, turn.question));
}

function ask(question, pick = null) {
  const turn = { question, pick };
  const asked = questionOf(turn);
  show(asked);
  queue.push({ turn, asked });
  if (!busy) work();
}

// One at a time and in order, so that "còn … thì sao" follows what it follows.
async function work() {
  busy = true;
  while (queue.length) await send(queue.shift());
  busy = false;
}

async function send({ turn, asked }) {
  const waiting = el("div", { class: "waiting" }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), say("waiting"));
  asked.after(waiting);
  log.setAttribute("aria-busy", "true");
  reveal(asked, waiting);
  const { found, problem } = await call("ask", {
    question: turn.pick ? "" : turn.question,
    pick: turn.pick,
    conversation: memory.conversation,
  });
  waiting.remove();
  log.removeAttribute("aria-busy");
  const below = problem ? failure(turn, asked, problem) : answer(Object.assign(turn, { reply: found }), ask);
  if (found) {
    memory.join(found.conversation);
    memory.add(turn);
  }
  asked.after(below);
  reveal(asked, below);
}

function failure(turn, asked, problem) {
  const resend = el("button", { type: "button", class: "resend" }, say("resend"));
  const card = el("div", { class: "card answer failed" }, el("p", {}, problem), resend);
  resend.addEventListener("click", () => {
    card.remove();
    byId("field").focus();
    log.append(asked);
    queue.push({ turn, asked });
    if (!busy) work();
  });
  return card;
}

function restore() {
  for (const turn of memory.turns) show(questionOf(turn), answer(turn, ask));
  if (memory.turns.length) announce(say("history"));
}
