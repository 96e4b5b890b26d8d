import { oneOf } from "./kind-words";

/** A piece of a sentence; `to` is the screen of what it names, below the workspace. */
export type TextPart = { readonly text: string; readonly to: string | null };

/** A thing an entry is about. */
export type NamedThing = {
  readonly kind: string;
  /** Null where nobody knows what it was called. */
  readonly name: string | null;
  /** Its screen below the workspace; null where it has none, or is not there any more. */
  readonly to: string | null;
  /** How many things it stands for, where many were written at once. */
  readonly count: number;
};

/** Actions that would not be understood as they are. */
const plainly: Readonly<Record<string, string>> = {
  "said why": "gave a reason",
  joined: "joined the workspace",
  "invited member": "sent an invitation",
  "made new invitation link": "sent another link for an invitation",
  "changed role": "changed the role of a member",
};
/** Actions that say all there is to say: what they wrote is counted below them. */
const saysAll = new Set(["opened the demonstration", "set up Attune", "joined"]);

/** Some actions speak of work as people on the roadmap do not. */
const inPlainWords = (action: string): string =>
  (plainly[action] ?? action).replace(/\binitiatives\b/g, "roadmap items").replace(/\binitiative\b/g, "roadmap item");

/** How an action that names no thing goes on to what it was done to. */
const goesOn: Readonly<Record<string, string>> = {
  commented: "on",
  "answered a comment": "on",
  "changed a comment": "on",
  "settled a comment": "on",
  "opened a comment again": "on",
  "took a comment away": "from",
  "put a comment back": "on",
  "asked for approval": "of",
  "asked for approval again": "of",
  "withdrew an approval": "of",
  "took back what they said to an approval": "of",
  "said why": "for a change of",
  "acknowledged finding": "about",
  "set contact cap": "in",
};

/** Things named one by one; what is beyond is counted. */
const mostNamed = 2;
const quoted = (name: string) => `“${name}”`;

/**
 * What was done and to what, as the rest of a sentence that begins with who did it: `moved roadmap item “Size adviser”`,
 * `edited 14 use cases: “A”, “B” and 12 others`.
 *
 * @param action as the commit calls it, a verb in the past
 * @param things all it was done to, of one kind, each once
 */
export function entrySentence(action: string, things: readonly NamedThing[]): TextPart[] {
  const words = inPlainWords(action);
  const [first] = things;
  if (!first || saysAll.has(action)) return [{ text: words, to: null }];
  if (things.length > 1 || first.count > 1) return manyOf(words, things);
  const noun = oneOf(first.kind);
  const found = new RegExp(`\\b(?:an? )?${noun}\\b`).exec(words);
  if (first.name === null) return [{ text: words, to: null }];
  if (found && !isOnlyOne(first.kind)) {
    const after = words.slice(found.index + found[0].length);
    return joined([
      { text: `${words.slice(0, found.index)}${noun} `, to: null },
      { text: quoted(first.name), to: first.to },
      ...(after === "" ? [] : [{ text: after, to: null }]),
    ]);
  }
  // "signed off strategy" says already of what.
  if (found) return [{ text: words, to: first.to }];
  const link = goesOn[action];
  const called = isOnlyOne(first.kind) ? `the ${noun}` : `${noun} `;
  return joined([
    {
      text: link
        ? `${words} ${link} ${isOnlyOne(first.kind) ? "" : called}`
        : `${words}: ${isOnlyOne(first.kind) ? "" : called}`,
      to: null,
    },
    { text: isOnlyOne(first.kind) ? called : quoted(first.name), to: first.to },
  ]);
}

const isOnlyOne = (kind: string) => kind === "strategy" || kind === "roadmap" || kind === "workspace";

function manyOf(words: string, things: readonly NamedThing[]): TextPart[] {
  const named = things.filter(({ name }) => name !== null);
  const shown = named.slice(0, named.length === mostNamed + 1 ? mostNamed + 1 : mostNamed);
  const others = things.reduce((sum, { count }) => sum + count, 0) - shown.length;
  if (shown.length === 0) return [{ text: words, to: null }];
  return joined([
    { text: `${words}: `, to: null },
    ...shown.flatMap(({ name, to }, at): TextPart[] => [
      ...(at === 0 ? [] : [{ text: at === shown.length - 1 && others === 0 ? " and " : ", ", to: null }]),
      { text: quoted(name ?? ""), to },
    ]),
    ...(others > 0 ? [{ text: ` and ${others} ${others === 1 ? "other" : "others"}`, to: null }] : []),
  ]);
}

/** Neighbours that lead nowhere are one piece. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const all: TextPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && last.to === null && part.to === null) all[all.length - 1] = { text: last.text + part.text, to: null };
    else if (part.text !== "") all.push(part);
  }
  return all;
}

/** The same as text alone. */
export const plainSentence = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join("");
