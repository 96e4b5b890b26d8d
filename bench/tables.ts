import { type Figure, nameOf, type Part, parts, type Run } from "./figures";
import { goalOf, missesGoal } from "./goals";
import { tableOf, told, toldInRange, toldRun } from "./words";

const titles: Readonly<Record<Part, string>> = {
  screens: "Screens: from an empty cache (script, all, requests), then as people come back",
  acts: "Acts: from the key or the click to the next frame, ms",
  api: "Requests, many at once",
  start: "Start",
  memory: "Memory of the server",
  files: "Files in and out",
  processor: "On the processor alone",
};
/** Where every subject is measured in the same way, a subject is a row. */
const isWide = (part: Part) => part === "screens" || part === "api" || part === "memory" || part === "files";

/** All figures of a run as tables, one for each part and place, and after them what missed its goal and what was not measured. */
export function tablesOf(run: Run): string {
  const places = [...new Set(run.figures.map(({ on, with: holds }) => `${on} ${holds}`))];
  const tables = parts.flatMap((part) =>
    places.flatMap((place) => {
      const own = run.figures.filter((each) => each.part === part && `${each.on} ${each.with}` === place);
      if (own.length === 0) return [];
      const where = own[0]?.on ? ` (${own[0].on}, ${own[0].with} workspace)` : "";
      return [`## ${titles[part]}${where}\n\n${isWide(part) ? wide(own) : long(own)}`];
    }),
  );
  return [toldRun(run), ...tables, missed(run.figures), notMeasured(run)].filter((each) => each !== "").join("\n\n");
}

function wide(figures: readonly Figure[]): string {
  const measures = [...new Map(figures.map(({ measure, unit }) => [measure, unit]))];
  const subjects = [...new Set(figures.map(({ subject }) => subject))];
  const cell = (subject: string, measure: string) => {
    const figure = figures.find((each) => each.subject === subject && each.measure === measure);
    return figure ? marked(figure, toldInRange(figure)) : "";
  };
  return tableOf(
    [
      "",
      ...measures.map(([measure, unit]) => (unit === "shift" || measure === unit ? measure : `${measure}, ${unit}`)),
    ],
    subjects.map((subject) => [subject, ...measures.map(([measure]) => cell(subject, measure))]),
  );
}

const long = (figures: readonly Figure[]): string =>
  tableOf(
    ["", "", "measured"],
    figures.map((each) => [each.subject, each.measure, marked(each, toldInRange(each, true))]),
  );

const marked = (figure: Figure, text: string) => (missesGoal(figure) ? `**${text}**` : text);

function missed(figures: readonly Figure[]): string {
  const over = figures.filter(missesGoal);
  if (over.length === 0) return "Every goal was met.";
  const lines = over.map(
    (each) =>
      `- ${nameOf(each)}: ${toldInRange(each, true)}, goal ${told({ value: goalOf(each) ?? 0, unit: each.unit })}`,
  );
  return `Above their goals:\n${lines.join("\n")}`;
}

function notMeasured({ failures }: Run): string {
  if (failures.length === 0) return "";
  const lines = failures.map(
    ({ on, with: holds, part, subject, why }) => `- ${[on, holds, part, subject].filter(Boolean).join(" · ")}: ${why}`,
  );
  return `Not measured:\n${lines.join("\n")}`;
}
