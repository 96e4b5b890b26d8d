import { answered } from "./rubric-points";
import type { UseCaseScores } from "./use-case";

/** Answers with nothing in them yet. */
export const noAnswers: UseCaseScores = {
  customerValue: { need: null, help: null, effort: null, control: null },
  commercialValue: { reach: null, lift: null, value: null },
  feasibility: { data: null, tech: null, content: null, people: null },
  creepiness: {
    origin: null,
    sensitivity: null,
    expectation: null,
    specificity: null,
    intrusiveness: null,
    control: null,
    identity: null,
  },
  confidence: null,
  regret: { stakes: null, optionsShown: null, pressureCues: [], reliefFeatures: [] },
};

/** The answers with every group present, so that each can be given alone. */
export function withEveryGroup(scores: UseCaseScores | null): UseCaseScores {
  return {
    customerValue: scores?.customerValue ?? noAnswers.customerValue,
    commercialValue: scores?.commercialValue ?? noAnswers.commercialValue,
    feasibility: scores?.feasibility ?? noAnswers.feasibility,
    creepiness: scores?.creepiness ?? noAnswers.creepiness,
    confidence: scores?.confidence ?? null,
    regret: scores?.regret ?? noAnswers.regret,
  };
}

/** How many of the answers a score needs are still missing; of 21. */
export function missingAnswers(scores: UseCaseScores | null): number {
  const { customerValue, commercialValue, feasibility, creepiness, confidence, regret } = withEveryGroup(scores);
  const answers = [customerValue, commercialValue, feasibility, creepiness].flatMap((group) =>
    Object.values(group ?? {}),
  );
  return [...answers, confidence, regret?.stakes, regret?.optionsShown].filter(
    (answer) => answer === null || answer === undefined,
  ).length;
}

/** Whether a score can be computed. */
export function isFullyAnswered(scores: UseCaseScores): boolean {
  const { customerValue, commercialValue, feasibility, creepiness, confidence, regret } = scores;
  const groups = [answered(customerValue), answered(commercialValue), answered(feasibility), answered(creepiness)];
  return groups.every(Boolean) && confidence !== null && regret?.stakes != null && regret.optionsShown != null;
}

export type DifferingAnswer = {
  readonly group: string;
  readonly criterion: string;
  readonly theirs: string;
  readonly mine: string;
};

/** The answers in which two sets differ, each in words: a number, a list, "none" or "not answered". */
export function differingAnswers(theirs: UseCaseScores | null, mine: UseCaseScores): DifferingAnswer[] {
  const [a, b] = [flat(theirs), flat(mine)];
  return Object.keys(b).flatMap((key) => {
    const [group = "", criterion = group] = key.split(".");
    return a[key] === b[key]
      ? []
      : [{ group, criterion, theirs: a[key] ?? "not answered", mine: b[key] ?? "not answered" }];
  });
}

function flat(scores: UseCaseScores | null): Record<string, string> {
  const word = (value: unknown) =>
    Array.isArray(value) ? value.join(", ").replaceAll("_", " ") || "none" : String(value ?? "not answered");
  return Object.fromEntries(
    Object.entries(withEveryGroup(scores)).flatMap(([group, value]) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).map(([criterion, answer]) => [`${group}.${criterion}`, word(answer)])
        : [[group, word(value)]],
    ),
  );
}
