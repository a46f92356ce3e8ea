// The desk: whoever writes on a work holds it while the page is open, so that two members do not decide on it; and the
// keys of the page. Without this file the buttons do the same.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);
  const typing = (el) => el && (/^(TEXTAREA|SELECT)$/.test(el.tagName) || (el.tagName === "INPUT" && !/^(radio|checkbox|submit)$/.test(el.type)));
  // Chooses a decision and presses the button that saves it. What needs a reason is chosen first, and the key leads to
  // the library of reasons; pressed again, with a reason or an item, it saves. Where another holds the work there is no
  // such button, only the one that takes it over, which no key presses. On the form of a decision that was taken back an
  // acceptance is chosen first as well: its ticks are there already.
  // A choice that came back with a form kept earlier was not made now: it does not count as the first press.
  let made = "";
  document.addEventListener("change", (event) => { if (event.isTrusted && event.target.name === "verdict") made = event.target.value; });
  const decide = (verdict) => {
    const radio = one(`form[data-decides] input[type=radio][name=verdict][value=${verdict}]`), form = radio?.form;
    if (!form) return;
    const chosen = radio.checked && made === verdict, needless = verdict === "accepted" && !one("[data-taken-back]", form), filled = (name) => form.elements[name]?.value.trim();
    radio.click();
    made = verdict;
    const said = verdict === "accepted" || filled("reason") || filled("item_todo_1");
    if (!needless && !(chosen && said)) {
      radio.scrollIntoView({ block: "center" });
      (verdict === "accepted" ? radio : form.elements.library || form.elements.reason).focus();
      return;
    }
    one("button[type=submit]:not([name])", form)?.click();
  };

  // A reason of the library goes into the field below; what was typed there stays, and one that was chosen before and not
  // edited makes room for the next. What mends it is said where a revision is asked for: the words follow the decision, too.
  document.addEventListener("change", (event) => {
    const form = event.target.form, list = form?.elements.library;
    if (!list || !["library", "verdict"].includes(event.target.name)) return;
    const chosen = list.selectedOptions[0]?.dataset || {}, asks = form.elements.verdict?.value === "revision_requested";
    const words = [chosen.words, asks && chosen.remedy].filter(Boolean).join(" "), reason = form.elements.reason, rule = form.elements.rule;
    const before = list.dataset.filled || "", typed = reason.value;
    if (event.target !== list && !(before && typed.endsWith(before))) return;
    const kept = before && typed.endsWith(before) ? typed.slice(0, -before.length).trimEnd() : typed.trimEnd();
    reason.value = words && !kept.includes(words) ? (kept ? `${kept}\n${words}` : words) : kept;
    list.dataset.filled = words;
    if (words && (!rule.value || rule.value === list.dataset.rule)) list.dataset.rule = rule.value = list.value.split(".")[0];
    [reason, rule].forEach((el) => el.dispatchEvent(new Event("input", { bubbles: true })));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || one("dialog[open]")) return;
    const at = document.activeElement, name = event.key.toLowerCase();
    if (typing(at)) { if (event.key === "Escape") at.blur(); return; }
    const item = "1234567890".indexOf(name);
    if (name === "a") decide("accepted");
    else if (name === "p") decide("revision_requested");
    else if (name === "t") decide("failed");
    else if (item >= 0 && name.length === 1) document.querySelectorAll("form[data-decides] [name=checklist]")[item]?.click();
    else if (name === "o") one("form[data-asks-opinion] button[type=submit]")?.click();
    else if (name === "b") one("[data-undo] button")?.click();
    else if (name === "j") one("a[rel=next]")?.click();
    else if (name === "k") one("a[rel=prev]")?.click();
    else if (name === "n") one("form[data-decides] textarea[name=reason]")?.focus();
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
      const reply = await fetch(`${at}/perpanjangan${location.search}`, { method: "POST", redirect: "error" });
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
  addEventListener("pageshow", (event) => { sending = false; if (event.persisted) made = ""; });
  addEventListener("pagehide", () => { if (mine() && !sending) navigator.sendBeacon(`${at}/pelepasan`); });
})();
