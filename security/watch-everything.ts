import { unzipSync } from "fflate";
import { type Answer, type Asked, watchAnswers } from "./ask";
import { type Canaries, insides } from "./canaries";

export type Seen = {
  answers: number;
  bytes: number;
  /** Answers to somebody who is signed in, and those of them that might be kept by others. */
  personal: number;
  kept: string[];
  leaks: string[];
};

/** The bytes of an answer as text, with what is packed in it. */
function textsOf({ bytes, text }: Answer): string[] {
  if (bytes.subarray(0, 2).toString() !== "PK") return [text];
  return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString("utf8"));
}

/** Which canaries are in a text; our own scripts may speak of their insides. */
export function leaksIn(canaries: Canaries, text: string, isOurCode = false): string[] {
  const planted = Object.entries(canaries).filter(([, canary]) => text.includes(canary));
  const shown = isOurCode ? [] : Object.entries(insides).filter(([, pattern]) => pattern.test(text));
  return [...planted, ...shown].map(([place]) => place);
}

/** Looks at every answer of every suite for what must be in none, from now on. */
export function watchEverything(canaries: Canaries): Seen {
  const seen: Seen = { answers: 0, bytes: 0, personal: 0, kept: [], leaks: [] };
  watchAnswers((answer: Answer, { path, headers = {} }: Asked) => {
    if (answer.status === 0) return;
    const at = path.split("?", 1)[0] ?? path;
    const isScript = at.startsWith("/_next/static/");
    seen.answers++;
    seen.bytes += answer.bytes.length;
    for (const text of textsOf(answer))
      seen.leaks.push(...leaksIn(canaries, text, isScript).map((place) => `${at} (${answer.status}) shows ${place}`));
    if (!headers["cookie"]?.includes("session_token") || isScript) return;
    seen.personal++;
    if (!/(^|[\s,])no-store/.test(answer.headers["cache-control"] ?? ""))
      seen.kept.push(`${at} (${answer.status}): ${answer.headers["cache-control"] ?? "nothing said"}`);
  });
  return seen;
}
