/**
 * What may stand in what, by the name of an element, or by `parent>element` where it depends on the parent. A rule is the
 * children in their order, as a regular expression over names, then `@` and the attributes: `a:off? a:ext? @rot:int id!`.
 * `#` is text, `…` is anything at all; `!` marks an attribute that must be there, after `:` stands what it may hold.
 */
export type Grammar = Readonly<Record<string, string>>;

export type Rule = {
  /** Fits the names of the children, each followed by a space; null for anything at all. */
  readonly children: RegExp | null;
  /** What its own text must be; null for none. */
  readonly text: Value | null;
  readonly attributes: ReadonlyMap<string, { readonly isRequired: boolean; readonly value: Value }>;
};
type Value = (text: string) => boolean;

const whole = /^-?(0|[1-9]\d*)$/;
const values: Readonly<Record<string, Value>> = {
  any: () => true,
  int: (text) => whole.test(text) && Math.abs(Number(text)) <= 27_273_042_316_900,
  count: (text) => /^(0|[1-9]\d*)$/.test(text) && Number(text) <= 27_273_042_316_900,
  number: (text) => /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text),
  positive: (text) => values["number"]?.(text) === true && Number(text) > 0,
  bool: (text) => /^(0|1|true|false)$/.test(text),
  hex: (text) => /^[0-9A-Fa-f]{6}$/.test(text),
  guid: (text) => /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(text),
};

function valueIn(kind: string): Value {
  const known = values[kind];
  if (known) return known;
  const listed = /^\((.*)\)$/.exec(kind)?.[1]?.split(",");
  if (listed) return (text) => listed.includes(text);
  const [, least, most] = /^(-?\d+)\.\.(-?\d*)$/.exec(kind) ?? [];
  if (least === undefined || most === undefined) throw new SyntaxError(`no kind of value: ${kind}`);
  const ceiling = most === "" ? Number.POSITIVE_INFINITY : Number(most);
  return (text) => whole.test(text) && Number(text) >= Number(least) && Number(text) <= ceiling;
}

const attribute = /^((?:(?:r|xml):)?\w+)(!?)(?::(.+))?$/;

/** Names of children as one text that a rule can be held against. */
export const inOrder = (names: readonly string[]): string => names.map((name) => `${name};`).join("");

/** @throws SyntaxError for a rule that is none */
export function readRule(rule: string): Rule {
  const [content = "", listed = ""] = rule.split("@");
  const children = content.trim();
  const [, kind] = /^#(\w*)$/.exec(children) ?? [];
  const pattern = children.replace(/[\w:]+/g, (name) => `(?:${name};)`).replace(/\s+/g, "");
  return {
    children: children.startsWith("…") ? null : new RegExp(`^(?:${kind === undefined ? pattern : ""})$`),
    text: kind === undefined ? null : valueIn(kind || "any"),
    attributes: new Map(
      listed
        .split(/\s+/)
        .filter(Boolean)
        .map((each) => {
          const [, name, needed, value] = attribute.exec(each) ?? [];
          if (name === undefined) throw new SyntaxError(`no attribute: ${each}`);
          return [name, { isRequired: needed === "!", value: valueIn(value ?? "any") }] as const;
        }),
    ),
  };
}
