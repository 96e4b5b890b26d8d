import { get } from "node:http";
import { type Caller, headersOf } from "../security/call";

export type Listening = {
  /** When something with these words was told, by `performance.now()`; null where it was not within so many milliseconds. */
  heard: (words: string, patienceMs: number) => Promise<number | null>;
  /** Whether the server ended it within so many milliseconds. */
  ended: (patienceMs: number) => Promise<boolean>;
  close: () => void;
};

/** Somebody who looks at a page that is kept up to date. Rejects where the server opens no stream. */
export function listen(caller: Caller, workspaceId: string): Promise<Listening> {
  const parts: { text: string; at: number }[] = [];
  const waiting = new Set<() => void>();
  let isOver = false;
  const wait = <T>(look: () => T | null, patienceMs: number): Promise<T | null> =>
    new Promise((done) => {
      const settle = (found: T | null) => {
        clearTimeout(timer);
        waiting.delete(again);
        done(found);
      };
      const timer = setTimeout(() => settle(null), patienceMs);
      const again = () => {
        const found = look();
        if (found !== null) settle(found);
      };
      waiting.add(again);
      again();
    });
  const path = `/api/live/${workspaceId}`;
  return new Promise((done, failed) => {
    const sent = get(
      { host: "127.0.0.1", port: caller.port, path, agent: false, headers: headersOf(caller) },
      (answer) => {
        if (answer.statusCode !== 200) return failed(new Error(`A stream was answered with ${answer.statusCode}.`));
        let unfinished = "";
        const over = () => {
          isOver = true;
          for (const look of waiting) look();
        };
        answer.on("error", over).on("end", over);
        answer.on("data", (part: Buffer) => {
          // What comes after the last empty line is not whole yet.
          const events = (unfinished + part.toString()).split("\n\n");
          unfinished = events.pop() ?? "";
          for (const text of events) parts.push({ text, at: performance.now() });
          for (const look of waiting) look();
          if (parts.some(({ text }) => /^event: ready$/m.test(text))) done(listening);
        });
      },
    );
    sent.on("error", failed);
    const listening: Listening = {
      heard: (words, patienceMs) => wait(() => parts.find(({ text }) => text.includes(words))?.at ?? null, patienceMs),
      ended: async (patienceMs) => (await wait(() => (isOver ? true : null), patienceMs)) ?? false,
      close: () => sent.destroy(),
    };
  });
}
