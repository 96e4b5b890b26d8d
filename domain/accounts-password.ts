/** Characters of a password that stands alone. Source: NIST SP 800-63B-4, 3.1.1.2. */
export const shortestPassword = 15;
/** Characters of one that a second factor stands beside. Source: NIST SP 800-63B-4, 3.1.1.2. */
export const shortestWithSecondFactor = 8;
/** Characters, as typed; NIST asks for at least 64. Our default. */
export const longestPassword = 200;

/** What a new password is held against. */
export type PasswordGround = {
  /** Passwords that everybody tries first, each as {@link foldedWord} gives it. */
  listed: ReadonlySet<string>;
  /** Words anybody would guess for this person: what they, their workspaces and the product are called. */
  own: readonly string[];
  hasSecondFactor: boolean;
};

/** Signs that people write for a letter, all read as that letter: `p4$$w0rd` and `password` are one word. */
const writtenFor = new Map(
  ["a4@", "b8", "e3€", "g69", "i1!|l", "o0", "s5$", "t7+", "z2"].flatMap(([letter = "", ...signs]) =>
    signs.map((sign) => [sign, letter] as const),
  ),
);

/** One form for all ways to write a word: small letters without accents, look-alike signs read as the letter. */
export const foldedWord = (word: string): string => folded(plain(word));

const plain = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const anySign = new RegExp(`[${[...writtenFor.keys()].join("")}]`, "g");
const folded = (text: string): string => text.replace(anySign, (sign) => writtenFor.get(sign)!);

/**
 * What is wrong with a new password, as a sentence for the form; null when nothing is. No rule asks for certain kinds of
 * characters: only length counts, and that it is not a word that everybody tries first, also where that word is doubled,
 * turned around, padded or spelt with look-alike signs to reach the length.
 *
 * Source: NIST SP 800-63B-4, 3.1.1.2; what counts as padding and as too little besides one's own name are our defaults.
 */
export function passwordProblem(password: string, { listed, own, hasSecondFactor }: PasswordGround): string | null {
  const shortest = hasSecondFactor ? shortestWithSecondFactor : shortestPassword;
  const length = Array.from(password.normalize("NFKC")).length;
  if (length < shortest) return `Use ${shortest} characters or more. A short sentence works well.`;
  if (password.length > longestPassword) return `Use at most ${longestPassword} characters.`;

  const typed = plain(password);
  const unit = unitOf(typed);
  if (isPattern(typed) || isPattern(unit) || (unit.length < 4 && unit.length * 2 <= typed.length))
    return "This repeats itself or follows the keys of the keyboard. A short sentence of your own works well.";
  if (hidesWord(typed, listed) || hidesWord(turned(typed), listed))
    return "This is among the passwords that are tried first. Add words of your own to it.";
  if (lettersBesides(typed, own) * 2 < shortest)
    return "This is made of names that anybody would try here. Add words that have nothing to do with you or Attune.";
  return null;
}

const turned = (text: string): string => Array.from(text).reverse().join("");
const withoutSigns = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Whether nothing but one listed word is left of a text once padding and repeats are taken away. */
function hidesWord(text: string, listed: ReadonlySet<string>): boolean {
  const ways = new Set([text, withoutSigns(text), withoutSigns(folded(text)), text.replace(/\P{L}/gu, "")]);
  for (const way of [...ways]) ways.add(unitOf(way));
  for (const way of ways) if (listed.has(folded(way))) return true;
  for (const way of ways) for (const core of coresOf(way)) if (listed.has(folded(core))) return true;
  return false;
}

/** A text without what stands before and after its middle only to make it longer, in every way to cut it. */
function* coresOf(text: string): Generator<string> {
  const [heads, tails] = [paddingOf(text), paddingOf(turned(text))];
  for (const head of cuts(heads.most))
    for (const tail of cuts(tails.most)) {
      const core = text.slice(head, text.length - tail);
      if (head + tail >= text.length) continue;
      const unit = unitOf(core).length;
      const isSaidTwice = unit * 2 <= core.length;
      // A number among numbers is no word in padding, unless it is there twice or what surrounds it is plainly padding.
      if (!isSaidTwice && !/\p{L}/u.test(core) && (head > heads.plain || tail > tails.plain)) continue;
      yield core;
      // A listed word may itself be something said twice.
      for (let end = unit; end < core.length; end += unit) yield core.slice(0, end);
    }
}

/** Where to cut within padding so long: nearest to the word, which may itself begin with a digit or a sign. */
function* cuts(most: number): Generator<number> {
  yield 0;
  for (let at = most; at > Math.max(0, most - 16); at--) yield at;
}

/** How much of the beginning only makes a text longer: digits and signs, or, plainly, signs alone or a pattern. */
function paddingOf(text: string): { most: number; plain: number } {
  let walk = Math.min(3, text.length);
  while (walk < text.length && isPattern(text.slice(0, walk + 1))) walk++;
  const signs = /^[^\p{L}\p{N}]*/u.exec(text)![0].length;
  const plainly = Math.max(signs, walk >= 3 && isPattern(text.slice(0, walk)) ? walk : 0);
  return { most: Math.max(plainly, /^\P{L}*/u.exec(text)![0].length), plain: plainly };
}

const rows = [
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  "01234567890123456789012345678901234567890123456789",
];
const known = [...rows, ...rows.map(turned)];

/** One sign over and over, or a walk along the alphabet, the digits or the keyboard. */
function isPattern(text: string): boolean {
  return text.replaceAll(text.slice(0, 1), "") === "" || known.some((row) => row.includes(text));
}

/** The shortest beginning that gives the whole text when it is repeated; the last time it may be cut short. */
function unitOf(text: string): string {
  // The table of the search by Knuth, Morris and Pratt: how much of the beginning ends at each place.
  const same = new Array<number>(text.length).fill(0);
  for (let at = 1, held = 0; at < text.length; at++) {
    while (held > 0 && text[at] !== text[held]) held = same[held - 1]!;
    if (text[at] === text[held]) held++;
    same[at] = held;
  }
  return text.slice(0, text.length - (same.at(-1) ?? 0));
}

/** How many letters a password has besides the names in it; all its characters where it holds none. */
function lettersBesides(typed: string, own: readonly string[]): number {
  const names = own
    .flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
    .map((name) => withoutSigns(foldedWord(name)))
    .filter((name) => name.length >= 3)
    .sort((a, b) => b.length - a.length);
  let text = "";
  const signs: string[] = [];
  for (const sign of typed) {
    const read = withoutSigns(folded(sign));
    text += read;
    for (let unit = 0; unit < read.length; unit++) signs.push(unit === 0 ? sign : "");
  }
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at)) {
      text = text.slice(0, at) + text.slice(at + name.length);
      signs.splice(at, name.length, "");
      text = `${text.slice(0, at)} ${text.slice(at)}`;
    }
  return text.includes(" ") ? signs.filter((sign) => /\p{L}/u.test(sign)).length : typed.length;
}
