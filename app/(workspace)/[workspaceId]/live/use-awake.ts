import { useEffect, useState } from "react";

/** How long the page may be busy before it is said all the same. */
const patienceMs = 1_000;

/** Says so once the page has loaded all that it shows, and has nothing better to do. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => setAwake(true);
    const rest = () => {
      // Not every browser tells when it has nothing to do.
      if ("requestIdleCallback" in window) requestIdleCallback(wake, { timeout: patienceMs });
      else timer = setTimeout(wake, patienceMs);
    };
    if (document.readyState === "complete") rest();
    else window.addEventListener("load", rest, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("load", rest);
    };
  }, []);
  return isAwake;
}
