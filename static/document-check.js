// Lomba: compares a PDF with the document on the page. The file is read here and never sent anywhere.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  const box = document.querySelector("[data-document-check]");
  // Digests are offered to pages of https (and of the own machine) alone.
  if (!box || !window.crypto || !crypto.subtle) return;

  const known = box.dataset.documentCheck.split(" ").filter(Boolean);
  const label = document.createElement("label"), input = document.createElement("input"), told = document.createElement("p");
  label.className = "drop";
  label.textContent = say("Pilih atau jatuhkan berkas PDF-nya di sini. Berkas dibaca di perangkat Anda dan tidak dikirim.",
    "Choose or drop its PDF here. The file is read on your device and not sent.");
  input.type = "file";
  input.accept = "application/pdf";
  told.setAttribute("role", "status");
  label.append(input);
  box.prepend(label, told);

  const tell = (kind, words) => {
    told.className = `outcome ${kind}`;
    told.textContent = words;
  };
  const check = async (file) => {
    if (!file) return;
    const bits = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const digest = [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (known.includes(digest)) tell("ok", say(`${file.name}: sama persis dengan dokumen ini.`, `${file.name}: exactly this document.`));
    else tell("no", say(`${file.name}: berbeda dari dokumen ini. Isinya diubah, disimpan ulang, atau berkas lain.`,
      `${file.name}: not this document. It was changed, saved anew, or is another file.`));
  };
  input.addEventListener("change", () => check(input.files[0]));
  for (const name of ["dragenter", "dragover"]) label.addEventListener(name, (event) => {
    event.preventDefault();
    label.classList.add("over");
  });
  label.addEventListener("dragleave", () => label.classList.remove("over"));
  label.addEventListener("drop", (event) => {
    event.preventDefault();
    label.classList.remove("over");
    check(event.dataTransfer.files[0]);
  });
})();
