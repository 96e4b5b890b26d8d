import { parseArgs } from "node:util";
import { type Database, databases, type Holds, type Part, parts, workspaces } from "./figures";

export const usage = `Usage: npm run bench -- [--on sqlite,postgres] [--with sample,large] [--only ${parts.join(",")}]
                        [--screens PATTERN] [--seconds 10] [--out FILE.json]
       npm run bench -- --compare BEFORE.json AFTER.json
       npm run bench -- --write-readme FILE.json

Measures the production build, prints what it found and writes it to bench/results/figures.json. Of the parts, "processor"
is measured only where it is named. --screens takes those whose address matches, --seconds is how long each kind of
request is sent. NEXT_DIST names a build that is there already.
`;

export type Options = {
  on: readonly Database[];
  with: readonly Holds[];
  only: readonly Part[];
  screens: RegExp;
  seconds: number;
  out: string;
};
export type Asked =
  | { what: "measure"; options: Options }
  | { what: "compare"; before: string; after: string }
  | { what: "readme"; file: string };

const chosen = <Name extends string>(
  text: string | undefined,
  known: readonly Name[],
  otherwise: readonly Name[] = known,
): readonly Name[] => {
  if (text === undefined) return otherwise;
  const names = text.split(",");
  const unknown = names.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}: it is one of ${known.join(", ")}.`);
  return known.filter((name) => names.includes(name));
};

/** @throws Error with a sentence for whoever asked */
export function readOptions(args: readonly string[]): Asked {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ on: text, with: text, only: text, screens: text, seconds: text, out: text },
      ...{ compare: text, "write-readme": text },
    },
  });
  const [after, ...rest] = positionals;
  if (rest.length > 0 || (after !== undefined && values.compare === undefined))
    throw new Error(`Nobody knows what to do with ${positionals.join(" ")}.`);
  if (values.compare !== undefined) {
    if (after === undefined) throw new Error("Two files are compared: name both.");
    return { what: "compare", before: values.compare, after };
  }
  if (values["write-readme"] !== undefined) return { what: "readme", file: values["write-readme"] };
  const seconds = Number(values.seconds ?? 10);
  if (!(seconds > 0)) throw new Error("--seconds is a number above 0.");
  return {
    what: "measure",
    options: {
      on: chosen(values.on, databases),
      with: chosen(values.with, workspaces),
      only: chosen(
        values.only,
        parts,
        parts.filter((part) => part !== "processor"),
      ),
      screens: new RegExp(values.screens ?? ""),
      seconds,
      out: values.out ?? "bench/results/figures.json",
    },
  };
}
