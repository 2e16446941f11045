// Sends what a form holds, and shows what comes back, as text.
for (const form of document.querySelectorAll("form[data-path]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const result = form.querySelector(".result");
    const query = new URLSearchParams();
    let path = form.dataset.path;
    for (const field of form.querySelectorAll("[data-in]")) {
      if (field.dataset.in === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
      else if (field.value) query.set(field.name, field.value);
    }
    const body = form.querySelector("[name=body]");
    result.hidden = false;
    try {
      const response = await fetch(path.slice(1) + (query.size ? "?" + query : ""), {
        method: form.dataset.method,
        ...(body && { body: body.value, headers: { "Content-Type": "application/json" } }),
      });
      const text = await response.text();
      let shown = text;
      try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* it is no JSON */ }
      result.textContent = response.status + "\n" + shown;
    } catch {
      result.textContent = form.dataset.failed;
    }
  });
}
