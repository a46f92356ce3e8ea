// The scoring room: bands, fine values, running total, keys. The room works without this file.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const typing = (el) => el && (el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName)
    || (el.tagName === "INPUT" && !/^(radio|checkbox|range|button|submit)$/.test(el.type)));

  // ---- Numbers of the score sheet: "87,5", "87.5" or nothing -------------------------------------
  const read = (text) => {
    const clean = text.trim().replace(",", ".");
    const n = Number(clean);
    return clean === "" || !Number.isFinite(n) || n < 0 || n > 100 ? null : Math.round(n * 100) / 100;
  };
  const show = (n) => { const t = n.toFixed(2); return en ? t : t.replace(".", ","); };

  // ---- Score sheet -----------------------------------------------------------------------------------
  const parts = (criterion) => ({ bands: all("input[type=radio]", criterion), range: one("input[type=range]", criterion), exact: one("[data-exact]", criterion) });
  const bandOf = (bands, n) => bands.filter((b) => n >= Number(b.dataset.from)).pop() || bands[0];
  const total = (sheet) => {
    const sum = one("[data-sum]", sheet);
    if (!sum) return;
    let weights = 0, points = 0, filled = 0;
    all("[data-criterion]", sheet).forEach((c) => {
      const n = read(parts(c).exact.value);
      if (n === null) return;
      filled += 1; weights += Number(c.dataset.weight); points += n * Number(c.dataset.weight);
    });
    const mean = weights ? points / weights : null;
    one("[data-total]", sum).textContent = mean === null ? "–" : show(mean);
    one("[data-filled]", sum).textContent = filled;
    const first = one("[data-criterion]", sheet), band = mean !== null && first && bandOf(parts(first).bands, mean);
    one("[data-total-band]", sum).textContent = band ? band.labels[0].textContent : "";
  };
  const criterion = (el) => {
    const { bands, range, exact } = parts(el);
    if (exact.disabled) return;
    const sheet = el.closest("form") || document;
    const reflect = (n) => {
      if (n === null) { bands.forEach((b) => { b.checked = false; }); range.hidden = true; return total(sheet); }
      const band = bandOf(bands, n);
      band.checked = true;
      range.hidden = false;
      range.min = Math.floor(Number(band.dataset.from)); range.max = Math.ceil(Number(band.dataset.to)); range.value = n;
      return total(sheet);
    };
    const set = (n) => {
      const value = Math.min(100, Math.max(0, Math.round(n * 100) / 100));
      exact.value = show(value); reflect(value);
      exact.dispatchEvent(new Event("change", { bubbles: true }));
    };
    el.lombaSet = set;
    bands.forEach((b) => b.addEventListener("change", () => set(Number(b.dataset.preset))));
    // The slider ends where its band ends; 80 belongs to the band below 80,01.
    range.addEventListener("input", () => {
      const band = bands.find((b) => b.checked);
      set(Math.min(Number(band?.dataset.to ?? 100), Math.max(Number(band?.dataset.from ?? 0), Number(range.value))));
    });
    exact.addEventListener("input", () => reflect(read(exact.value)));
    el.addEventListener("focusin", () => all(".criterion.active").forEach((c) => c.classList.remove("active")) || el.classList.add("active"));
    reflect(read(exact.value));
  };
  const active = () => document.activeElement?.closest?.("[data-criterion]") || one(".criterion.active") || one("[data-criterion]");

  // ---- Keys of the scoring room ------------------------------------------------------------------------
  const key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    const at = document.activeElement, room = one("main.room");
    if (!room) return;
    const current = at?.closest?.("[data-criterion]"), arrows = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
    const step = arrows[event.key];
    if (current?.lombaSet && step && !(typing(at) && /Left|Right/.test(event.key))) {
      const n = read(parts(current).exact.value);
      if (n !== null) { event.preventDefault(); current.lombaSet(n + step * (event.shiftKey ? 0.1 : 1)); }
      return;
    }
    if (typing(at)) { if (event.key === "Escape") at.blur(); return; }
    const name = event.key.toLowerCase();
    if (/^[1-5]$/.test(name)) {
      const band = active() && parts(active()).bands[Number(name) - 1];
      if (band && !band.disabled) { event.preventDefault(); band.focus(); band.checked = true; band.dispatchEvent(new Event("change", { bubbles: true })); }
    } else if (name === "j" || name === "k") {
      one(name === "j" ? "a[rel=next]" : "a[rel=prev]")?.click();
    } else if (name === "n") {
      const notes = one("[data-notes] textarea");
      if (notes) { event.preventDefault(); notes.focus(); }
    } else if (name === "?") {
      one("dialog#tombol")?.showModal();
    }
  };

  const init = (root) => {
    const each = (selector, start) => all(selector, root).concat(root.matches?.(selector) ? [root] : [])
      .filter((el) => !el.lomba?.includes(selector)).forEach((el) => { (el.lomba ||= []).push(selector); start(el); });
    each("[data-criterion]", criterion);
  };
  document.addEventListener("keydown", key);
  document.addEventListener("htmx:load", (event) => init(event.target));
  init(document);
})();
