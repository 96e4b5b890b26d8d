import type { Experiment } from "../experiments/experiment";
import { byCode } from "../ordering";
import type { Moment, UseCase } from "./use-case";

/** What a tactic is, in the fields that can be compared: never its words. */
export type Tactic = Pick<UseCase, "templateId" | "mode" | "activeForm" | "helpType" | "channelIds" | "audienceIds"> & {
  readonly moment: Moment | null;
};

export const triedFields = ["template", "moment", "activeForm", "helpType", "mode", "channel", "audience"] as const;
export type TriedField = (typeof triedFields)[number];

/** How much each field counts when it is the same: our default. */
const weights: Readonly<Record<TriedField, number>> = {
  template: 4,
  moment: 3,
  activeForm: 2,
  helpType: 2,
  mode: 1,
  channel: 1,
  audience: 1,
};
/** From here on something was tried before, unless it is the same template anyway: our default. */
const closeFrom = 0.5;
const leastWeight = weights.moment;

export type Tried = {
  /** Null where only a test is left of it. */
  readonly useCaseId: string | null;
  /** Its tests, in the order given. */
  readonly experimentIds: readonly string[];
  readonly matches: readonly TriedField[];
  /** Weight of what is the same over the weight of all that the candidate says, 0 to 1. */
  readonly closeness: number;
};

/**
 * "Have we tried this?": use cases and tests close to a candidate by what they are, not by what they are called.
 * Close is the same template, or half of what the candidate says by weight and as much as a moment at least. Fields the candidate leaves open do not
 * count for or against. A test belongs to its use case; one without, or run at another moment than its use case has
 * now, is compared by its own moment. Closest first, then by id.
 */
export function triedBefore(
  candidate: Tactic,
  useCases: readonly UseCase[],
  experiments: readonly Pick<Experiment, "id" | "useCaseId" | "moment">[],
): Tried[] {
  const byId = new Map(useCases.map((useCase) => [useCase.id, useCase]));
  const testsOf = new Map<string, string[]>();
  for (const { id, useCaseId } of experiments)
    if (useCaseId !== null) testsOf.set(useCaseId, [...(testsOf.get(useCaseId) ?? []), id]);
  const found = useCases.flatMap((useCase): Tried[] => {
    const likeness = compare(candidate, useCase);
    const experimentIds = testsOf.get(useCase.id) ?? [];
    return isClose(likeness) ? [{ useCaseId: useCase.id, experimentIds, ...likeness }] : [];
  });
  const covered = new Set(found.flatMap(({ experimentIds }) => experimentIds));
  const alone = experiments.flatMap((experiment): Tried[] => {
    if (covered.has(experiment.id)) return [];
    const likeness = compare(candidate, tacticOf(experiment, byId.get(experiment.useCaseId ?? "")));
    return isClose(likeness) ? [{ useCaseId: experiment.useCaseId, experimentIds: [experiment.id], ...likeness }] : [];
  });
  const nameOf = ({ useCaseId, experimentIds }: Tried) => `${useCaseId ?? ""} ${experimentIds[0] ?? ""}`;
  return [...found, ...alone].sort((a, b) => b.closeness - a.closeness || byCode(nameOf(a), nameOf(b)));
}

type Likeness = Pick<Tried, "matches" | "closeness">;

const weightOf = (fields: readonly TriedField[]) => fields.reduce((total, field) => total + weights[field], 0);
const isClose = ({ matches, closeness }: Likeness) =>
  matches.includes("template") || (closeness >= closeFrom && weightOf(matches) >= leastWeight);

function compare(candidate: Tactic, other: Tactic): Likeness {
  const said = triedFields.filter((field) => isSaid(candidate, field));
  const matches = said.filter((field) => isSame(candidate, other, field));
  return { matches, closeness: said.length === 0 ? 0 : weightOf(matches) / weightOf(said) };
}

function isSaid(tactic: Tactic, field: TriedField): boolean {
  if (field === "channel") return tactic.channelIds.length > 0;
  if (field === "audience") return tactic.audienceIds.length > 0;
  return tactic[field === "template" ? "templateId" : field] !== null;
}

function isSame(a: Tactic, b: Tactic, field: TriedField): boolean {
  const shares = (one: readonly string[], other: readonly string[]) => one.some((id) => other.includes(id));
  switch (field) {
    case "template":
      return a.templateId === b.templateId;
    case "moment":
      return momentKeyOf(a.moment) === momentKeyOf(b.moment);
    case "channel":
      return shares(a.channelIds, b.channelIds);
    case "audience":
      return shares(a.audienceIds, b.audienceIds);
    default:
      return a[field] === b[field];
  }
}

const momentKeyOf = (moment: Moment | null) =>
  moment === null
    ? null
    : moment.type === "stage"
      ? (moment.fromTask ?? moment.toTask)
      : `${moment.fromTask}>${moment.toTask}`;

const nothing = { templateId: null, activeForm: null, helpType: null, channelIds: [], audienceIds: [] };

/** A test is what its use case is, at the moment it was run at: "shortlist>select" or "notice". */
function tacticOf({ moment }: Pick<Experiment, "moment">, useCase: UseCase | undefined): Tactic {
  const [fromTask = null, toTask = null] = (moment ?? "").split(">") as Moment["fromTask"][];
  const at: Moment | null = moment ? { type: toTask === null ? "stage" : "transition", fromTask, toTask } : null;
  // Whoever says nothing about who acts is like nobody: no mode equals it.
  const like = useCase ?? { ...nothing, mode: "" as UseCase["mode"] };
  return { ...like, moment: at ?? useCase?.moment ?? null };
}
