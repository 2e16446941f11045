// Calls of the API. Every one ends: with an answer, or with a sentence that says why there is none.
async function call(path, body) {
  let response;
  try {
    response = await fetch("api/v1/" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      signal: AbortSignal.timeout(20000),
    });
  } catch (error) {
    return { problem: say(error.name === "TimeoutError" ? "slow" : "unsent") };
  }
  let found = null;
  try {
    found = response.status === 204 ? {} : await response.json();
  } catch { /* a proxy's own page, say */ }
  if (response.ok && found) return { found };
  return { problem: (found && found.detail) || say("fault") };
}
