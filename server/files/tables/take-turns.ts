import { AttuneError } from "@/domain/errors";

/**
 * Lets so many pieces of work run at once and so many wait.
 *
 * @throws AttuneError `too_many` for one more than that, with the seconds after which to try again
 */
export function takeTurns(
  atOnce: number,
  mostWaiting: number,
  full = "Many files are being read just now. Try again in a minute.",
  retryAfterSeconds = 60,
) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < atOnce) running++;
    else if (waiting.length >= mostWaiting) throw new AttuneError("too_many", full, retryAfterSeconds);
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
