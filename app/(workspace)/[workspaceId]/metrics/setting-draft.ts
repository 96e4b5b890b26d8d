import type { inferRouterInputs } from "@trpc/server";
import { settingProblem } from "@/domain/metrics/standing-setting";
import type { AppRouter } from "@/server/root";
import { typedAmount } from "../scored/typed-amount";
import type { LibraryRow, MetricWish } from "./metric-answers";

type Input = inferRouterInputs<AppRouter>["metric"]["putSetting"];
export type SettingFacts = Omit<Input, "workspaceId" | "requestKey" | "version">;

/** What is wanted of a metric as it stands in the form; "" where nothing is said. */
export type SettingDraft = Record<
  "target" | "targetBy" | "harmLimit" | "ownerId" | "lagMonths" | "comesFrom" | "note",
  string
>;

const shown = (value: number | null) => (value === null ? "" : String(value));
const said = (text: string) => (text.trim() === "" ? null : text.trim());

export const settingDraftOf = (wish: MetricWish | null): SettingDraft => ({
  target: shown(wish?.target ?? null),
  targetBy: wish?.targetBy ?? "",
  harmLimit: shown(wish?.harmLimit ?? null),
  ownerId: wish?.ownerId ?? "",
  lagMonths: shown(wish?.lagMonths ?? null),
  comesFrom: wish?.comesFrom ?? "",
  note: wish?.note ?? "",
});

/** A stored wish as it is sent again; of nothing stored, everything is empty. */
export const settingFactsOf = ({ metricId, ...wish }: MetricWish): SettingFacts => ({
  ...{ metricId, target: wish.target, targetBy: wish.targetBy, harmLimit: wish.harmLimit },
  ...{ ownerId: wish.ownerId, lagMonths: wish.lagMonths, comesFrom: wish.comesFrom, note: wish.note },
});

type Metric = Pick<LibraryRow, "id" | "name" | "unit" | "direction">;

/** What was typed, as it is stored; with what is wrong beside its field, and why target and limit cannot stand together. */
export function readSettingDraft(draft: SettingDraft, metric: Metric, currency: string) {
  const problems: Partial<Record<keyof SettingDraft, string>> = {};
  const number = (field: "target" | "harmLimit" | "lagMonths") => {
    const value = typedAmount(draft[field]);
    if (!Number.isNaN(value)) return value;
    problems[field] = "This is not a number.";
    return null;
  };
  const [target, harmLimit, lagMonths] = [number("target"), number("harmLimit"), number("lagMonths")];
  if (lagMonths !== null && (!Number.isInteger(lagMonths) || lagMonths < 0 || lagMonths > 120))
    problems.lagMonths = "Enter whole months, 0 to 120.";
  const facts: SettingFacts = {
    ...{ metricId: metric.id, target, targetBy: said(draft.targetBy), harmLimit, lagMonths },
    ...{ ownerId: said(draft.ownerId), comesFrom: said(draft.comesFrom), note: said(draft.note) },
  };
  const sound = Object.keys(problems).length === 0;
  return {
    facts,
    problems,
    refusal: sound ? settingProblem(metric, { target, targetBy: facts.targetBy ?? null, harmLimit }, currency) : null,
    sound,
  };
}
