import { readFileSync, writeFileSync } from "node:fs";
import { type Figure, quantile, type Run } from "./figures";
import { goalOf } from "./goals";
import { tableOf, told, toldInRange, toldRun } from "./words";

const file = "README.md";
const [begin, end] = ["<!-- figures: written by npm run bench -->", "<!-- figures end -->"];

type Line = { readonly what: string; readonly of: (figures: readonly Figure[]) => Figure | undefined };

const is = (part: Figure["part"], measure: string, subject?: string) => (figure: Figure) =>
  figure.part === part && figure.measure === measure && (subject === undefined || figure.subject === subject);
const one = (what: string, ...which: Parameters<typeof is>): Line => ({ what, of: (all) => all.find(is(...which)) });
/** The figure of the screen that has most of it. */
const most = (what: string, ...which: Parameters<typeof is>): Line => ({
  what,
  of: (all) => all.filter(is(...which)).toSorted((a, b) => b.value - a.value)[0],
});
const middle = (what: string, ...which: Parameters<typeof is>): Line => ({
  what,
  of: (all) => {
    const own = all.filter(is(...which));
    const values = own.map(({ value }) => value);
    const [first] = own;
    return (
      first && {
        ...first,
        value: quantile(values, 0.5),
        least: Math.min(...values),
        most: Math.max(...values),
        runs: values.length,
      }
    );
  },
});

const lines: readonly Line[] = [
  most("script of the heaviest screen, packed, first visit", "screens", "script"),
  one("rows of the list of use cases answer", "screens", "rows answer", "use-cases"),
  middle("rows of a screen answer, the middle of all screens", "screens", "rows answer"),
  most("rows of the slowest screen answer", "screens", "rows answer"),
  middle("largest paint, the middle of all screens", "screens", "largest paint"),
  most("shift of the screen that shifts most", "screens", "shift"),
  one("98 % of all acts answered on the screen within", "acts", "98 % of all acts"),
  one("the list of use cases, 50 clients, p95", "api", "p95", "list, 50 clients"),
  one("a use case changed, 50 clients, p95", "api", "p95", "update, 50 clients"),
  one("a use case written down, 50 clients, p95", "api", "p95", "create, 50 clients"),
  one("use cases changed, 50 clients", "api", "answers", "update, 50 clients"),
  one("start of a built installation", "start", "first answer"),
  one("memory, idle", "memory", "resident", "idle"),
  one("memory, after all requests", "memory", "resident", "after all requests"),
  one("50,000 values imported", "files", "done", "50,000 values: import"),
  one("everything exported as JSON", "files", "done", "everything as JSON"),
  one("slides for the board", "files", "done", "slides: board"),
];

/** Puts the figures that matter most, of the large workspace on each database, between the marks of the README. */
export function writeReadme(run: Run): void {
  const readme = readFileSync(file, "utf8");
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for figures: ${begin} … ${end}`);
  writeFileSync(file, `${readme.slice(0, from + begin.length)}\n${blockOf(run)}\n${readme.slice(to)}`);
}

function blockOf(run: Run): string {
  const large = run.figures.filter((figure) => figure.with === "large");
  const databases = [...new Set(large.map(({ on }) => on))];
  const rows = lines.flatMap(({ what, of }) => {
    const found = databases.map((on) => of(large.filter((figure) => figure.on === on)));
    const [any] = found.filter((figure) => figure !== undefined);
    if (!any) return [];
    const goal = what.includes("middle") ? null : goalOf(any);
    const cells = found.map((figure) => (figure ? toldInRange(figure, true) : ""));
    return [[what, goal === null ? "" : told({ value: goal, unit: any.unit }), ...cells]];
  });
  return `${toldRun(run)}\n\n${tableOf(["", "goal, at most", ...databases.map((on) => called[on ?? "sqlite"])], rows)}`;
}

const called = { sqlite: "SQLite", postgres: "PostgreSQL" } as const;
