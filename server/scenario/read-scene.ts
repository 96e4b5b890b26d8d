import { readMembers } from "@/db/accounts";
import type { Workspace } from "@/db/workspace";
import { comparePlans, differenceInOneSentence } from "@/domain/roadmap/compare-plans";
import { mergePlans } from "@/domain/roadmap/merge-plans";
import { planDifference } from "@/domain/roadmap/plan-difference";
import { planOfWorkspace } from "@/domain/roadmap/plan-of-workspace";
import { partOf, type RoadmapPart, withPart } from "@/domain/roadmap/roadmap-part";
import type { Scenario } from "@/domain/roadmap/scenario";
import { parametersOf } from "@/domain/settings";
import { derivedOf } from "../derive";
import { signOf } from "../roadmap/board";
import { calendarDay } from "../today";

/** The plan as it is now, and what it takes to set any branch of it beside it. */
export async function readScene(ws: Workspace) {
  const derived = await derivedOf(ws);
  const { file, assessments } = derived;
  const people = await readMembers(ws);
  const names = new Map([...people, ...file.members].map(({ id, name }) => [id, name]));
  const customerValue = new Map(assessments.map(({ useCase, score }) => [useCase.id, score?.customerValue ?? null]));
  const plan = partOf(file);
  const { order } = parametersOf(file.workspace.settings);
  const words = {
    personName: (id: string) => names.get(id) ?? "somebody who left",
    moneySign: signOf(file.workspace.currency ?? "EUR"),
  };
  const options = { ...order, words, customerValueOf: (id: string) => customerValue.get(id) ?? null };
  const planWith = (part: RoadmapPart) => planOfWorkspace({ ...derived, file: withPart(file, part) });
  return {
    plan,
    words,
    options,
    today: file.workspace.today ?? calendarDay(),
    planWith,
    compare: (before: RoadmapPart, after: RoadmapPart) => comparePlans(planWith(before), planWith(after), options),
    compareBriefly: (before: RoadmapPart, after: RoadmapPart) =>
      differenceInOneSentence(planWith(before), planWith(after), options),
    /**
     * A branch as the plan would be with it: what the plan alone changed since is kept. Where both changed something,
     * the branch's side is shown; adopting asks. What is decided stands as it was decided.
     */
    asAdopted: (scenario: Scenario): RoadmapPart => {
      if (scenario.status !== "open") return scenario.part;
      const { conflicts } = mergePlans(scenario.base, plan, scenario.part, {});
      const theirs = Object.fromEntries(conflicts.map(({ key }) => [key, "scenario" as const]));
      return mergePlans(scenario.base, plan, scenario.part, theirs).part;
    },
    /** What a branch is set beside: the plan now, or for a decided one the plan it was branched from. */
    besideOf: ({ status, base }: Scenario): RoadmapPart => (status === "open" ? plan : base),
    movedOn: ({ status, base }: Scenario): number => {
      if (status !== "open") return 0;
      const { items, frame } = planDifference(base, plan);
      return items.length + (frame?.edits.length ?? 0);
    },
  };
}

export type ScenarioScene = Awaited<ReturnType<typeof readScene>>;
