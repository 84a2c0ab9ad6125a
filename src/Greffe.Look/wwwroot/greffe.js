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

// A search field offers ends of what is being typed, as a list that the arrows reach. Typing, Enter and Tab do what they do without it.
for (const field of document.querySelectorAll("input[data-complete]")) {
  const list = document.createElement("ul");
  list.className = "completions";
  list.id = field.id + "-fins";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
  field.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let chosen = -1, asked = 0, timer = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = index => {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[index].id);
  };
  const take = option => {
    field.value = option.textContent;
    close();
    field.form.requestSubmit();
  };
  const offer = texts => {
    list.replaceChildren(...texts.map((text, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.lang = "fr";
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = text;
      option.addEventListener("mousedown", event => { event.preventDefault(); take(option); });
      return option;
    }));
    if (texts.length === 0) { close(); return; }
    chosen = -1;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const mine = ++asked, text = field.value;
    if (text.trim().length < 2 || text.length > 100) { close(); return; }
    timer = setTimeout(async () => {
      try {
        const response = await fetch(`${field.dataset.complete}?limit=6&q=${encodeURIComponent(text)}`);
        if (!response.ok || mine !== asked || document.activeElement !== field) return;
        offer((await response.json()).completions.filter(end => end.toLowerCase() !== text.trim().toLowerCase()));
      } catch {
        close(); // Out of reach: the field works without.
      }
    }, 150);
  });
  field.addEventListener("keydown", event => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1, count = list.children.length;
      choose(chosen + step >= count ? -1 : chosen + step < -1 ? count - 1 : chosen + step);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener("blur", close);
}

// A text file dropped on the field to try is read here; other kinds go to the file field.
const tried = document.querySelector("textarea[data-drop]");
const files = document.querySelector("input[type=file][name=fichier]");
if (tried && files) {
  const mark = on => event => { event.preventDefault(); tried.classList.toggle("over", on); };
  tried.addEventListener("dragover", mark(true));
  tried.addEventListener("dragleave", mark(false));
  tried.addEventListener("drop", async event => {
    mark(false)(event);
    const [file] = event.dataTransfer.files;
    if (file?.type === "text/plain") { tried.value = await file.text(); files.value = ""; }
    else if (file) files.files = event.dataTransfer.files;
    else tried.value = event.dataTransfer.getData("text") || tried.value;
  });
}
