// Lomba: small enhancements. Every page works without this file.
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

  // ---- Autosave: form[data-autosave=address] -------------------------------------------------------
  // The answer says when: {"saved":"10.42 WIB"} or the header X-Saved-At. A failure is said and tried again.
  const autosave = (form) => {
    const signs = () => all("[data-saved]");
    let timer = 0, busy = false, dirty = false, wait = 800;
    const tell = (words, late) => signs().forEach((el) => { el.textContent = words; el.classList.toggle("late", late); });
    const body = () => new URLSearchParams([...new FormData(form)].filter(([, v]) => typeof v === "string"));
    const later = (ms) => { clearTimeout(timer); timer = setTimeout(send, ms); };
    const send = async () => {
      if (busy || !dirty) return;
      busy = true; dirty = false;
      try {
        const reply = await fetch(form.dataset.autosave, {
          method: "POST", body: body(), credentials: "same-origin", redirect: "manual",
          headers: { Accept: "application/json", "X-Requested-With": "autosave" },
        });
        if (reply.ok) {
          const json = /json/.test(reply.headers.get("content-type") || "") ? await reply.json() : {};
          const when = json.saved || reply.headers.get("x-saved-at") || "";
          wait = 800;
          if (json.version !== undefined && form.elements.version) form.elements.version.value = json.version;
          if (!dirty) tell(`✓ ${signs()[0]?.dataset.saved || say("Tersimpan", "Saved")} ${when}`.trim(), false);
          form.dispatchEvent(new CustomEvent("lomba:saved", { detail: json }));
        } else if (reply.status >= 500 || reply.status === 429) {
          throw new Error(String(reply.status));
        } else if (reply.status === 422) {
          tell(say("Belum tersimpan: ada isian yang perlu diperbaiki", "Not saved: something needs correction"), true);
        } else if (reply.status === 409) {
          tell(say("Belum tersimpan: lembar ini sudah berubah. Muat ulang halaman.", "Not saved: this sheet has changed. Reload the page."), true);
        } else {
          tell(say("Belum tersimpan: masuk lagi di tab baru, isian Anda tetap di sini", "Not saved: sign in again in a new tab, what you typed stays here"), true);
          dirty = true;
        }
      } catch {
        // Whether the save arrived is unknown: the next one must not stumble over its own version.
        if (form.elements.version) form.elements.version.value = "";
        dirty = true;
        wait = Math.min(wait * 2, 30000);
        tell(say("Belum tersimpan: sambungan terputus, kami coba lagi", "Not saved: no connection, trying again"), true);
        later(wait);
      } finally {
        busy = false;
        if (dirty && wait === 800) later(wait);
      }
    };
    const changed = () => { dirty = true; later(800); };
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("submit", () => { dirty = false; clearTimeout(timer); });
    addEventListener("online", () => { wait = 800; send(); });
    addEventListener("pagehide", () => {
      const last = body();
      last.delete("version");
      if (dirty) fetch(form.dataset.autosave, { method: "POST", body: last, keepalive: true, credentials: "same-origin", headers: { Accept: "application/json", "X-Requested-With": "autosave" } });
    });
  };

  // ---- Countdown by the server's clock -------------------------------------------------------------
  const countdown = (el) => {
    const until = Number(el.dataset.countdown), ahead = Number(el.dataset.now) - Date.now();
    const tick = () => {
      const left = until - Date.now() - ahead, minutes = Math.ceil(left / 60000);
      const days = Math.floor(minutes / 1440), hours = Math.floor(minutes / 60), seconds = Math.ceil(left / 1000);
      el.textContent = left <= 0 ? say("sudah ditutup", "closed")
        : days >= 2 ? say(`tinggal ${days} hari`, `${days} days left`)
        : hours >= 2 ? say(`tinggal ${hours} jam`, `${hours} hours left`)
        : seconds > 120 ? say(`tinggal ${minutes} menit`, `${minutes} min left`)
        : say(`tinggal ${seconds} detik`, `${seconds} s left`);
      if (left > 0 && el.isConnected) setTimeout(tick, hours >= 2 ? 60000 : 1000);
    };
    tick();
  };

  // ---- Hints while typing: the server remains the judge ---------------------------------------------
  const months = say("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "January February March April May June July August September October November December").split(" ");
  const nip = (text) => {
    const d = text.replace(/[\s.-]/g, "");
    if (d === "") return ["", ""];
    if (/\D/.test(d)) return [say("NIP hanya berisi angka.", "The NIP holds digits only."), "no"];
    if (d.length !== 18) return [say(`${d.length} dari 18 angka`, `${d.length} of 18 digits`), d.length > 18 ? "no" : ""];
    const year = +d.slice(0, 4), month = +d.slice(4, 6), day = +d.slice(6, 8), date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return [say("Delapan angka pertama bukan tanggal lahir.", "The first eight digits are not a date of birth."), "no"];
    return [say(`18 angka; lahir ${day} ${months[month - 1]} ${year}`, `18 digits; born ${day} ${months[month - 1]} ${year}`), "ok"];
  };
  const phone = (text) => {
    const d = text.replace(/[\s().-]/g, "").replace(/^\+?62/, "0");
    if (d === "") return ["", ""];
    if (/\D/.test(d)) return [say("Nomor telepon hanya berisi angka.", "A telephone number holds digits only."), "no"];
    return /^08[1-9]\d{6,10}$/.test(d) ? [say(`Akan disimpan sebagai +62${d.slice(1)}`, `Will be stored as +62${d.slice(1)}`), "ok"]
      : [say("Contoh: 0812 3456 7890", "Example: 0812 3456 7890"), ""];
  };
  const live = (input) => {
    const line = document.createElement("p");
    line.className = "live";
    line.setAttribute("role", "status");
    input.after(line);
    const judge = input.dataset.live === "nip" ? nip : phone;
    const update = () => { const [words, kind] = judge(input.value); line.textContent = words; line.className = `live ${kind}`; };
    input.addEventListener("input", update);
    if (input.value) update();
  };

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

  // ---- Keys of the link desk: the same as its buttons, for the film that has the focus or is in view --------
  let sent = false;
  const desk = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent || !one("[data-desk]")) return;
    const at = document.activeElement, films = all("[data-film]");
    if (typing(at)) { if (event.key === "Escape") at.closest("[data-film]")?.focus(); return; }
    const name = event.key.toLowerCase(), inView = (f) => f.getBoundingClientRect().bottom > innerHeight / 3;
    const current = at?.closest?.("[data-film]"), film = current || films.find(inView) || films[0];
    if (name === "j" || name === "l") {
      const next = current ? films[films.indexOf(film) + (name === "l" ? 1 : -1)] : film;
      if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
      return;
    }
    const button = /^[kt]$/.test(name) && one(`button[data-key="${name}"]`, film);
    if (button) { event.preventDefault(); button.click(); }
  };

  // ---- Clicks ----------------------------------------------------------------------------------------------
  const click = (event) => {
    const play = event.target.closest("button[data-player-src]");
    if (play) {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src: play.dataset.playerSrc, title: play.dataset.playerTitle || "Video", allow: "fullscreen; encrypted-media; picture-in-picture", referrerPolicy: "strict-origin-when-cross-origin" });
      play.closest(".player").replaceChildren(frame);
      frame.focus();
      return;
    }
    const needing = event.target.closest("button[data-needs]"), needed = needing && document.getElementById(needing.dataset.needs);
    if (needed && !needed.value.trim()) {
      event.preventDefault();
      needed.setCustomValidity(needing.dataset.why);
      needed.addEventListener("input", () => needed.setCustomValidity(""), { once: true });
      needed.reportValidity();
      return;
    }
    const opener = event.target.closest("[data-dialog]");
    if (opener) { document.getElementById(opener.dataset.dialog)?.showModal(); return; }
    const jump = event.target.closest("[data-error-summary] a[href^='#']");
    const field = jump && document.getElementById(decodeURIComponent(jump.hash.slice(1)));
    if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
  };

  // ---- Rows chosen for an act in bulk -------------------------------------------------------------------------
  const chosen = (event) => {
    const box = event.target;
    if (box?.type !== "checkbox" || !box.closest(".grid")) return;
    const scope = box.closest("form") || document, rows = all(".grid td.pick input", scope);
    if (box.hasAttribute("data-select-all")) rows.forEach((r) => { r.checked = box.checked; });
    const n = rows.filter((r) => r.checked).length;
    all("[data-select-all]", scope).forEach((a) => { a.checked = n > 0 && n === rows.length; a.indeterminate = n > 0 && n < rows.length; });
    all("[data-selected]", scope).forEach((el) => { el.textContent = n ? `${n} ${el.dataset.selected}` : ""; });
  };

  const init = (root) => {
    const each = (selector, start) => all(selector, root).concat(root.matches?.(selector) ? [root] : [])
      .filter((el) => !el.lomba?.includes(selector)).forEach((el) => { (el.lomba ||= []).push(selector); start(el); });
    each("form[data-autosave]", autosave);
    each("[data-countdown]", countdown);
    each("input[data-live]", live);
    each("[data-criterion]", criterion);
    each("[data-error-summary]", (el) => el.focus());
    each(".console nav a[aria-current]", (el) => { const nav = el.parentElement; nav.scrollLeft = el.offsetLeft - nav.offsetLeft - 48; });
  };
  document.addEventListener("click", click);
  document.addEventListener("change", chosen);
  document.addEventListener("keydown", key);
  document.addEventListener("keydown", desk);
  document.addEventListener("submit", (event) => { if (event.target.closest("[data-desk]")) sent = true; });
  addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("htmx:load", (event) => init(event.target));
  init(document);
})();
