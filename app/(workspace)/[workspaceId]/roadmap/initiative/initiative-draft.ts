import type { Initiative } from "@/domain/roadmap/initiative";
import { weeksOfRoles } from "@/domain/roadmap/initiative-effort";
import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { typedAmount } from "../../scored/typed-amount";

/** What stands in the form: numbers as they are typed, nothing chosen as "". */
export type InitiativeDraft = {
  /** Of what is stored, when the typing began; 0 for new work. */
  version: number;
  kind: Initiative["kind"];
  name: string;
  refId: string;
  lane: string;
  startQuarter: string;
  quarters: string;
  earliest: string;
  deadline: string;
  firstRelease: string;
  pinned: boolean;
  ownerId: string;
  horizon: string;
  whole: string;
  byRole: Record<string, string>;
  cost: string;
  payoff: string;
  lag: string;
  needsIds: string[];
  level: string;
  platform: string;
  linkedUseCaseIds: string[];
  contentVersions: string;
  hoursPerVersion: string;
  stopText: string;
  stopMetricId: string;
  stopValue: string;
  stopBy: string;
  reason: string;
};

const shown = (value: number | null) => (value === null ? "" : String(value));

export function draftOf(facts: InitiativeFacts, version: number): InitiativeDraft {
  const { platformPurchase: platform, stopRule } = facts;
  return {
    version,
    kind: facts.kind,
    name: facts.name,
    refId: facts.refId ?? "",
    lane: facts.lane ?? "",
    startQuarter: facts.startQuarter,
    quarters: String(facts.durationQuarters),
    earliest: facts.earliestQuarter ?? "",
    deadline: facts.deadlineQuarter ?? "",
    firstRelease: facts.firstReleaseQuarter ?? "",
    pinned: facts.pinned,
    ownerId: facts.ownerId ?? "",
    horizon: facts.horizon ?? "",
    whole: shown(facts.effortWeeks),
    byRole: Object.fromEntries(Object.entries(facts.effortByRole).map(([role, weeks]) => [role, String(weeks)])),
    cost: shown(facts.cost),
    payoff: shown(facts.payoffPerQuarter),
    lag: shown(facts.payoffLagQuarters),
    needsIds: facts.needsIds,
    level: shown(facts.raisesBlockTo),
    platform: platform === null ? "" : platform ? "yes" : "no",
    linkedUseCaseIds: facts.linkedUseCaseIds,
    contentVersions: shown(facts.contentVersions),
    hoursPerVersion: shown(facts.hoursPerVersion),
    stopText: stopRule?.text ?? "",
    stopMetricId: stopRule?.metricId ?? "",
    stopValue: shown(stopRule?.value ?? null),
    stopBy: stopRule?.byDate ?? "",
    reason: "",
  };
}

type ReadDraft = {
  /** Null while something typed cannot be read. */
  facts: InitiativeFacts | null;
  wrong: Partial<Record<string, string>>;
};

/** What the form says. Whether it makes sense in the plan is not asked here. */
export function readDraft(draft: InitiativeDraft): ReadDraft {
  const wrong: Record<string, string> = {};
  const amount = (field: string, typed: string, { whole }: { whole?: boolean } = {}): number | null => {
    const value = typedAmount(typed);
    if (value === null) return null;
    if (Number.isNaN(value)) wrong[field] = "This is not a number.";
    else if (whole && !Number.isInteger(value)) wrong[field] = "Enter a whole number.";
    else if (Math.abs(value) > 9e13) wrong[field] = "This is more than can be stored.";
    else return value;
    return null;
  };
  const money = (field: string, typed: string) => {
    const value = amount(field, typed);
    if (value !== null && Math.abs(value * 100 - Math.round(value * 100)) > 1e-4)
      wrong[field] = "Money has at most two decimals.";
    return value;
  };
  const name = draft.name.trim();
  if (name === "") wrong["name"] = "Give it a name first.";
  const quarters = amount("quarters", draft.quarters, { whole: true });
  if (!wrong["quarters"] && (quarters === null || quarters < 1 || quarters > 80))
    wrong["quarters"] = "Work takes 1 to 80 quarters.";
  const lag = amount("lag", draft.lag, { whole: true });
  if (lag !== null && (lag < 0 || lag > 40)) wrong["lag"] = "Enter 0 to 40 quarters.";
  const versions = amount("contentVersions", draft.contentVersions, { whole: true });
  if (versions !== null && versions < 0) wrong["contentVersions"] = "This must not be negative.";
  const hours = amount("hoursPerVersion", draft.hoursPerVersion);
  if (hours !== null && hours < 0) wrong["hoursPerVersion"] = "This must not be negative.";
  const roles = Object.entries(draft.byRole).flatMap(([role, typed]) => {
    const weeks = amount(`role ${role}`, typed);
    return weeks === null ? [] : [[role, weeks] as const];
  });
  const effortByRole = Object.fromEntries(roles.filter(([, weeks]) => weeks !== 0));
  const stopText = draft.stopText.trim();
  const stopValue = amount("stopValue", draft.stopValue);
  if (stopText === "" && (draft.stopMetricId !== "" || stopValue !== null || draft.stopBy !== ""))
    wrong["stopText"] = "Say what has to be seen, in words.";
  const isBlock = draft.kind === "building_block";
  const facts: InitiativeFacts = {
    kind: draft.kind,
    name,
    refId: draft.refId || null,
    lane: draft.lane.trim() || null,
    startQuarter: draft.startQuarter,
    durationQuarters: quarters ?? 1,
    effortWeeks: weeksOfRoles(effortByRole) ?? amount("whole", draft.whole),
    ownerId: draft.ownerId || null,
    raisesBlockTo: isBlock && draft.level !== "" ? Number(draft.level) : null,
    cost: money("cost", draft.cost),
    contentVersions: versions,
    hoursPerVersion: hours,
    platformPurchase: draft.platform === "" ? null : draft.platform === "yes",
    linkedUseCaseIds: draft.linkedUseCaseIds,
    firstReleaseQuarter: draft.firstRelease || null,
    effortByRole,
    earliestQuarter: draft.earliest || null,
    deadlineQuarter: draft.deadline || null,
    pinned: draft.pinned,
    horizon: (draft.horizon || null) as InitiativeFacts["horizon"],
    payoffPerQuarter: money("payoff", draft.payoff),
    payoffLagQuarters: lag,
    needsIds: draft.needsIds,
    stopRule:
      stopText === ""
        ? null
        : { text: stopText, metricId: draft.stopMetricId || null, value: stopValue, byDate: draft.stopBy || null },
  };
  return { facts: Object.keys(wrong).length > 0 ? null : facts, wrong };
}

/** What is typed, and what was stored when the typing began. */
export type KeptDraft = { draft: InitiativeDraft; base: InitiativeDraft };
