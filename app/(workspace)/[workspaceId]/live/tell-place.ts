const settledMs = 400;
/** Whoever is silent for a minute is taken to have gone. */
const oftenMs = 25_000;

export type Place = { move: (place: string) => void; stop: () => void };

/** Says where this page is while it can be seen, and that it is gone when it cannot. */
export function tellPlace(say: (tab: string, place: string) => Promise<unknown>, leave: (tab: string) => void): Place {
  const tab = crypto.randomUUID();
  let [place, isTold] = ["", false];
  let settling: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    if (document.hidden || place === "" || !navigator.onLine) return;
    isTold = true;
    // Lost ones are of no account: the next comes by itself.
    say(tab, place).catch(() => undefined);
  };
  const gone = () => {
    clearTimeout(settling);
    if (isTold) leave(tab);
    isTold = false;
  };
  const onSight = () => (document.hidden ? gone() : tell());
  const beat = setInterval(tell, oftenMs);
  document.addEventListener("visibilitychange", onSight);
  window.addEventListener("online", tell);
  window.addEventListener("pagehide", gone);
  return {
    move: (to) => {
      place = to;
      clearTimeout(settling);
      settling = setTimeout(tell, settledMs);
    },
    stop: () => {
      clearInterval(beat);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("online", tell);
      window.removeEventListener("pagehide", gone);
      gone();
    },
  };
}
