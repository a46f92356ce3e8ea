// YouTube's player, as far as the page around it can tell: it answers "listening" with reports, and obeys commands.
(() => {
  "use strict";
  const video = document.querySelector("video");
  let heard = null;
  const report = () => heard?.source.postMessage(JSON.stringify({ event: "infoDelivery", id: heard.id,
    info: { currentTime: video?.currentTime ?? 0, playerState: video && !video.paused ? 1 : 2 } }), heard.origin);
  addEventListener("message", (event) => {
    let said;
    try { said = JSON.parse(event.data); } catch { return; }
    if (said.event === "listening") { heard = { source: event.source, origin: event.origin, id: said.id }; report(); return; }
    if (said.event !== "command" || !video) return;
    if (said.func === "playVideo") video.play().catch(() => {});
    if (said.func === "pauseVideo") video.pause();
    if (said.func === "seekTo") { video.currentTime = said.args[0]; report(); }
  });
  ["play", "pause", "timeupdate", "seeked"].forEach((name) => video?.addEventListener(name, report));
})();
