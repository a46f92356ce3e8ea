// Lomba: names of the directory suggested while one types. Without this file the name is typed in full.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);

  const suggest = (input, chosen) => {
    const list = document.createElement("ul"), told = document.createElement("p"), box = document.createElement("div");
    let at = -1, timer = 0, asked = "";
    box.className = "suggest";
    input.before(box);
    box.append(input, list, told);
    list.id = `${input.id}-suggestions`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say("Saran dari direktori", "Suggestions from the directory"));
    list.hidden = true;
    told.className = "visually-hidden";
    told.setAttribute("role", "status");
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
      ["aria-controls", list.id], ["autocomplete", "off"]]) input.setAttribute(name, value);

    const close = () => {
      at = -1;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
      at = next;
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    };
    const choose = (option) => {
      asked = input.value = option.textContent;
      close();
      told.textContent = "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      chosen?.();
    };
    const show = (names, known) => {
      list.replaceChildren(...names.map((name, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = name;
        return option;
      }));
      at = -1;
      list.hidden = !names.length;
      input.setAttribute("aria-expanded", String(names.length > 0));
      // The number is for those who do not see the list; that there is nothing is for everybody.
      const none = !names.length && !known;
      told.className = none ? "small" : "visually-hidden";
      told.textContent = names.length ? say(`${names.length} saran`, names.length === 1 ? "1 suggestion" : `${names.length} suggestions`)
        : none ? say("Direktori tidak memuat nama seperti ini. Periksa ejaannya, atau tulis nama lengkapnya.", "The directory holds no such name. Check the spelling, or write the name in full.") : "";
    };
    const ask = async () => {
      const typed = input.value.trim();
      if (typed === asked) return;
      asked = typed;
      if (typed.length < 2) { close(); told.textContent = ""; return; }
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(answer.status);
        const names = await answer.json();
        if (asked === typed && document.activeElement === input) show(names.filter((name) => name !== typed), names.includes(typed));
      } catch { close(); } // No line: the name is typed in full.
    };

    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200); });
    input.addEventListener("blur", close);
    // The press is kept from taking the focus, so that the list is still there when it ends.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) choose(option); });
    input.addEventListener("keydown", (event) => {
      const open = !list.hidden, last = list.children.length - 1;
      if (event.key === "Escape" && open) { event.preventDefault(); close(); }
      else if (event.key === "ArrowDown" && open) { event.preventDefault(); mark(at < last ? at + 1 : 0); }
      else if (event.key === "ArrowUp" && open) { event.preventDefault(); mark(at > 0 ? at - 1 : last); }
      else if (event.key === "Enter" && open && at >= 0) { event.preventDefault(); choose(list.children[at]); }
      else if (event.key === "Enter" && !input.name) event.preventDefault(); // It looks up; it sends nothing.
    });
  };

  // A text of several names, one a line: a line above it looks names up and adds them.
  const lines = (area) => {
    const input = document.createElement("input"), label = document.createElement("label");
    input.id = `${area.id}-search`;
    input.dataset.suggest = area.dataset.suggestLines;
    label.className = "small";
    label.htmlFor = input.id;
    label.textContent = say("Cari di direktori untuk ditambahkan", "Look one up in the directory to add it");
    area.before(label, input);
    suggest(input, () => {
      const kept = area.value.split("\n").map((line) => line.trim()).filter(Boolean);
      if (!kept.includes(input.value)) kept.push(input.value);
      area.value = kept.join("\n");
      input.value = "";
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach((input) => suggest(input));
  document.querySelectorAll("textarea[data-suggest-lines]").forEach(lines);
})();
