export type BodyPart = { readonly text: string; readonly isMention: boolean };

const endsName = (next: string | undefined) => next === undefined || !/[\p{L}\p{N}]/u.test(next);

/**
 * A comment in pieces, those that name a mentioned person marked: "@Ines Duarte, look" names Ines Duarte.
 *
 * @param names of the people who were mentioned when it was written; of two that begin alike the longer one counts
 */
export function bodyParts(body: string, names: readonly string[]): BodyPart[] {
  const wanted = names.filter((name) => name !== "").toSorted((a, b) => b.length - a.length);
  const parts: BodyPart[] = [];
  let plain = 0;
  const push = (from: number, to: number, isMention: boolean) => {
    if (to > from) parts.push({ text: body.slice(from, to), isMention });
  };
  for (let at = body.indexOf("@"); at >= 0; at = body.indexOf("@", at + 1)) {
    if (at < plain) continue;
    const name = wanted.find((each) => body.startsWith(each, at + 1) && endsName(body[at + 1 + each.length]));
    if (name === undefined) continue;
    push(plain, at, false);
    plain = at + 1 + name.length;
    push(at, plain, true);
  }
  push(plain, body.length, false);
  return parts;
}

type Named = { readonly id: string; readonly name: string };

/** Of the people somebody picked while writing, those whose name is still in the text. */
export function mentionedIn(body: string, people: readonly Named[], picked: readonly string[]): string[] {
  const chosen = people.filter(({ id }) => picked.includes(id));
  const said = new Set(
    bodyParts(
      body,
      chosen.map(({ name }) => name),
    ).flatMap(({ text, isMention }) => (isMention ? [text.slice(1)] : [])),
  );
  return chosen.filter(({ name }) => said.has(name)).map(({ id }) => id);
}

/** What is being typed after the last "@" before the caret, and where it begins; null where nobody is being named. */
export function mentionAtCaret(body: string, caret: number): { readonly from: number; readonly text: string } | null {
  const found = /(^|[\s(“"'])@([^\s@][^@\n]{0,39}|)$/u.exec(body.slice(0, caret));
  return found ? { from: caret - (found[2]?.length ?? 0) - 1, text: found[2] ?? "" } : null;
}
