// Forms in which nothing typed is lost. They work without this file.
//
// form[data-draft=address]  saves itself there while one writes; every other form[method=post] in main is sent by the
// script as well, so that a lost line or an ended session takes nothing away. What is typed is kept on the device
// (IndexedDB, by person, page and form) until the server has it. The state stands in every [data-save-state]:
// clean | saving | local | saved | offline | conflict | refused.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const person = document.body.dataset.person || "";
  const CONTROL = /^(version|base|tab|sequence|then|key|back|merge|shown\..*)$/;

  // ---- The device's own store: one record per person, page and form --------------------------------------------
  const opened = new Promise((done) => {
    try {
      const asked = indexedDB.open("lomba", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("typed");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
    } catch { done(null); }
  });
  const kept = async (key) => {
    const db = await opened;
    if (!db) return null;
    return new Promise((done) => {
      const asked = db.transaction("typed", "readonly").objectStore("typed").get(key);
      asked.onsuccess = () => done(asked.result ?? null);
      asked.onerror = () => done(null);
    });
  };
  // Whether it is on the device. Committed at once: a page that is left takes what is still open along with it.
  const change = async (act) => {
    const db = await opened;
    if (!db) return false;
    return new Promise((done) => {
      try {
        const all = db.transaction("typed", "readwrite");
        all.oncomplete = () => done(true);
        all.onabort = all.onerror = () => done(false);
        act(all.objectStore("typed"));
        all.commit?.();
      } catch { done(false); }
    });
  };
  const keep = (key, value) => change((s) => s.put(value, key));
  const drop = (key) => change((s) => s.delete(key));
  const dropAll = () => change((s) => s.clear());
  // What the device has not answered by then is not called kept.
  const within = (promise) => Promise.race([promise, new Promise((done) => { setTimeout(() => done(false), 2000); })]);

  // A name for this tab that a reload keeps; the server takes a save of the same tab for the writer's own.
  let tab = "";
  try {
    tab = sessionStorage.getItem("lomba-tab") || crypto.randomUUID?.() || String(Math.random()).slice(2);
    sessionStorage.setItem("lomba-tab", tab);
  } catch { /* a browser that keeps nothing */ }
  let counted = 0;
  const sequence = () => { counted = Math.max(Date.now(), counted + 1); return counted; };

  // ---- Fields -----------------------------------------------------------------------------------------------------
  const pairs = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !CONTROL.test(name));
  const text = (form) => JSON.stringify(pairs(form));
  const put = (form, values) => {
    const by = new Map();
    values.forEach(([name, value]) => by.set(name, [...(by.get(name) || []), value]));
    [...form.elements].forEach((el) => {
      if (!el.name || CONTROL.test(el.name) || /^(submit|button|password|file|hidden)$/.test(el.type)) return;
      const given = by.get(el.name) || [];
      if (/^(radio|checkbox)$/.test(el.type)) el.checked = given.includes(el.value);
      else el.value = given[0] ?? "";
      el.dispatchEvent(new Event("lomba:filled", { bubbles: true }));
    });
  };
  const clock = (at) => new Intl.DateTimeFormat(en ? "en-GB" : "id-ID", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" }).format(at) + " WIB";
  const moment = (at) => (new Date(at).toDateString() === new Date().toDateString() ? clock(at)
    : new Intl.DateTimeFormat(en ? "en-GB" : "id-ID", { day: "numeric", month: "long", timeZone: "Asia/Jakarta" }).format(at) + ", " + clock(at));

  // ---- The state, in words and as a mark ----------------------------------------------------------------------------
  const tell = (form, state, words, act) => {
    // Of several forms that save themselves on one page each has a line of its own.
    const own = one("[data-save-state]", form) && all("form[data-draft]").length > 1;
    all("[data-save-state]", own ? form : document).forEach((el) => {
      el.dataset.saveState = state;
      el.replaceChildren(words);
      if (act) { el.append(" ", act); }
    });
    form.dataset.state = state;
  };
  const button = (words, press) => {
    const b = document.createElement("button");
    b.type = "button"; b.className = "link"; b.textContent = words;
    b.addEventListener("click", press);
    return b;
  };

  // ---- Sending -------------------------------------------------------------------------------------------------------
  const post = (address, body, how) => fetch(address, {
    method: "POST", body, credentials: "same-origin", redirect: "manual",
    headers: { Accept: how === "autosave" ? "application/json" : "text/html, application/json", "X-Requested-With": how },
  });
  const json = async (reply) => (/json/.test(reply.headers.get("content-type") || "") ? reply.json() : {});

  // Signing in again without leaving the page; `then` runs when the same person is back.
  let asking = null;
  const signIn = (then) => {
    if (asking) { asking.push(then); return; }
    asking = [then];
    const dialog = document.createElement("dialog");
    dialog.className = "sign-in";
    dialog.setAttribute("aria-label", say("Masuk lagi", "Sign in again"));
    const done = () => {
      dialog.close(); dialog.remove();
      const waiting = asking; asking = null;
      waiting.forEach((again) => again());
    };
    const load = (to) => fetch(to, { credentials: "same-origin" }).then((r) => r.text()).then(show);
    const show = (html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const form = one("main form[data-sign-in]", page), said = one("[data-error-summary]", page);
      const lead = document.createElement("p");
      lead.textContent = say("Sesi Anda berakhir. Masuk lagi di sini; yang Anda tulis tetap di tempatnya.",
        "Your session has ended. Sign in again here; what you wrote stays where it is.");
      const elsewhere = (link) => {
        const row = document.createElement("p");
        link.target = "_blank";
        row.append(link, " ", button(say("Sudah, lanjutkan", "Done, go on"), done));
        return row;
      };
      if (!form) {
        // A second factor that is a passkey: it is given on its own page.
        const link = document.createElement("a");
        link.href = "/akun/masuk/faktor"; link.textContent = say("Buka langkah kedua di tab baru", "Open the second step in a new tab");
        dialog.replaceChildren(lead, elsewhere(link));
        return;
      }
      const provider = one("main [data-provider]", page);
      dialog.replaceChildren(lead, ...(said ? [said] : []), form, ...(provider ? [elsewhere(provider)] : []));
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const reply = await post(form.getAttribute("action"), new URLSearchParams(new FormData(form)), "submit").catch(() => null);
        if (!reply) return;
        const told = await json(reply);
        if (reply.ok && told.to?.startsWith("/akun/masuk")) load(told.to);
        else if (reply.ok && told.to) done();
        else if (told.error) lead.textContent = told.error;
        else show(await reply.text());
      });
      one("input:not([type=hidden])", form)?.focus();
    };
    dialog.addEventListener("close", () => { if (asking) asking = null; dialog.remove(); });
    document.body.append(dialog);
    load("/akun/masuk").then(() => dialog.showModal())
      .catch(() => { asking = null; dialog.remove(); });
  };

  // ---- A form that saves itself --------------------------------------------------------------------------------------
  const draft = (form) => {
    const key = `${person}|${location.pathname}|${form.id || form.getAttribute("action")}`;
    let timer = 0, busy = false, wait = 800, stopped = false;
    // A form that the server put back into its page is not saved yet.
    let server = one("main [data-kept]") ? "" : text(form);
    const dirty = () => text(form) !== server;
    form.lombaDirty = dirty;
    const later = (ms) => { clearTimeout(timer); timer = setTimeout(save, ms); };
    const body = () => {
      const data = new URLSearchParams(pairs(form));
      ["version", "base"].forEach((name) => { if (form.elements[name]) data.set(name, form.elements[name].value); });
      data.set("tab", tab); data.set("sequence", sequence());
      return data;
    };
    let held = "", holding = Promise.resolve();
    const onDevice = () => {
      const now = text(form);
      holding = keep(key, { at: Date.now(), values: pairs(form), base: form.elements.base?.value, version: form.elements.version?.value })
        .then((done) => { if (done) held = now; return done; });
      form.lombaHeld = holding;
      return holding;
    };
    const here = () => (held === text(form) ? say("tersimpan di perangkat ini", "kept on this device")
      : say("belum tersimpan di perangkat ini, biarkan halaman ini terbuka", "not kept on this device yet, leave this page open"));
    const offline = () => tell(form, "offline", say(`luring, dicoba lagi; ${here()}`, `offline, trying again; ${here()}`));
    // What a conflicting field was typed over stays as it was, until the writer has seen both texts.
    const takeOrigin = (told) => {
      const { version, base } = form.elements, open = Object.keys(told.conflicts || {});
      if (!version || !base) return;
      if (!open.length) { version.value = told.version; base.value = told.base; return; }
      const before = JSON.parse(base.value || "{}"), now = JSON.parse(told.base);
      open.forEach((name) => { if (name in before) now[name] = before[name]; else delete now[name]; });
      base.value = JSON.stringify(now);
    };
    // What another wrote goes into the fields the writer has not touched since.
    const takeNews = (news, sent) => Object.entries(news).forEach(([name, values]) => {
      const before = JSON.stringify(JSON.parse(sent).filter(([n]) => n === name));
      if (JSON.stringify(pairs(form).filter(([n]) => n === name)) !== before) return;
      all(`[name="${CSS.escape(name)}"]`, form).forEach((el) => {
        if (/^(radio|checkbox)$/.test(el.type)) el.checked = values.includes(el.value); else el.value = values[0] ?? "";
        el.dispatchEvent(new Event("lomba:filled", { bubbles: true }));
      });
    });
    const marks = (errors) => {
      all(".script-error", form).forEach((el) => el.remove());
      all("[data-script-invalid]", form).forEach((el) => { el.removeAttribute("aria-invalid"); el.removeAttribute("data-script-invalid"); });
      Object.entries(errors).forEach(([name, words]) => {
        const el = one(`[name="${CSS.escape(name)}"]`, form);
        if (!el) return;
        el.setAttribute("aria-invalid", "true"); el.setAttribute("data-script-invalid", "");
        const p = document.createElement("p");
        p.className = "error script-error"; p.textContent = words;
        (el.closest(".field, .fine") || el).append(p);
      });
    };
    // By the button that only saves, where there is one: a sheet that is not complete is not handed in, and looking at both
    // texts hands nothing in.
    const seeBoth = () => {
      form.dataset.native = "1";
      form.requestSubmit(all("button[formaction]", form).find((by) => by.getAttribute("formaction") === form.dataset.draft));
    };
    const save = async () => {
      clearTimeout(timer);
      if (busy || stopped || !dirty()) return false;
      busy = true;
      const sent = text(form);
      tell(form, "saving", say("menyimpan", "saving"));
      try {
        const reply = await post(form.dataset.draft, body(), "autosave");
        const told = await json(reply);
        if (told.version !== undefined) {
          wait = 800;
          takeOrigin(told);
          takeNews(told.news || {}, sent);
          if (reply.ok) server = Object.keys(told.news || {}).length ? text(form) : sent;
          marks(told.errors || {});
          if (reply.ok) { if (!dirty()) await within(drop(key)); tell(form, "saved", `✓ ${say("tersimpan", "saved")} ${told.saved}`); }
          else if (reply.status === 409) {
            const names = Object.values(told.conflicts).join(", ");
            tell(form, "conflict", say(`diubah di tempat lain: ${names}`, `changed elsewhere: ${names}`),
              button(say("Lihat kedua tulisan", "See both texts"), seeBoth));
          } else tell(form, "refused", say("ada isian yang perlu diperbaiki", "a field needs correction"));
          form.dispatchEvent(new CustomEvent("lomba:saved", { detail: told }));
        } else if (reply.status === 401) {
          await within(holding);
          tell(form, "local", say(`${here()}; sesi berakhir`, `${here()}; session over`),
            button(say("Masuk lagi", "Sign in again"), () => signIn(save)));
          stopped = true; signIn(() => { stopped = false; save(); });
        } else if (reply.status >= 500 || reply.status === 429) {
          throw Object.assign(new Error("later"), { pause: Number(reply.headers.get("retry-after")) * 1000 });
        } else {
          stopped = true;
          tell(form, "refused", told.error || say("tidak dapat disimpan; isian Anda tetap di sini", "cannot be saved; what you typed stays here"));
        }
      } catch (cause) {
        wait = Math.min(wait * 2, 30000);
        await within(holding);
        offline();
        holding.then(() => { if (form.dataset.state === "offline") offline(); });
        later(cause.pause || wait);
      } finally {
        busy = false;
        if (!stopped && dirty() && wait === 800 && form.dataset.state === "saved") later(wait);
      }
      return !dirty();
    };
    form.lombaSave = async () => { while (busy) await new Promise((r) => setTimeout(r, 50)); return dirty() ? save() : true; };
    const changed = () => {
      within(onDevice()).then(() => {
        if (form.dataset.state === "offline") offline();
        else if (!/^(conflict|saving)$/.test(form.dataset.state) && !stopped && dirty()) tell(form, "local", here());
      });
      later(wait);
    };
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    addEventListener("online", () => { wait = 800; save(); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
    addEventListener("pagehide", () => {
      if (!stopped && dirty()) fetch(form.dataset.draft, { method: "POST", body: body(), keepalive: true, credentials: "same-origin", headers: { Accept: "application/json", "X-Requested-With": "autosave" } }).catch(() => {});
    });
    addEventListener("beforeunload", (event) => { if (dirty() && !form.dataset.leaving && form.dataset.state !== "saving") event.preventDefault(); });
    form.lombaDone = () => { form.dataset.leaving = "1"; return within(drop(key)); };
    if (!server) changed();
    // Text that the server never had is offered back, with its age; of this very tab it comes back by itself.
    kept(key).then((left) => {
      if (!left || JSON.stringify(left.values) === server) { if (left) drop(key); return; }
      const back = () => {
        if (left.base && form.elements.base) { form.elements.base.value = left.base; form.elements.version.value = left.version; }
        put(form, left.values);
        note.remove(); changed();
      };
      const note = document.createElement("section");
      note.className = "card kept"; note.dataset.kept = ""; note.setAttribute("role", "status");
      const p = document.createElement("p");
      p.textContent = say(`Ada tulisan di perangkat ini dari ${moment(left.at)} yang belum sampai ke server.`, `This device holds text from ${moment(left.at)} that never reached the server.`);
      const no = button(say("Buang", "Discard"), () => { drop(key); note.remove(); });
      const yes = button(say("Pakai tulisan itu", "Use that text"), back);
      yes.className = "button"; no.className = "button plain";
      const acts = document.createElement("div"); acts.className = "actions"; acts.append(yes, no);
      note.append(p, acts);
      form.before(note);
      if (Date.now() - left.at < 60000) back();
    });
  };

  // ---- Any form: sent by the script, once, and with its text kept until it has arrived -------------------------------
  const sendable = (form) => form.method === "post" && form.closest("main") && !form.matches("[data-merge]") && !form.closest("[data-desk]") && !one("input[type=password], input[type=file]", form);
  const forms = (form) => {
    if (form.dataset.draft || !sendable(form) || !one("textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio])", form)) return;
    // A page that answers a form stands at another address than the form's own page: both keep the same text.
    const page = form.dataset.page || location.pathname, answered = page !== location.pathname;
    const key = `${person}|${page}|${form.id || form.getAttribute("action")}`;
    const shown = text(form);
    // A form that comes back is typed over what it was typed over.
    const origin = [...form.elements].filter((el) => el.type === "hidden" && /^(version|base|shown\..*)$/.test(el.name));
    const hold = () => { form.lombaHeld = keep(key, { at: Date.now(), values: pairs(form), origin: origin.map((el) => [el.name, el.value]) }); };
    form.addEventListener("input", hold);
    form.lombaDirty = () => text(form) !== shown;
    form.lombaDone = () => within(drop(key));
    // What was just sent and came back is the newest there is.
    if (answered) hold();
    else kept(key).then((left) => { if (left && JSON.stringify(left.values) !== shown && Date.now() - left.at < 24 * 3600e3) { (left.origin || []).forEach(([name, value]) => { if (form.elements[name]) form.elements[name].value = value; }); put(form, left.values); tellIn(form, say(`Isian Anda dari ${moment(left.at)} kembali; belum terkirim.`, `What you typed at ${moment(left.at)} is back; not sent yet.`)); } else if (left) drop(key); });
  };
  const tellIn = (form, words, act) => {
    let line = one(":scope > .form-state", form);
    if (!line) { line = document.createElement("p"); line.className = "form-state"; line.setAttribute("role", "status"); form.append(line); }
    line.replaceChildren(words);
    if (act) line.append(" ", act);
  };
  // An address that differs in its fragment alone would only scroll the page on show.
  const goTo = (address) => {
    const to = new URL(address, location.href), here = to.pathname === location.pathname && to.search === location.search;
    if (!here || !to.hash) { location.assign(to); return; }
    history.replaceState(null, "", to);
    location.reload();
  };
  // Language and colours: what can be saved is saved first; everything else goes along and comes back with the page.
  const switched = async (event, form, by) => {
    event.preventDefault();
    await form.lombaSave?.();
    const body = form.lombaDirty && !form.lombaDirty() ? new URLSearchParams() : new URLSearchParams(new FormData(form));
    body.delete("password");
    body.set(by.name, by.value);
    try {
      const told = await json(await post(by.formAction, body, "submit"));
      if (told.to) { form.dataset.leaving = "1"; goTo(told.to); return; }
    } catch { /* offline: the page stays as it is */ }
    tellIn(form, say("Belum dapat diganti; isian Anda tetap di sini.", "Not changed yet; what you typed stays here."));
  };
  const submitted = async (event) => {
    const form = event.target, by = event.submitter;
    if (by?.hasAttribute("data-switch") && !one("input[type=file]", form)) { switched(event, form, by); return; }
    if (!sendable(form) || event.defaultPrevented) return;
    if (form.dataset.native) { form.dataset.leaving = "1"; return; }
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    const data = new FormData(form);
    if (by?.name) data.set(by.name, by.value);
    const body = new URLSearchParams([...data].filter(([, v]) => typeof v === "string"));
    if (form.elements.version) { body.set("tab", tab); body.set("sequence", sequence()); }
    const address = by?.hasAttribute("formaction") ? by.formAction : form.action;
    const words = (w, act, state) => (one("[data-save-state]") && form.dataset.draft ? tell(form, state || "offline", w, act) : tellIn(form, w, act));
    const again = () => { delete form.dataset.sending; form.requestSubmit(by?.isConnected ? by : undefined); };
    if (form.dataset.draft) tell(form, "saving", say("mengirim", "sending"));
    try {
      const reply = await post(address, body, "submit");
      if (reply.status === 401) {
        words(say("Belum terkirim: sesi berakhir.", "Not sent: the session is over."), button(say("Masuk lagi", "Sign in again"), () => signIn(again)), "local");
        delete form.dataset.sending;
        signIn(again);
        return;
      }
      if (/json/.test(reply.headers.get("content-type") || "")) {
        const told = await reply.json();
        if (told.to) { await form.lombaDone?.(); form.dataset.leaving = "1"; goTo(told.to); return; }
        words(told.error || say("Belum terkirim.", "Not sent."), null, "refused");
      } else {
        // The answer is a page that points something out. Sent once more the plain way it stands there with all its
        // parts; what was good is stored already, and what was refused is refused again.
        form.dataset.native = "1";
        delete form.dataset.sending;
        form.requestSubmit(by?.isConnected ? by : undefined);
        return;
      }
    } catch {
      const held = form.lombaHeld && await within(form.lombaHeld);
      words(held ? say("Belum terkirim: sambungan terputus. Isian Anda ada di perangkat ini; dikirim lagi begitu tersambung.",
        "Not sent: no connection. What you typed is on this device; it is sent again once there is one.")
        : say("Belum terkirim: sambungan terputus. Biarkan halaman ini terbuka; dikirim lagi begitu tersambung.",
          "Not sent: no connection. Leave this page open; it is sent again once there is one."), button(say("Coba sekarang", "Try now"), again), "offline");
      addEventListener("online", again, { once: true });
    }
    delete form.dataset.sending;
  };

  const init = (root) => {
    const each = (selector, start) => all(selector, root).concat(root.matches?.(selector) ? [root] : [])
      .filter((el) => !el.lombaForm).forEach((el) => { el.lombaForm = true; start(el); });
    // A form that answers with a page of its own says so there: what was typed has arrived.
    all("[data-taken]", root).forEach((el) => drop(`${person}|${location.pathname}|${el.dataset.taken}`));
    each("form[data-draft]", draft);
    each("form[method=post]", forms);
    all("form[action='/akun/keluar'], form[action='/akun/keluar-semua']", root).forEach((el) => el.addEventListener("submit", () => { dropAll(); }));
  };
  document.addEventListener("submit", submitted);
  document.addEventListener("htmx:load", (event) => init(event.target));
  init(document);
})();
