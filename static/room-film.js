// The film beside the sheet: parts as tabs, minutes in the notes, the strip of a phone.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const make = (tag, fields = {}, ...children) => { const el = Object.assign(document.createElement(tag), fields); el.append(...children); return el; };
  const stage = one("[data-stage]"), wide = matchMedia("(min-width: 64rem)");
  const player = () => one(".player", stage);

  // ---- Parts: on a wide screen tabs, of which one is open ----------------------------------------------------
  const links = all(".tabs a", stage), folds = all("[data-part]");
  const foldOf = (link) => document.getElementById(link.hash.slice(1))?.closest("[data-part]");
  const current = (list, link) => list.forEach((other) => { if (other === link) other.setAttribute("aria-current", "true"); else other.removeAttribute("aria-current"); });
  const show = (link) => {
    const fold = foldOf(link);
    folds.forEach((other) => { other.hidden = wide.matches && other !== fold; });
    fold.open = true;
    current(links.filter((other) => !other.hasAttribute("data-film-tab")), link);
  };
  // A film's tab puts its player on the stage; the one that was there is kept with its place.
  const kept = new Map();
  const film = (link) => {
    const target = document.getElementById(link.hash.slice(1)), place = one("#utama");
    const shown = place.lombaFilm || links.find((other) => other.hash === "#utama");
    if (!kept.has(link)) kept.set(link, target === place ? [...place.childNodes] : all(":scope > .player", target));
    if (shown && shown !== link) {
      kept.set(shown, [...place.childNodes]);
      place.replaceChildren(...kept.get(link));
      place.lombaFilm = link;
    }
    current(links.filter((other) => other.hasAttribute("data-film-tab")), link);
  };
  const arrange = () => {
    one("[data-parts]").classList.toggle("tabbed", wide.matches);
    // The films stand on the stage; their folds would be a second place for each.
    folds.forEach((fold) => { fold.hidden = Boolean(one("[data-film-part]", fold)); });
    const texts = links.filter((link) => !link.hasAttribute("data-film-tab"));
    if (wide.matches && texts[0]) show(texts.find((link) => link.hasAttribute("aria-current")) || texts[0]);
    else folds.forEach((fold) => { if (!one("[data-film-part]", fold)) { fold.hidden = false; fold.open = false; } });
  };
  links.forEach((link) => link.addEventListener("click", (event) => {
    if (link.hasAttribute("data-film-tab")) { event.preventDefault(); film(link); return; }
    if (wide.matches) { event.preventDefault(); show(link); } else foldOf(link).open = true;
  }));
  wide.addEventListener("change", arrange);
  arrange();
  const main = links.find((link) => link.hash === "#utama");
  if (main) film(main);

  // From the parts, which stand below the sheet where it is narrow, back to what is being marked.
  one(".to-sheet")?.addEventListener("click", (event) => {
    const c = window.lombaRoom?.active();
    if (!c) return;
    event.preventDefault();
    c.focus({ preventScroll: true });
    c.scrollIntoView({ block: "start" });
  });

  // ---- A phone: the film is large while it is looked at, small while it is judged ------------------------------
  const size = make("button", { type: "button", className: "film-size", hidden: true });
  const enlarge = (large) => {
    stage.classList.toggle("large", large);
    size.textContent = large ? say("Perkecil film", "Smaller film") : say("Perbesar film", "Larger film");
  };
  size.addEventListener("click", () => enlarge(!stage.classList.contains("large")));
  stage.append(size);
  stage.addEventListener("lomba:play", () => { size.hidden = false; enlarge(true); });
  one("form[data-sheet]")?.addEventListener("change", () => enlarge(false));

  // ---- Minutes in the notes -------------------------------------------------------------------------------------
  const notes = one("[data-notes] textarea");
  const time = () => player()?.lombaPlayer?.time ?? null;
  const minute = (seconds) => `${Math.floor(seconds / 60)}${en ? ":" : "."}${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const marks = make("ul", { className: "marks" });
  const list = () => {
    const found = [...notes.value.matchAll(/\[(\d{1,3})[.:]([0-5]\d)\]\s*([^[\n]*)/g)];
    const sign = `${time() === null}|${found.map((m) => m[0]).join("|")}`;
    if (marks.lombaSign === sign) return;
    marks.lombaSign = sign;
    marks.replaceChildren(...found.map(([, m, s, words]) => {
      const at = Number(m) * 60 + Number(s), name = make("b", { textContent: minute(at) });
      if (time() === null) return make("li", {}, name, ` ${words}`);
      const button = make("button", { type: "button" }, name, ` ${words}`);
      button.setAttribute("aria-label", say(`Putar dari ${minute(at)}: ${words}`, `Play from ${minute(at)}: ${words}`));
      button.addEventListener("click", () => player()?.lombaPlayer?.seek(at));
      return make("li", {}, button);
    }));
  };
  const mark = () => {
    const at = time();
    if (at === null || notes.disabled) return false;
    const inside = document.activeElement === notes;
    const from = inside ? notes.selectionStart : notes.value.length, to = inside ? notes.selectionEnd : from;
    const before = from > 0 && notes.value[from - 1] !== "\n" ? "\n" : "";
    notes.focus();
    notes.setRangeText(`${before}[${minute(at)}] `, from, to, "end");
    notes.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };
  if (notes) {
    const button = make("button", { type: "button", className: "button quiet mark-time", hidden: true });
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", mark);
    notes.after(button, marks);
    notes.addEventListener("input", list);
    stage.addEventListener("lomba:time", () => {
      button.hidden = notes.disabled;
      button.textContent = say(`Tandai menit ${minute(time())}`, `Mark minute ${minute(time())}`);
      list();
    });
    list();
  }
  window.lombaFilm = { toggle: () => document.lombaToggle?.(stage), mark, notes };
})();
