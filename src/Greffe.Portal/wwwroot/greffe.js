// Quickens what works without it: copy buttons, and the part being read marked in the outline.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const label = button.dataset.label ??= button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return; // The browser refused: the words stay there to be selected by hand.
    }
    button.textContent = button.dataset.done;
    button.setAttribute("aria-live", "polite");
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

const entries = new Map();
for (const link of document.querySelectorAll(".outline a[href^='#']")) {
  const target = document.getElementById(link.hash.slice(1));
  if (target?.matches("section")) entries.set(target, link);
}

if (entries.size > 0) {
  const inView = new Set();
  const observer = new IntersectionObserver(changes => {
    for (const change of changes) {
      if (change.isIntersecting) inView.add(change.target); else inView.delete(change.target);
    }
    const reading = [...entries.keys()].find(section => inView.has(section));
    for (const [section, link] of entries) {
      if (section === reading) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-15% 0px -70% 0px" });
  for (const section of entries.keys()) observer.observe(section);
}

// On a phone the outline closes behind the reader who chose a part.
const outline = document.querySelector(".outline details");
outline?.addEventListener("click", event => {
  if (event.target.closest("a") && matchMedia("(max-width: 63.99rem)").matches) outline.open = false;
});

// A text file dropped on the field to try is read here; other kinds go to the file field.
const field = document.querySelector("textarea[data-drop]");
const files = document.querySelector("input[type=file][name=fichier]");
if (field && files) {
  const mark = on => event => { event.preventDefault(); field.classList.toggle("over", on); };
  field.addEventListener("dragover", mark(true));
  field.addEventListener("dragleave", mark(false));
  field.addEventListener("drop", async event => {
    mark(false)(event);
    const [file] = event.dataTransfer.files;
    if (file?.type === "text/plain") { field.value = await file.text(); files.value = ""; }
    else if (file) files.files = event.dataTransfer.files;
    else field.value = event.dataTransfer.getData("text") || field.value;
  });
}
