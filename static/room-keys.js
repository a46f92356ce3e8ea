// Keys of the scoring room; the legend on the page lists them.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);
  const room = window.lombaRoom, film = window.lombaFilm;
  if (!room) return;
  one("main.room").classList.add("keyed");
  const texts = (el) => el && (el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName)
    || (el.tagName === "INPUT" && !/^(radio|checkbox|range|button|submit)$/.test(el.type)));
  const acts = (el) => el?.closest?.("a[href], button, summary");
  // Under the sheet, a digit pressed once too often changes no mark.
  const here = (at) => at?.closest?.("[data-criterion]") || (at?.closest?.(".words, .sum") ? null : room.active());
  const arrows = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

  // One point up or down, a tenth with Shift; a criterion without a mark is left to the browser.
  const fine = (event, criterion, at) => {
    const step = arrows[event.key], n = criterion && room.value(criterion);
    if (!step || n === null || n === undefined || (texts(at) && /Left|Right/.test(event.key))) return false;
    criterion.lombaSet(n + step * (event.shiftKey ? 0.1 : 1));
    return true;
  };
  const send = () => { const button = room.send(); if (button) room.sheet.requestSubmit(button); return Boolean(button); };
  const inDialog = (event) => {
    const number = Number(event.key);
    if (one("dialog[open]") === room.dialog && number >= 1 && number <= 5) { room.pick(number); return true; }
    if (one("dialog[open]") === room.dialog && event.key.toLowerCase() === "r") { room.dialog.close(); return true; }
    return false;
  };
  const inField = (event, at) => {
    const criterion = at.closest("[data-criterion]");
    if (event.key === "Enter" && at.tagName === "INPUT") { room.next(criterion); return true; }
    if (event.key === "Escape") { (criterion || room.active() || room.criteria[0]).focus(); return true; }
    return fine(event, criterion, at);
  };
  const letter = {
    j: () => one("a[rel=next]")?.click(),
    k: () => one("a[rel=prev]")?.click(),
    n: () => film?.notes?.focus(),
    m: () => film?.mark(),
    r: (at) => room.compare(here(at) || room.active()),
    "?": () => one("dialog#tombol")?.showModal(),
  };
  const elsewhere = (event, at) => {
    const criterion = here(at), number = Number(event.key), name = event.key.toLowerCase();
    if (number >= 1 && number <= 5) { if (criterion) room.choose(criterion, number); return Boolean(criterion); }
    if (fine(event, criterion, at)) return true;
    if (event.key === "Backspace") { room.back(criterion || room.active()); return true; }
    if (event.key === "Enter" && !acts(at)) { room.next(criterion || room.active()); return true; }
    if (event.key === " " && !acts(at) && at?.tagName !== "INPUT") { film?.toggle(); return true; }
    if (Object.hasOwn(letter, name)) { letter[name](at); return true; }
    return false;
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const at = document.activeElement, held = event.ctrlKey || event.metaKey;
    const done = held ? event.key === "Enter" && !one("dialog[open]") && send()
      : one("dialog[open]") ? inDialog(event)
      : texts(at) ? inField(event, at)
      : elsewhere(event, at);
    if (done) event.preventDefault();
  });
})();
