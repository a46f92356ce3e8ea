// The desk: whoever writes on a work holds it while the page is open, so that two members do not decide on it; and the
// keys of the page. Without this file the buttons do the same.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);
  const typing = (el) => el && (/^(TEXTAREA|SELECT)$/.test(el.tagName) || (el.tagName === "INPUT" && !/^(radio|checkbox|submit)$/.test(el.type)));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || one("dialog[open]")) return;
    const at = document.activeElement, name = event.key.toLowerCase();
    if (typing(at)) { if (event.key === "Escape") at.blur(); return; }
    if (name === "j") one("a[rel=next]")?.click();
    else if (name === "k") one("a[rel=prev]")?.click();
    else if (name === "n") one("form[data-decides] textarea")?.focus();
    else if (name === "?") one("dialog#tombol")?.showModal();
    else if (name === " " && !at?.closest("a[href], button, summary, input")) document.lombaToggle?.(one("[data-film]") || document);
    else return;
    event.preventDefault();
  });

  // A row of a request is taken out: those after it move up. Without this the button sends the form and does the same.
  const parts = (row) => [...row.querySelectorAll("select, textarea")];
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-remove-item]");
    if (!button) return;
    event.preventDefault();
    const rows = [...document.querySelectorAll(".item-row")], from = rows.indexOf(button.closest(".item-row"));
    rows.slice(from).forEach((row, i) => parts(row).forEach((el, n) => {
      const next = rows[from + i + 1];
      el.value = next ? parts(next)[n].value : "";
      el.dispatchEvent(new Event("input", { bubbles: true }));
    }));
    const last = rows.findLastIndex((row) => parts(row).some((el) => el.value));
    rows.forEach((row, i) => { const fold = row.closest("details.item"); if (fold && i > last) fold.open = false; });
    (last < from ? rows[Math.max(from - 1, 0)] : rows[from]).querySelector("select").focus();
  });

  const panel = () => one("[data-claim]");
  if (!panel()) return;
  const at = panel().dataset.claimAt, EVERY = 60000;
  let asking = false, sending = false;

  // Takes the work if it is free, keeps it if it is one's own, and shows who holds it.
  const stay = async () => {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const reply = await fetch(`${at}/perpanjangan`, { method: "POST", redirect: "error" });
      const now = reply.ok && one("[data-claim]", new DOMParser().parseFromString(await reply.text(), "text/html"));
      if (now) panel().replaceWith(document.adoptNode(now));
    } catch { /* offline: the time runs out by itself */ }
    asking = false;
  };
  const mine = () => panel()?.dataset.claim === "mine";
  const keep = () => { if (mine()) stay(); };
  document.addEventListener("focusin", (event) => {
    if (panel()?.dataset.claim === "free" && event.target.closest("form[data-decides]")) stay();
  });
  setInterval(keep, EVERY);
  document.addEventListener("visibilitychange", keep);
  document.addEventListener("submit", () => { sending = true; });
  addEventListener("pageshow", () => { sending = false; });
  addEventListener("pagehide", () => { if (mine() && !sending) navigator.sendBeacon(`${at}/pelepasan`); });
})();
