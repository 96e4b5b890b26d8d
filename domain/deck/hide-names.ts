import type { Hide } from "./hide";

/** Small words, and short ones that begin many sentences: parts of names that say nothing about who is meant. */
const smallWords = new Set(
  "the and for von van der den del della des dos das las los bin ibn al el la le de da di du do an in is it if so no my of on or to up us we me he she his her by be at as am go hi ok all any one two new who not but our out ten person".split(
    " ",
  ),
);
/** Two or three capitals that mean a thing more often than a person. */
const shortForms = new Set(
  "AI AB AR AV BI CC CD CI CM CS CX CV DE DM DX EN EU FR GA GB HQ HR IA ID IE IP IS IT ML NA NB NI NO OK OS PC PM PR PS PX QA QR SA SE SG SL SM SR TV UI UK UN US UX VR WC ADA AOV API APP AOV BBC CAC CDP CEO CFO CLV CMO CMS COO CPA CPC CPM CRM CRO CSV CTA CTO CTR DPO DPA EUR FAQ GBP GPS IOS KPI LTV NPS OKR PDF POS PPC ROI SEA SEO SKU SLA SMS SQL TBC TBD UAT URL USA USD USP VAT VIP WEB XML YOY".split(
    " ",
  ),
);

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
/** A word of its own; scripts that write without spaces have none. */
const alone = (pattern: string, text: string) =>
  withoutSpaces.test(text) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
const either = (patterns: readonly string[], flags: string) =>
  patterns.length === 0 ? null : new RegExp(patterns.join("|"), flags);

/** "Person A", "Person B", and after Z "Person AA". */
function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);
}

/**
 * What each of these people is called where their names stay inside: "Person A" and so on, in the order given; the same
 * name twice is the same person. Empty names are left out.
 */
export function namedAnew(names: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const name of names) {
    const plain = name.trim().replace(/\s+/g, " ");
    if (plain !== "" && !known.has(plain)) known.set(plain, `Person ${letters(known.size)}`);
  }
  return known;
}

/**
 * Takes names of people out of a text: whole names in any case, their parts where they are written as names are (so that
 * "will" stays and "Will" goes, also where it begins a sentence), initials, and addresses of e-mail of whoever it is.
 *
 * @param names see {@link namedAnew}; everybody whose name may stand somewhere
 */
export function nameHider(names: readonly string[]): Hide {
  const anew = namedAnew(names);
  const whole = new Map<string, string>();
  const parts = new Map<string, string>();
  const dotted = new Map<string, string>();
  const initials = new Map<string, string>();
  const add = (to: Map<string, string>, key: string, person: string) => to.has(key) || to.set(key, person);
  for (const [name, person] of anew) {
    const words = name.split(/[\s,]+/).filter(Boolean);
    const parted = words
      .flatMap((word) => [word, ...word.split("-")])
      .map((word) => word.replace(/^[.'’]+|[.'’]+$/g, ""));
    if (words.length > 1) add(whole, name.toLowerCase(), person);
    for (const part of parted) {
      const isName = part.length > 1 && !/^\p{Ll}/u.test(part) && !smallWords.has(part.toLowerCase());
      if (!isName) continue;
      add(parts, part, person);
      if (part.length > 2) add(parts, part.toUpperCase(), person);
    }
    const heads = words.map((word) => word.charAt(0)).filter((letter) => /\p{Lu}/u.test(letter));
    if (heads.length < 2) continue;
    add(dotted, heads.join(""), person);
    if (heads.length < 4 && !shortForms.has(heads.join(""))) add(initials, heads.join(""), person);
  }
  const longestFirst = (keys: Iterable<string>) => [...keys].toSorted((a, b) => b.length - a.length);
  const wholes = either(
    longestFirst(whole.keys()).map((key) => alone(escaped(key).replaceAll(" ", "\\s+"), key)),
    "giu",
  );
  const handles = either(
    longestFirst(parts.keys()).map((key) => `@${escaped(key)}(?![\\p{L}\\p{N}])`),
    "giu",
  );
  // A first letter before a last name goes with it: "M. Okafor".
  const partly = either(
    longestFirst(parts.keys()).map((key) => alone(`(?:\\p{Lu}\\.\\s?)*${escaped(key)}`, key)),
    "gu",
  );
  const points = either(
    longestFirst(dotted.keys()).map((key) => `${alone([...key].join("\\.\\s?"), key)}\\.?`),
    "gu",
  );
  const bare = either(
    longestFirst(initials.keys()).map((key) => alone(key, key)),
    "gu",
  );
  const lower = (text: string) => text.replace(/\s+/g, " ").toLowerCase();

  return (text) => {
    if (text.length < 2) return text;
    let told = text.includes("@") ? text.replace(mail, "an address") : text;
    if (wholes) told = told.replace(wholes, (found) => whole.get(lower(found)) ?? "a person");
    if (handles && told.includes("@"))
      told = told.replace(handles, (found) => lookUp(parts, found.slice(1)) ?? "a person");
    if (partly)
      told = told.replace(partly, (found) => parts.get(found.replace(/^(?:\p{Lu}\.\s?)+/u, "")) ?? "a person");
    if (points) told = told.replace(points, (found) => dotted.get(found.replace(/[.\s]/g, "")) ?? "a person");
    // In a word of its own, two capitals are a code of the plan, such as the currency.
    if (bare && /\s/.test(told)) told = told.replace(bare, (found) => initials.get(found) ?? "a person");
    return told.replace(/(Person [A-Z]+)(?:[\s,]+\1)+(?![A-Z])/g, "$1");
  };
}

const lookUp = (people: ReadonlyMap<string, string>, found: string) =>
  people.get(found) ?? [...people].find(([key]) => key.toLowerCase() === found.toLowerCase())?.[1];
