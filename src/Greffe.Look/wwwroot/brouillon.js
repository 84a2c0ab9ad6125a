// Saves a draft as it is typed. Without it the save button does the same.
"use strict";

for (const form of document.querySelectorAll("form[data-draft]")) {
  const status = form.querySelector("[data-draft-status]");
  const version = form.elements.namedItem("version");
  let timer = 0, saving = null, dirty = false, stopped = false;

  const fields = () => {
    const sent = new URLSearchParams(new FormData(form));
    sent.set("geste", "enregistrer");
    return sent;
  };

  const save = async () => {
    dirty = false;
    status.textContent = form.dataset.waiting;
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields(), headers: { Accept: "application/json" } });
      if (answer.status === 409) { // Another window saved since: the button shows both, and the person chooses.
        stopped = true;
        status.textContent = form.dataset.older;
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const saved = await answer.json();
      version.value = saved.version;
      status.textContent = form.dataset.saved.replace("{0}", new Date().toLocaleTimeString(document.documentElement.lang));
    } catch {
      dirty = true;
      status.textContent = form.dataset.failed;
      timer = setTimeout(start, 5000);
    }
  };

  const start = () => {
    if (stopped || saving || !dirty) return;
    saving = save().finally(() => { saving = null; });
  };

  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(start, 800);
  });

  // A save on its way would make the version sent here an old one: it ends first.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
      saving.then(() => form.requestSubmit(event.submitter));
      return;
    }
    dirty = false;
  });

  addEventListener("pagehide", () => { if (dirty && !stopped && !saving) navigator.sendBeacon(form.action, fields()); });
  addEventListener("beforeunload", event => { if (dirty && (stopped || saving)) event.preventDefault(); });
}
