// Lomba: small enhancements. Every page works without this file.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const typing = (el) => el && (el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName)
    || (el.tagName === "INPUT" && !/^(radio|checkbox|range|button|submit)$/.test(el.type)));

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
  // What nobody sees is left out, and digits and hyphens of every form are those of the keyboard, as the server reads them.
  const digit = (d) => { let zero = d.codePointAt(0); while (d.codePointAt(0) - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--; return d.codePointAt(0) - zero; };
  const plain = (text) => text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}\p{M}\u115f\u1160\u2800\u3164]/gu, "").replace(/[\p{Pd}\u2212]/gu, "-").replace(/\p{Nd}/gu, digit);
  const nip = (text, input) => {
    const d = plain(text).replace(/^\s*ni(p{2,4}k|\s+p{2}pk|p)[\s.:]*/i, "").replace(/[\s.-]/g, "");
    if (d === "") return ["", ""];
    if (/\D/.test(d)) return [say("NIP hanya berisi angka.", "The NIP holds digits only."), "no"];
    if (d.length !== 18) return [say(`${d.length} dari 18 angka`, `${d.length} of 18 digits`), d.length > 18 ? "no" : ""];
    const year = +d.slice(0, 4), month = +d.slice(4, 6), day = +d.slice(6, 8), date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return [say("Delapan angka pertama bukan tanggal lahir.", "The first eight digits are not a date of birth."), "no"];
    if (!/[12]/.test(d[14])) return [say("Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan).", "Digit 15 has to be 1 (male) or 2 (female)."), "no"];
    if (d.slice(15) === "000") return [say("Tiga angka terakhir tidak boleh 000.", "The last three digits cannot be 000."), "no"];
    // Digits 13 and 14 are a month for PNS and a kind of contract for PPPK.
    const from = +d.slice(8, 12), code = +d.slice(12, 14), pns = code >= 1 && code <= 12, kind = input.form?.querySelector("[name=asn_kind]:checked")?.value;
    const read = say(`18 angka; lahir ${day} ${months[month - 1]} ${year}; `, `18 digits; born ${day} ${months[month - 1]} ${year}; `)
      + (pns ? say(`diangkat ${months[code - 1]} ${from}`, `appointed ${months[code - 1]} ${from}`) : say(`PPPK sejak ${from}`, `PPPK since ${from}`));
    if (kind && (kind === "pns") !== pns) return [read + say(pns ? ". Nomor ini milik PNS; periksa jenis ASN." : ". Nomor ini milik PPPK; periksa jenis ASN.", pns ? ". This is a number of PNS; check the kind of employment." : ". This is a number of PPPK; check the kind of employment."), "no"];
    return [read, "ok"];
  };
  const phone = (text) => {
    const d = plain(text).replace(/[\s().-]/g, "").replace(/^\+?62/, "0");
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
    const update = () => { const [words, kind] = judge(input.value, input); line.textContent = words; line.className = `live ${kind}`; };
    input.addEventListener("input", update);
    if (judge === nip) input.form?.addEventListener("change", update);
    if (input.value) update();
  };

  // ---- The name as the charter will print it: with titles as long as it is still that name --------------------------
  const printed = (box) => {
    const form = box.closest("form"), out = one("output", box);
    if (form?.elements.document_name?.type !== "text") return;
    const value = (name) => form.elements[name].value.replace(/\s+/g, " ").trim();
    const words = (line) => ` ${line.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, " ").trim()} `;
    form.addEventListener("input", () => {
      const name = value("name"), titled = value("document_name");
      out.textContent = (titled && words(titled).includes(words(name)) ? titled : name) || "…";
    });
  };

  // ---- What the server finds for a field, a moment after the last key --------------------------------------------------
  const found = (box) => {
    const field = document.getElementById(box.dataset.foundFor);
    let timer = 0;
    const ask = async () => {
      try {
        const reply = await fetch(`${box.dataset.found}?${new URLSearchParams({ [field.name]: field.value })}`);
        if (reply.ok) box.innerHTML = await reply.text();
      } catch { /* no line: what is shown stays */ }
    };
    field?.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 800); });
  };

  // ---- How much of a limit is used: said from four fifths on. Nothing is cut; the server names what is too long ---
  const counter = (field) => {
    const most = Number(field.dataset.limit), line = document.createElement("p");
    const said = (n) => n.toLocaleString(en ? "en" : "id");
    line.className = "count";
    line.setAttribute("aria-live", "polite");
    field.after(line);
    let timer = 0;
    const update = () => {
      const used = [...field.value.replace(/\p{Cf}/gu, "").trim()].length, over = used > most;
      line.textContent = used < most * 0.8 ? "" : over
        ? say(`${said(used)} karakter, paling banyak ${said(most)}`, `${said(used)} characters, at most ${said(most)}`)
        : say(`${said(used)} dari ${said(most)} karakter`, `${said(used)} of ${said(most)} characters`);
      line.classList.toggle("over", over);
      field.classList.toggle("over", over);
    };
    field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(update, 300); });
    update();
  };

  // ---- Keys of the link desk: the same as its buttons, for the film that has the focus or is in view --------
  let sent = false;
  const desk = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent || !one("[data-desk]") || one("dialog[open]")) return;
    const at = document.activeElement, films = all("[data-film]");
    if (typing(at)) { if (event.key === "Escape") at.closest("[data-film]")?.focus(); return; }
    const name = event.key.toLowerCase(), inView = (f) => f.getBoundingClientRect().bottom > innerHeight / 3;
    const current = at?.closest?.("[data-film]"), film = current || films.find(inView) || films[0];
    if (name === "j" || name === "k") {
      const next = current ? films[films.indexOf(film) + (name === "j" ? 1 : -1)] : film;
      if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
      return;
    }
    if (name === "?") { one("dialog#tombol")?.showModal(); return; }
    if (name === "n" && film) { event.preventDefault(); one("textarea", film)?.focus(); return; }
    if (name === " " && film && !at?.closest("a[href], button, summary")) { event.preventDefault(); document.lombaToggle?.(film); return; }
    const button = /^[yt]$/.test(name) && one(`button[data-key="${name}"]`, film);
    if (button) { event.preventDefault(); button.click(); }
  };

  // ---- Films that were played, here or on their own page: confirming one that was not needs a reason ----------
  const memory = (film) => `putar:${location.pathname.split("/")[1]}:${film}`;
  const played = (event) => {
    const film = event.target.closest?.("[data-film]"), field = film && one("input[name=played]", film);
    if (!field || (event.type === "click" && !event.target.closest("a[target=_blank]"))) return;
    field.value = "1";
    try { sessionStorage.setItem(memory(film.dataset.film), "1"); } catch { /* a browser that keeps nothing */ }
  };
  const remembered = (field) => {
    try { field.value = sessionStorage.getItem(memory(field.closest("[data-film]").dataset.film)) || ""; } catch { /* the same */ }
  };

  // ---- Clicks ----------------------------------------------------------------------------------------------
  const click = (event) => {
    const needing = event.target.closest("button[data-needs]"), needed = needing && document.getElementById(needing.dataset.needs);
    const played = needing?.hasAttribute("data-unless-played") && needing.form.elements.played?.value;
    if (needed && !needed.value.trim() && !played) {
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
    const scope = box.closest("form") || document;
    if (box.hasAttribute("data-select-all")) all(".grid td.pick input", scope).forEach((r) => { r.checked = box.checked; });
    counted(scope);
  };
  const counted = (scope) => {
    const rows = all(".grid td.pick input", scope), n = rows.filter((r) => r.checked).length;
    all("[data-select-all]", scope).forEach((a) => { a.checked = n > 0 && n === rows.length; a.indeterminate = n > 0 && n < rows.length; });
    all("[data-selected]", scope).forEach((el) => { el.textContent = n ? `${n} ${el.dataset.selected}` : ""; });
    all("[data-of-selected]", scope).forEach((el) => { el.hidden = n === 0; });
  };

  const init = (root) => {
    const each = (selector, start) => all(selector, root).concat(root.matches?.(selector) ? [root] : [])
      .filter((el) => !el.lomba?.includes(selector)).forEach((el) => { (el.lomba ||= []).push(selector); start(el); });
    each("[data-countdown]", countdown);
    each("input[data-live]", live);
    each("[data-limit]", counter);
    each("[data-printed-name]", printed);
    each("[data-found]", found);
    each("[data-selected]", (el) => counted(el.closest("form") || document));
    each("[data-film] input[name=played]", remembered);
    each("[data-error-summary]", (el) => el.focus());
    each(".console nav a[aria-current]", (el) => { const nav = el.parentElement; nav.scrollTop += el.getBoundingClientRect().top - nav.getBoundingClientRect().top - nav.clientHeight / 2; });
  };
  document.addEventListener("click", click);
  document.addEventListener("lomba:play", played);
  document.addEventListener("click", played);
  document.addEventListener("change", chosen);
  document.addEventListener("keydown", desk);
  document.addEventListener("submit", (event) => { if (event.target.closest("[data-desk]")) sent = true; });
  addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("htmx:load", (event) => init(event.target));
  init(document);
})();
