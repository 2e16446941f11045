// What the server says about itself: sentences, limits, the version of the knowledge.
const data = JSON.parse(document.getElementById("data").textContent);
const say = (name, values = {}) => data.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const byId = (id) => document.getElementById(id);
