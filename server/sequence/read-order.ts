import type { Workspace } from "@/db/workspace";
import { instanceOfPlan } from "@/domain/roadmap/instance-of-plan";
import { planOfWorkspace } from "@/domain/roadmap/plan-of-workspace";
import type { RunOptions } from "@/domain/roadmap/plan-run";
import { partOf } from "@/domain/roadmap/roadmap-part";
import { parametersOf } from "@/domain/settings";
import { derivedOf } from "../derive";
import { readRoadmap } from "../roadmap/read-roadmap";
import { calendarDay } from "../today";

/** The plan, or a branch of it, with all that its order depends on. */
export async function readOrder(ws: Workspace, scenarioId: string | null) {
  const { file, initiatives, scenario } = await readRoadmap(ws, scenarioId);
  const derived = await derivedOf(ws);
  const plan = { ...planOfWorkspace({ ...derived, file }), initiatives };
  const { order } = parametersOf(file.workspace.settings);
  const { foundations } = derived;
  const toOrder = { ...partOf(file), items: initiatives, useCases: plan.useCases, foundations };
  return {
    plan,
    scenario,
    foundations,
    setting: order,
    currency: file.workspace.currency ?? "EUR",
    today: file.workspace.today ?? calendarDay(),
    versions: Object.fromEntries(initiatives.map(({ id, version }) => [id, version])),
    instanceWith: ({ keep, calm }: Pick<RunOptions, "keep" | "calm">) =>
      instanceOfPlan(toOrder, { ...order, keep, calm: calm ? order.calm : null }),
  };
}

export type Order = Awaited<ReturnType<typeof readOrder>>;
