import { countOf, listed, numberWords } from "@/domain/deck/deck-words";
import type { DropReport } from "@/domain/metrics/metric-value";
import type { Look, LookState } from "./watched-folder";

type Counts = Pick<DropReport, "outcome" | "added" | "changed" | "unchanged" | "problems" | "problemCount">;

const values = (count: number) => `${numberWords(count)} ${count === 1 ? "value" : "values"}`;

/** What became of one file, in a sentence. */
export function reportSentence({ outcome, added, changed, unchanged, problems, problemCount }: Counts): string {
  const first = problems[0]?.sentence ?? "";
  if (outcome === "refused")
    return problemCount > 1
      ? `Nothing could be used: ${problemWords(problemCount)}.`
      : first || "Nothing could be used.";
  const parts = [
    added > 0 ? `${values(added)} new` : "",
    changed > 0 ? `${values(changed)} changed` : "",
    outcome === "stored" && unchanged > 0 ? `${values(unchanged)} known already` : "",
  ].filter((part) => part !== "");
  const told = outcome === "nothing_new" ? nothingNew(unchanged) : `${listed(parts)}.`;
  return problemCount === 0 ? told : `${told} Not everything could be used: ${problemWords(problemCount)}.`;
}

const nothingNew = (unchanged: number) =>
  unchanged === 0 ? "There are no values in this file." : `Nothing new: ${values(unchanged)} known already.`;
const problemWords = (count: number) => `${numberWords(count)} ${count === 1 ? "problem" : "problems"}`;

/** What a look that somebody asked for came to. */
export function lookSentence({ reports, waiting, failed, trouble }: Look): string {
  if (trouble !== null) return trouble;
  const added = reports.reduce((sum, report) => sum + report.added, 0);
  const changed = reports.reduce((sum, report) => sum + report.changed, 0);
  const read =
    reports.length === 0
      ? "There is no new file in the folder."
      : `Read ${countOf(reports.length, "file")}: ${values(added)} new, ${numberWords(changed)} changed.`;
  return [read, ...leftWords({ waiting, failed })].join(" ");
}

/** "every 15 minutes", "every hour", "every day". */
export function howOften(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, "day"] : minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** How the folder of a workspace does, for whoever looks at its reports. */
export function folderSentence(minutes: number, state: LookState | null): string {
  const often = `Files put into the folder are read ${howOften(minutes)}.`;
  if (state === null) return `${often} It was not looked into yet.`;
  return [state.trouble ?? often, ...leftWords(state)].join(" ");
}

function leftWords({ waiting, failed }: Pick<Look, "waiting" | "failed">): string[] {
  return [
    waiting > 0
      ? `${numberWords(waiting)} ${waiting === 1 ? "file is" : "files are"} still being written and will be read when nothing has happened to ${waiting === 1 ? "it" : "them"} for half a minute.`
      : "",
    failed > 0
      ? `${numberWords(failed)} ${failed === 1 ? "file" : "files"} could not be stored, for a fault on our side; the log says more, and it is tried again.`
      : "",
  ].filter((sentence) => sentence !== "");
}
