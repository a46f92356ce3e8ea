// Lomba: passkeys. The page works without this file, with codes.
(() => {
  "use strict";
  const en = document.documentElement.lang === "en";
  const say = (id, english) => (en ? english : id);
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const list = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  // What the authenticator answered, as the server reads it.
  const answer = (credential) => {
    const { response } = credential, out = { clientDataJSON: text(response.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[name]) out[name] = text(response[name]);
    }
    if (response.getTransports) out.transports = response.getTransports();
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response: out,
      extensions: credential.getClientExtensionResults(),
    });
  };

  const ask = async (box) => {
    const reply = await fetch(box.dataset.challenge, {
      method: "POST", credentials: "same-origin", redirect: "manual", headers: { Accept: "application/json" },
    });
    const told = /json/.test(reply.headers.get("content-type") || "") ? await reply.json() : {};
    if (told.to) { location.href = told.to; return null; }
    // A redirection leads back to the password: the time for this step is over.
    if (reply.type === "opaqueredirect") { location.reload(); return null; }
    if (!reply.ok) throw new Error(told.error || say("Portal tidak menjawab. Coba lagi.", "The portal does not answer. Try again."));
    const key = told.publicKey;
    key.challenge = bytes(key.challenge);
    if (box.dataset.passkey === "create") {
      key.user.id = bytes(key.user.id);
      key.excludeCredentials = list(key.excludeCredentials);
      return answer(await navigator.credentials.create({ publicKey: key }));
    }
    key.allowCredentials = list(key.allowCredentials);
    return answer(await navigator.credentials.get({ publicKey: key }));
  };

  document.querySelectorAll("[data-passkey]").forEach((box) => {
    const form = box.closest("form") || box, said = box.querySelector("[data-passkey-said]");
    const hidden = box.querySelector("input[name=passkey], input[name=credential]");
    const button = box.querySelector("[data-needs-script] button");
    box.querySelector("[data-needs-script]").hidden = false;
    const run = async (event) => {
      event.preventDefault();
      event.stopPropagation();
      button.disabled = true;
      said.hidden = true;
      try {
        const given = await ask(box);
        if (!given) return;
        hidden.value = given;
        form.dataset.native = "1";
        form.submit();
        return;
      } catch (cause) {
        said.textContent = cause.name === "NotAllowedError"
          ? say("Perangkat tidak memberi jawaban: dibatalkan atau terlalu lama. Tekan tombolnya lagi bila siap.", "The device gave no answer: it was cancelled or took too long. Press the button again when you are ready.")
          : cause.name === "InvalidStateError" ? say("Perangkat ini sudah punya kunci sandi untuk akun Anda.", "This device has a passkey for your account already.")
          : cause.message;
        said.hidden = false;
      }
      button.disabled = false;
    };
    // A form of its own is sent by its button; within another form the button stands beside the fields.
    if (box === form) form.addEventListener("submit", run);
    else button.addEventListener("click", run);
  });
})();
