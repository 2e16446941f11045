// The conversation, kept in this tab and nowhere else. A browser may forbid even that: then it lasts until a reload.
const memory = (() => {
  const key = "daihoi:1", most = 60;
  let kept = { conversation: null, turns: [] };
  try {
    const found = JSON.parse(sessionStorage.getItem(key));
    if (found && Array.isArray(found.turns)) kept = found;
  } catch { /* nothing is kept, or it is broken */ }
  const write = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch { /* full, or forbidden */ }
  };
  return {
    get conversation() { return kept.conversation; },
    get turns() { return kept.turns; },
    join(conversation) { kept.conversation = conversation; write(); },
    add(turn) { kept.turns.push(turn); kept.turns = kept.turns.slice(-most); write(); },
    write,
    clear() { kept = { conversation: null, turns: [] }; write(); },
  };
})();
