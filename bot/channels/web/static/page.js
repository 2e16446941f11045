// The page around the chat: the field, links that ask, offline, print, the code to embed.
const field = byId("field"), composer = byId("composer"), count = byId("count"), offline = byId("offline");

function submit() {
  const question = field.value.trim();
  const long = [...question].length > data.longest;
  count.hidden = !long && question !== "";
  if (long) count.textContent = say("long", { most: data.longest, count: [...question].length });
  else if (!question) count.textContent = say("empty");
  if (long || !question) return announce(count.textContent), field.focus();
  field.value = "";
  grow();
  ask(question);
}

// Browsers that cannot size a field by its content get help.
function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  field.rows = Math.min(6, field.value.split("\n").length);
}

composer.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
field.addEventListener("input", () => { count.hidden = true; grow(); });
field.addEventListener("keydown", (event) => {
  // While an input method composes a letter, Enter belongs to it.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});

// Suggestions and the panel's names are links, so that they work without script; with it they are asked in place.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-question], a[data-pick]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(link.dataset.question ?? link.dataset.said ?? link.textContent, link.dataset.pick ?? null);
});

const away = () => { offline.hidden = navigator.onLine; };
addEventListener("offline", away);
addEventListener("online", () => { away(); announce(say("back_online")); });
away();

byId("new").addEventListener("click", () => {
  if (memory.conversation) call("forget", { conversation: memory.conversation });
  memory.clear();
  log.querySelectorAll(":scope > .question, :scope > .answer").forEach((old) => old.remove());
  byId("new").hidden = byId("print").hidden = true;
  announce(say("new_done"));
  field.focus();
});

byId("print").addEventListener("click", () => print());
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("aside details:not([open])")];
  closed.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }));

const code = byId("code"), copyCode = byId("copy-code");
if (code) {
  code.value = code.value.replace('src="embed"', `src="${new URL("embed", location.href)}"`);
  copyCode.hidden = false;
  copyCode.addEventListener("click", async () => {
    const done = await copied(code.value);
    announce(say(done ? "code_copied" : "not_copied"));
    if (!done) code.select();
  });
}

restore();
document.documentElement.dataset.ready = "";
performance.mark("ready");
