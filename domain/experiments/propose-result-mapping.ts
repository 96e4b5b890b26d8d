import { foldedHeading } from "../exchange/tables/propose-mapping";
import type { RawTable } from "../exchange/tables/raw-table";
import { figuresOfType, type ResultFigure } from "./figures-of-type";
import { armFinder } from "./result-columns";
import type { ResultColumn, ResultMapping, ResultTarget } from "./result-file";

const heads = {
  test: ["test", "test id", "test name", "experiment", "experiment id", "experiment name"],
  arm: ["arm", "arm id", "variant", "variation", "group", "test group", "cell", "bucket", "version"],
  day: ["day", "date"],
  unit: ["unit", "unit id", "customer", "customer id", "user", "user id", "visitor", "visitor id", "subscriber", "id"],
  segment: ["segment", "customer segment", "segment name"],
  exposed: [
    "exposed",
    "people",
    "users",
    "visitors",
    "customers",
    "recipients",
    "subscribers",
    "assigned",
    "sample size",
  ],
} as const;

const names: Readonly<Record<ResultFigure, readonly string[]>> = {
  x: ["x", "successes", "conversions", "converted", "orders", "count", "yes", "events"],
  n: ["n", "units", "answers", "responses", "respondents", "out of", "total", "base"],
  mean: ["mean", "average", "avg", "score"],
  sd: ["sd", "std", "stdev", "standard deviation", "spread"],
  promoters: ["promoters"],
  passives: ["passives"],
  detractors: ["detractors"],
  invited: ["invited", "asked", "sent"],
};

/** What a column of the primary is called in a file of one row per unit, where nobody writes the name of a measure. */
const happened = ["converted", "conversion", "conversions", "success"];

type Named = ResultTarget & {
  /** What people call each measure, by its id. */
  readonly metricNames: ReadonlyMap<string, string>;
};

const withoutBrackets = (words: string) => words.replace(/\([^)]*\)/g, " ").trim();

/** Its id, its name, and both halves of a name such as "Satisfaction (CSAT)", where no other measure has the same half. */
function calledBy(metricId: string, metricNames: Named["metricNames"]): string[] {
  const name = metricNames.get(metricId) ?? metricId;
  const halvesOf = (whole: string) => [withoutBrackets(whole), /\(([^)]{2,})\)/.exec(whole)?.[1] ?? ""];
  const others = [...metricNames].flatMap(([id, other]) => (id === metricId ? [] : [other, ...halvesOf(other)]));
  const elsewhere = new Set(others.map(foldedHeading));
  return [metricId, name, ...halvesOf(name).filter((half) => half !== "" && !elsewhere.has(foldedHeading(half)))];
}

/**
 * What each column of a file of results most likely holds, from its heading and, for the arm, from what stands in it. The
 * first measure of the test is the primary: a bare "conversions" is its own. In a file with more rows than arms and no day,
 * a heading that is a measure's name is what one unit did. No two columns are proposed the same.
 */
export function proposeResultMapping({ header, rows }: RawTable, target: Named): ResultMapping {
  const perUnit = rows.length > target.arms.length;
  const folded = header.map(foldedHeading);
  const taken = new Set<string>();
  const mapping: (ResultColumn | null)[] = header.map(() => null);
  const put = (at: number, column: ResultColumn): void => {
    const key = JSON.stringify(column);
    if (mapping[at] !== null || taken.has(key)) return;
    taken.add(key);
    mapping[at] = column;
  };
  // "Users (cumulative)" holds people as "Users" does; what stands in brackets counts where it is the whole of a name.
  const short = header.map((heading) => (heading.includes("%") ? "" : foldedHeading(withoutBrackets(heading))));
  const isOne = (at: number, of: readonly string[]) =>
    of.some((name) => [folded[at], short[at]].includes(foldedHeading(name)));

  for (const [holds, of] of Object.entries(heads)) {
    if (holds === "unit" && !perUnit) continue;
    const at = folded.findIndex((_, place) => mapping[place] === null && isOne(place, of));
    if (at >= 0) put(at, { holds: holds as keyof typeof heads });
  }
  if (!mapping.some((column) => column?.holds === "arm")) {
    const armOf = armFinder(target.arms);
    const at = header.findIndex(
      (_, place) =>
        mapping[place] === null && rows.length > 0 && rows.every((row) => armOf(String(row[place] ?? "")) !== null),
    );
    if (at >= 0) put(at, { holds: "arm" });
  }
  const hasUnit = mapping.some((column) => column?.holds === "unit");
  const hasDay = !hasUnit && mapping.some((column) => column?.holds === "day");
  for (const [place, { metricId, type }] of target.metrics.entries()) {
    const called = calledBy(metricId, target.metricNames);
    for (const figure of hasUnit ? [] : figuresOfType[type]) {
      const whole = called.flatMap((name) => names[figure].flatMap((word) => [`${name} ${word}`, `${word} ${name}`]));
      const bare = place === 0 ? names[figure] : [];
      const at = folded.findIndex((_, of) => mapping[of] === null && isOne(of, [...whole, ...bare]));
      if (at >= 0) put(at, { holds: "figure", metricId, figure });
    }
    const said = hasUnit && place === 0 && type === "proportion" ? [...called, ...happened] : called;
    const at = folded.findIndex((_, of) => mapping[of] === null && isOne(of, said));
    if (at >= 0 && perUnit && !hasDay) put(at, { holds: "value", metricId, blank: "refuse" });
    else if (at >= 0 && type !== "nps") put(at, { holds: "figure", metricId, figure: type === "mean" ? "mean" : "x" });
  }
  return mapping;
}
