import type { CellKind, CellStyle, Reading } from "./cell-kind";

/** The entries of a cell that holds a list: divided by semicolon or line break; quotes keep a divider inside an entry. */
export function splitList(cell: string): string[] {
  const entries: string[] = [];
  let rest = cell;
  while (rest.trim() !== "") {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:[;\n]|$)/.exec(rest);
    const plain = /^([^;\n]*)(?:[;\n]|$)/.exec(rest);
    const found = quoted ?? plain;
    const entry = quoted ? quoted[1]?.replaceAll('""', '"') : plain?.[1]?.trim();
    if (entry) entries.push(entry);
    rest = rest.slice(found?.[0].length ?? rest.length);
  }
  return entries;
}

/** The entries as one cell; what {@link splitList} divides again. */
export function joinList(entries: readonly string[]): string {
  return entries
    .map((entry) => (/[;\n]|^\s*"|^\s|\s$/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry))
    .join("; ");
}

function readEach(cell: string, read: (entry: string) => Reading): Reading {
  const readings = splitList(cell).map(read);
  const problems = readings.flatMap((reading) => ("problem" in reading ? [reading.problem] : []));
  return problems.length > 0
    ? { problem: [...new Set(problems)].join(" ") }
    : { value: readings.map((reading) => ("value" in reading ? reading.value : null)) };
}

/** Several of one kind, each once. */
export function listCell(entry: CellKind, { most, example }: { most: number; example: string }): CellKind {
  return {
    words: `${entry.words}; several divided by ;`,
    example,
    empty: [],
    read: (cell, style) => {
      const read = readEach(String(cell), (each) => entry.read(each, style));
      if ("problem" in read) return read;
      const values = [...new Set(read.value as unknown[])];
      return values.length > most ? { problem: `At most ${most} entries.` } : { value: values };
    },
    write: (value) =>
      Array.isArray(value) && value.length > 0 ? joinList(value.map((each) => String(entry.write(each) ?? ""))) : null,
  };
}

/** One name with its number: "Email: 0.3". */
function readPair(given: string, name: CellKind, amount: CellKind, style: CellStyle): Reading {
  const at = given.lastIndexOf(":");
  const [called, number] = [given.slice(0, at).trim(), given.slice(at + 1).trim()];
  if (at < 0 || called === "" || number === "")
    return { problem: `Write each as a name, a colon and a number, such as “${name.example}: ${amount.example}”.` };
  const [key, value] = [name.read(called, style), amount.read(number, style)];
  if ("problem" in key) return key;
  if ("problem" in value) return { problem: `${called}: ${value.problem}` };
  return { value: [key.value, value.value] };
}

type Pair = readonly [name: string, amount: number | null];

/** Names with a number each: "Email: 0.3; Mobile app: 1". `pack` and `unpack` give the stored form. */
export function pairsCell({
  name,
  amount,
  most,
  example,
  empty,
  pack,
  unpack,
}: {
  name: CellKind;
  amount: CellKind;
  most: number;
  example: string;
  empty: unknown;
  pack: (pairs: readonly Pair[]) => unknown;
  unpack: (value: unknown) => readonly Pair[];
}): CellKind {
  return {
    words: `${name.words}, a colon and ${amount.words}; several divided by ;`,
    example,
    empty,
    read: (cell, style) => {
      const read = readEach(String(cell), (each) => readPair(each, name, amount, style));
      if ("problem" in read) return read;
      const pairs = read.value as readonly Pair[];
      const names = new Set(pairs.map(([key]) => key));
      if (names.size < pairs.length) return { problem: "Each name may be there only once." };
      return pairs.length > most ? { problem: `At most ${most} entries.` } : { value: pack(pairs) };
    },
    write: (value) => {
      const pairs = unpack(value);
      if (pairs.length === 0) return null;
      return joinList(pairs.map(([key, number]) => `${name.write(key)}: ${amount.write(number) ?? ""}`));
    },
  };
}
