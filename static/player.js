// Films in the page. A player is loaded when it is asked for; without this file its button is a link to the film.
(() => {
  "use strict";
  const one = (selector, root = document) => root.querySelector(selector);

  // A player that tells its time speaks by messages: {"event":"listening"} asks for reports, and reports come as
  // {"event":"infoDelivery","info":{"currentTime":12.3,"playerState":1}}.
  const spoken = (box, frame) => {
    const origin = new URL(frame.src).origin;
    const post = (message) => frame.contentWindow?.postMessage(JSON.stringify({ id: 1, channel: "widget", ...message }), origin);
    const order = (func, ...args) => post({ event: "command", func, args });
    let heard = false, playing = false, asked = 0;
    box.lombaPlayer = {
      time: null,
      toggle: () => order(playing ? "pauseVideo" : "playVideo"),
      seek: (seconds) => { order("seekTo", seconds, true); order("playVideo"); },
    };
    const hear = (event) => {
      if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== "string") return;
      let said;
      try { said = JSON.parse(event.data); } catch { return; }
      heard = true;
      const { currentTime, playerState } = said.info || {};
      if (typeof playerState === "number") playing = playerState === 1;
      if (typeof currentTime === "number") { box.lombaPlayer.time = currentTime; box.dispatchEvent(new CustomEvent("lomba:time", { bubbles: true })); }
    };
    addEventListener("message", hear);
    const listen = () => { if (!heard && frame.isConnected && asked < 60) { asked += 1; post({ event: "listening" }); setTimeout(listen, 500); } };
    frame.addEventListener("load", listen);
  };

  // An institution's own file, played by the browser itself.
  const file = (box, link) => {
    const video = Object.assign(document.createElement("video"), { src: link.dataset.playerSrc, controls: true, playsInline: true, title: link.dataset.playerTitle || "Video" });
    box.lombaPlayer = { time: 0, toggle: () => { if (video.paused) video.play().catch(() => {}); else video.pause(); }, seek: (seconds) => { video.currentTime = seconds; video.play().catch(() => {}); } };
    video.addEventListener("timeupdate", () => { box.lombaPlayer.time = video.currentTime; box.dispatchEvent(new CustomEvent("lomba:time", { bubbles: true })); });
    box.replaceChildren(video);
    box.dispatchEvent(new CustomEvent("lomba:play", { bubbles: true }));
    video.play().catch(() => {});
  };

  const play = (link) => {
    if (link.hasAttribute("data-player-file")) { file(link.closest(".player"), link); return; }
    const box = link.closest(".player"), frame = document.createElement("iframe"), tells = link.hasAttribute("data-player-tells");
    const src = new URL(link.dataset.playerSrc);
    if (tells) { src.searchParams.set("autoplay", "1"); src.searchParams.set("origin", location.origin); }
    Object.assign(frame, { src: src.href, title: link.dataset.playerTitle || "Video", allow: "autoplay; fullscreen; encrypted-media; picture-in-picture", referrerPolicy: "strict-origin-when-cross-origin" });
    box.replaceChildren(frame);
    box.dispatchEvent(new CustomEvent("lomba:play", { bubbles: true }));
    if (!tells) { frame.focus(); return; }
    spoken(box, frame);
    // A click into the player takes the keyboard; leaving it with the mouse gives it back to the page.
    box.addEventListener("mouseleave", () => { if (document.activeElement === frame) frame.blur(); });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-player-src]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    play(link);
  });
  // For pages with keys of their own: plays, or pauses, the film within an element.
  document.lombaToggle = (root) => {
    const box = one(".player", root), link = box && one("a[data-player-src]", box);
    if (link) play(link); else box?.lombaPlayer?.toggle();
  };
})();
