import type { inferRouterOutputs } from "@trpc/server";
import { counted } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";
import { momentInWords } from "@/ui/dates";

type Outputs = inferRouterOutputs<AppRouter>["scenario"];
export type ScenarioRow = Outputs["list"]["scenarios"][number];
export type ScenarioFacts = Outputs["list"]["facts"];
export type ScenarioHead = Outputs["one"]["scenario"];
export type ScenarioDetail = Outputs["one"];
export type Comparison = ScenarioDetail["comparison"];

/** What matters of all scenarios, in one sentence. */
export function scenariosSentence(rows: readonly ScenarioRow[]): string {
  const open = rows.filter(({ status }) => status === "open");
  if (rows.length === 0) return "Try another plan here; the real one stays as it is until you adopt.";
  if (open.length === 0) return "Every scenario is decided; the plan stands as it is.";
  const [first] = open;
  const conflicts = open.filter((row) => row.conflicts > 0);
  if (conflicts.length > 0)
    return `${counted(open.length, "scenario")} to decide; in ${conflicts.length} the plan has changed the same things since.`;
  return open.length === 1
    ? `“${first?.name}” is to be decided. The plan stays as it is until then.`
    : `${open.length} scenarios are to be decided. The plan stays as it is until then.`;
}

/** "Made by Tom on 21 Nov 2026", "Adopted by …: reason". */
export function fateInWords({ status, madeBy, madeAt, decidedBy, decidedAt, reason }: ScenarioHead): string {
  if (status === "open" || decidedAt === null) return `Made by ${madeBy} on ${momentInWords(madeAt)}`;
  const what = status === "adopted" ? "Adopted" : "Discarded";
  return `${what} by ${decidedBy} on ${momentInWords(decidedAt)}${reason ? `: ${reason}` : ""}`;
}

/** What the plan did since the scenario was branched; null when nothing. */
export function sinceInWords({ movedOn, conflicts }: ScenarioHead): string | null {
  if (movedOn === 0) return null;
  const places = movedOn === 1 ? "one place" : `${movedOn} places`;
  const kept = `The plan has changed since this was branched, in ${places}`;
  if (conflicts === 0) return `${kept}. That stays when you adopt, and stands on both sides here.`;
  const both =
    conflicts === movedOn ? "the scenario changed the same" : `the scenario changed ${conflicts} of them too`;
  return `${kept}; ${both}. You decide whose version stands when you adopt; here the scenario’s is shown.`;
}
