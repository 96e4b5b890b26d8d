import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Outcome = {
  id: string;
  on: string;
  figure: string;
  goal: string;
  pass: boolean;
  n: number;
  seconds: number;
  misses: readonly string[];
};

/** What is measured: the room its suites are in, which names its report too, and what the report is called. */
export type Measuring = { room: string; title: string };

/** Where the run on one database leaves what it found, one line each. */
export const outcomesFile = (room: string, on: string): string => join(".tmp", room, `${on}.jsonl`);

export const readOutcomes = (room: string, on: string): Outcome[] =>
  readFileSync(outcomesFile(room, on), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Outcome);

function commitNow(): string {
  try {
    const run = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", stdio: "pipe" }).trim();
    return run("rev-parse", "--short", "HEAD") + (run("status", "--porcelain") === "" ? "" : " with changes");
  } catch {
    return "not known";
  }
}

const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Writes one file for each figure and a table of all; whether every goal was met. */
export function writeReport(
  outcomes: readonly Outcome[],
  { room, title, seed, short }: Measuring & { seed: number; short: boolean },
): boolean {
  const reports = join("reports", room);
  mkdirSync(reports, { recursive: true });
  const commit = commitNow();
  const ids = [...new Set(outcomes.map(({ id }) => id))].sort();
  const rows: string[] = [];
  for (const id of ids) {
    const runs = outcomes.filter((outcome) => outcome.id === id);
    const [{ goal }] = runs as [Outcome];
    const whole = {
      id,
      figure: runs.map(({ on, figure }) => `${on}: ${figure}`).join("; "),
      goal,
      pass: runs.every(({ pass }) => pass),
      n: runs.reduce((sum, { n }) => sum + n, 0),
      seconds: Math.round(runs.reduce((sum, { seconds }) => sum + seconds, 0)),
      seed,
      commit,
      set: short ? "short" : "long",
      runs: runs.map(({ on, figure, pass, n, seconds, misses }) => ({ on, figure, pass, n, seconds, misses })),
    };
    writeFileSync(join(reports, `${id}.json`), `${JSON.stringify(whole, null, 2)}\n`);
    for (const { on, figure, pass, n, seconds } of runs)
      rows.push(
        `| ${id} | ${on} | ${pass ? "met" : "**missed**"} | ${inCell(figure)} | ${n} | ${seconds.toFixed(0)} s | ${inCell(goal)} |`,
      );
  }
  const heading = "| | database | goal | figure | tried | time | goal in words |\n|---|---|---|---|---|---|---|";
  const missed = outcomes.flatMap(({ id, on, misses }) => misses.map((miss) => `- ${id} on ${on}: ${miss}`));
  const told = `# ${title}\n\nThe ${short ? "short" : "long"} set, seed ${seed}, commit ${commit}.\n\n${heading}\n${rows.join("\n")}\n`;
  writeFileSync(
    join(reports, "summary.md"),
    missed.length === 0 ? told : `${told}\n## Missed\n\n${missed.join("\n")}\n`,
  );
  for (const { id, on, figure, pass } of outcomes)
    console.log(`  ${pass ? "met   " : "MISSED"}  ${id.padEnd(3)} on ${on}: ${figure}`);
  if (missed.length > 0) console.log(`\n${missed.slice(0, 60).join("\n")}`);
  return outcomes.length > 0 && outcomes.every(({ pass }) => pass);
}
