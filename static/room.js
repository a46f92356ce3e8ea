// The scoring room: bands, fine values, running totals, comparing, notes. The room works without this file.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const make = (tag, fields = {}, ...children) => { const el = Object.assign(document.createElement(tag), fields); el.append(...children); return el; };
  const sheet = one("form[data-sheet]"), narrow = matchMedia("(max-width: 63.99rem)"), calm = matchMedia("(prefers-reduced-motion: reduce)");

  // ---- Numbers of the score sheet: "87,5", "87.5" or nothing -------------------------------------
  const read = (text) => {
    const clean = text.trim().replace(",", ".");
    const n = Number(clean);
    return clean === "" || !Number.isFinite(n) || n < 0 || n > 100 ? null : Math.round(n * 100) / 100;
  };
  const comma = (text) => (en ? text : text.replace(".", ","));
  const show = (n) => comma(n.toFixed(2));
  const brief = (n) => (Number.isInteger(n) ? String(n) : show(n));

  // ---- Totals --------------------------------------------------------------------------------------
  const parts = (c) => ({ bands: all("input[type=radio]", c), range: one("input[type=range]", c), exact: one("[data-exact]", c) });
  const value = (c) => read(parts(c).exact.value);
  const bandOf = (bands, n) => bands.filter((b) => n >= Number(b.dataset.from)).pop() || bands[0];
  const nameOf = (band) => one("b", band.labels[0]).textContent;
  const criteria = all("[data-criterion]", sheet);
  const mean = (list) => {
    let weights = 0, points = 0;
    list.forEach((c) => { const n = value(c); if (n !== null) { weights += Number(c.dataset.weight); points += n * Number(c.dataset.weight); } });
    // As the server counts: hundredths, cut off.
    return weights ? Math.floor(Math.round(points * 100) / weights) / 100 : null;
  };
  const word = (n) => (n === null ? "–" : show(n));
  const open = () => criteria.filter((c) => value(c) === null);
  const low = () => criteria.filter((c) => { const n = value(c); return n !== null && n < Number(sheet.dataset.commentBelow); });
  const lacksComment = () => low().length > 0 && !sheet.elements.comment.value.trim();
  const set = (el, text) => { if (el.textContent !== text) el.textContent = text; };
  const total = () => {
    const n = mean(criteria), sum = one("[data-sum]", sheet), left = open().length;
    all("[data-group]", sheet).forEach((g) => set(one("[data-group-total]", g), word(mean(all("[data-criterion]", g)))));
    set(one("[data-total]", sum), word(n));
    set(one("[data-filled]", sum), String(criteria.length - left));
    set(one("[data-total-band]", sum), n === null ? "" : nameOf(bandOf(parts(criteria[0]).bands, n)));
    sum.classList.toggle("going", left > 0);
    const rule = one("[data-comment-rule]", sheet);
    if (rule) {
      rule.hidden = !lacksComment();
      if (!rule.hidden) set(rule, say(`Nilai ${low().map((c) => c.dataset.criterion).join(", ")} di bawah ${comma(sheet.dataset.commentBelow)}: tulis komentar sebelum mengirim.`,
        `${low().map((c) => c.dataset.criterion).join(", ")} below ${sheet.dataset.commentBelow}: write a comment before submitting.`));
    }
    all("i", dots).forEach((dot, i) => { dot.classList.toggle("on", value(criteria[i]) !== null); dot.classList.toggle("now", criteria[i] === active()); });
  };

  // ---- Own marks on other works, nearest first -------------------------------------------------------
  const own = (c) => all("[data-mark]", c).map((el) => ({ mark: Number(el.dataset.mark), work: el.dataset.work, band: Number(el.closest("li").dataset.band) }));
  const anchor = (c, n) => {
    const line = one("[data-anchor]", c);
    if (!line || n === null) return;
    const near = own(c).sort((a, b) => Math.abs(a.mark - n) - Math.abs(b.mark - n)).slice(0, 2)
      .map((o) => `${brief(o.mark)} ${say("pada", "to")} ${o.work}`);
    const last = near.pop();
    set(line, `${say("Anda memberi", "You gave")} ${near.length ? `${near.join(", ")} ${say("dan", "and")} ` : ""}${last}.`);
  };

  // ---- One criterion -----------------------------------------------------------------------------------
  const begin = (c) => {
    const { bands, range, exact } = parts(c);
    const reflect = (n) => {
      if (n === null) { bands.forEach((b) => { b.checked = false; }); range.hidden = true; return total(); }
      const band = bandOf(bands, n);
      band.checked = true;
      range.hidden = exact.disabled;
      range.min = Math.floor(Number(band.dataset.from)); range.max = Math.ceil(Number(band.dataset.to)); range.value = n;
      anchor(c, n);
      return total();
    };
    c.lombaSet = (n) => {
      if (exact.disabled) return;
      const given = Math.min(100, Math.max(0, Math.round(n * 100) / 100));
      exact.value = show(given); reflect(given);
      exact.dispatchEvent(new Event("input", { bubbles: true }));
      exact.dispatchEvent(new Event("change", { bubbles: true }));
    };
    bands.forEach((b) => b.addEventListener("change", () => c.lombaSet(Number(b.dataset.preset))));
    // The slider ends where its band ends; 80 belongs to the band below 80,01.
    range.addEventListener("input", () => {
      const band = bands.find((b) => b.checked);
      c.lombaSet(Math.min(Number(band?.dataset.to ?? 100), Math.max(Number(band?.dataset.from ?? 0), Number(range.value))));
    });
    exact.addEventListener("input", () => reflect(read(exact.value)));
    c.addEventListener("focusin", () => activate(c));
    if (!exact.disabled) {
      const button = make("button", { type: "button", className: "button plain compare", textContent: say("Bandingkan", "Compare") });
      button.addEventListener("click", () => compare(c));
      one(".fine", c).prepend(button);
      const details = one("[data-own]", c);
      if (details) details.hidden = true;
      longPress(c);
    }
    reflect(read(exact.value));
  };

  // ---- Which one is being marked, and moving on -----------------------------------------------------------
  let now = null;
  const active = () => now;
  const activate = (c) => {
    if (now === c) return;
    now?.classList.remove("active");
    now = c;
    c.classList.add("active");
    total();
  };
  const goTo = (c) => {
    if (!c) return;
    activate(c);
    c.focus({ preventScroll: true });
    c.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
  };
  const send = () => one("[data-send]", sheet);
  // The next one in order; after the last the first that is still empty; when none is left, the button that sends.
  const next = (c = now) => {
    const after = criteria[criteria.indexOf(c) + 1] || open()[0];
    if (after) return goTo(after);
    const button = lacksComment() ? sheet.elements.comment : send();
    button?.focus({ preventScroll: narrow.matches });
    return undefined;
  };
  const back = (c = now) => goTo(criteria[criteria.indexOf(c) - 1]);
  const choose = (c, number) => {
    const band = parts(c).bands[number - 1];
    if (!band || band.disabled) return;
    band.checked = true;
    band.dispatchEvent(new Event("change", { bubbles: true }));
    next(c);
  };

  // ---- What a screen reader is told -----------------------------------------------------------------------
  const voice = make("p", { className: "visually-hidden" });
  voice.setAttribute("role", "status");
  const tell = (words) => { voice.textContent = words; };

  // ---- Before it is sent: what is missing is said here, without a way to the server ---------------------------
  document.addEventListener("submit", (event) => {
    if (event.target !== sheet || event.submitter?.hasAttribute("formaction")) return;
    const missing = open();
    if (!missing.length && !lacksComment()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!missing.length) { total(); sheet.elements.comment.focus(); tell(one("[data-comment-rule]", sheet)?.textContent || ""); return; }
    criteria.forEach((c) => c.classList.toggle("lacking", missing.includes(c)));
    goTo(missing[0]);
    tell(say(`Belum lengkap: ${missing.map((c) => c.dataset.criterion).join(", ")}`, `Not complete: ${missing.map((c) => c.dataset.criterion).join(", ")}`));
  }, true);

  // ---- Comparing: the five sentences with own marks beside them ----------------------------------------------
  const dialog = make("dialog", { id: "banding", className: "compare-dialog" });
  dialog.setAttribute("aria-labelledby", "banding-judul");
  let compared = null;
  const compare = (c) => {
    if (!c) return;
    compared = c;
    const given = own(c), n = value(c);
    const row = (b, i) => {
      const mine = given.filter((o) => o.band === i + 1).map((o) => `${brief(o.mark)} (${o.work})`).join(", ");
      const button = make("button", { type: "button" }, make("span", { className: "n", textContent: i + 1 }),
        make("span", {}, make("b", { textContent: nameOf(b) }), make("small", { textContent: ` ${comma(b.dataset.from)}–${comma(b.dataset.to)}` }),
          make("span", { className: "says", textContent: one(".says", b.labels[0]).textContent }),
          ...(mine ? [make("span", { className: "mine", textContent: say(`Anda: ${mine}`, `You: ${mine}`) })] : [])));
      button.setAttribute("aria-pressed", String(n !== null && b.checked));
      button.addEventListener("click", () => pick(i + 1));
      return make("li", {}, button);
    };
    const close = make("button", { type: "button", className: "button quiet", textContent: say("Tutup", "Close") });
    close.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(make("h2", { id: "banding-judul", textContent: one("legend b", c).textContent }),
      make("ol", {}, ...parts(c).bands.map(row)), close);
    dialog.showModal();
    one("[aria-pressed=true]", dialog)?.focus();
  };
  // A band chosen while comparing; closed without a choice, the focus goes back to where it was.
  const pick = (number) => { const c = compared; compared = null; dialog.close(); choose(c, number); };
  dialog.addEventListener("close", () => compared?.focus({ preventScroll: true }));
  const longPress = (c) => {
    let timer = 0, held = false;
    const stop = () => clearTimeout(timer);
    const bands = one(".bands", c);
    bands.addEventListener("pointerdown", (event) => {
      held = false;
      if (event.pointerType === "touch") timer = setTimeout(() => { held = true; compare(c); }, 550);
    });
    ["pointerup", "pointercancel", "pointermove"].forEach((name) => bands.addEventListener(name, (event) => {
      if (name !== "pointermove" || Math.hypot(event.movementX, event.movementY) > 4) stop();
    }));
    bands.addEventListener("contextmenu", (event) => { if (held) event.preventDefault(); });
    bands.addEventListener("click", (event) => { if (held) { event.preventDefault(); held = false; } }, true);
    // On a phone the next card comes by itself.
    bands.addEventListener("click", (event) => {
      if (narrow.matches && event.target.closest("label")) setTimeout(() => next(c), calm.matches ? 0 : 220);
    });
  };

  // ---- Dots and the button of a phone ---------------------------------------------------------------------
  const dots = make("p", { className: "answered" }, ...criteria.map(() => make("i")));
  dots.setAttribute("aria-hidden", "true");
  sheet.prepend(dots);
  // Every change is saved by itself from here on: the button that saves is for pages without this file.
  sheet.classList.add("scripted");
  if (send()) {
    const onward = make("button", { type: "button", className: "button onward-button", textContent: say("Berikutnya", "Next") });
    onward.addEventListener("click", () => next(now));
    send().before(onward);
  }

  document.body.append(voice, dialog);
  criteria.forEach(begin);
  sheet.elements.comment?.addEventListener("input", total);
  const first = open()[0];
  if (first && !parts(first).exact.disabled) activate(first);
  total();
  // Where the work was left; a page that is loaded again stays where it was.
  if (now && now !== criteria[0] && scrollY === 0 && !location.hash && !one("[data-error-summary]")) now.scrollIntoView({ block: "start" });
  // The film is watched from here on; looking at a page alone changes nothing on the server.
  if (sheet.dataset.begin) fetch(sheet.dataset.begin, { method: "POST", keepalive: true }).catch(() => {});
  window.lombaRoom = { sheet, criteria, parts, read, value, active, next, back, choose, compare, pick, dialog, tell, send, narrow };
})();
