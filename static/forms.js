// Forms that keep what is typed. They work without this file.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const typing = (el) => el && (el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName)
    || (el.tagName === "INPUT" && !/^(radio|checkbox|range|button|submit)$/.test(el.type)));

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

  const init = (root) => {
    const each = (selector, start) => all(selector, root).concat(root.matches?.(selector) ? [root] : [])
      .filter((el) => !el.lomba?.includes(selector)).forEach((el) => { (el.lomba ||= []).push(selector); start(el); });
    each("form[data-autosave]", autosave);
  };
  document.addEventListener("htmx:load", (event) => init(event.target));
  init(document);
})();
