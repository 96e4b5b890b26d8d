import type { inferRouterOutputs } from "@trpc/server";
import type { TestEdits } from "@/domain/experiments/test-edits";
import type { AppRouter } from "@/server/root";
import type { ReadoutView } from "../test-view";
import { defaultMargin, shownMargin } from "./margin-scale";

type Outputs = inferRouterOutputs<AppRouter>["experiment"];
export type TestChoices = Outputs["choices"];
export type Beginning = Outputs["begin"];
export type MetricChoice = TestChoices["metrics"][number];

export type ArmDraft = { id: string; name: string; isControl: boolean; weight: string; description: string };
/** Where in the form a measure stands; guardrails of the experience and others both guard. */
export type MeasurePlace = "primary" | "experience" | "guardrail" | "other";
export type MeasureDraft = {
  place: MeasurePlace;
  /** "" while none is chosen yet. */
  metricId: string;
  type: "proportion" | "mean" | "nps";
  /** As typed, in the unit the measure is read in: points of percent, points of a score. */
  margin: string;
};

/** What stands in the form: numbers as they are typed, nothing chosen as "". */
export type TestDraft = {
  /** Of what is stored, when the typing began; 0 for a test that is not stored yet. */
  version: number;
  name: string;
  inParts: boolean;
  ownWords: string;
  because: string;
  change: string;
  forWhom: string;
  effect: string;
  helpQuestion: string;
  useCaseId: string;
  tacticId: string;
  moment: string;
  audienceId: string;
  channelIds: string[];
  mode: string;
  activeForm: string;
  helpType: string;
  ownerId: string;
  unit: string;
  arms: ArmDraft[];
  measures: MeasureDraft[];
};

type Stored = Pick<
  Beginning,
  | "name"
  | "useCaseId"
  | "tacticId"
  | "moment"
  | "audienceId"
  | "channelIds"
  | "mode"
  | "activeForm"
  | "helpType"
  | "ownerId"
  | "unit"
  | "arms"
> & {
  hypothesis: string | null;
  hypothesisParts: Beginning["hypothesisParts"] | null;
  helpQuestion: string | null;
  measures: readonly Pick<Beginning["measures"][number], "metricId" | "role" | "type" | "margin">[];
};

/** A test as the form holds it. A sentence that was not written in parts stays one's own words. */
export function draftOf(stored: Stored, version: number, metrics: readonly MetricChoice[]): TestDraft {
  const { hypothesisParts: parts, hypothesis } = stored;
  return {
    version,
    name: stored.name,
    inParts: parts !== null || hypothesis === null,
    ownWords: parts === null ? (hypothesis ?? "") : "",
    ...{ because: parts?.because ?? "", change: parts?.change ?? "" },
    ...{ forWhom: parts?.forWhom ?? "", effect: parts?.effect ?? "" },
    helpQuestion: stored.helpQuestion ?? "",
    useCaseId: stored.useCaseId ?? "",
    tacticId: stored.tacticId ?? "",
    moment: stored.moment ?? "",
    audienceId: stored.audienceId ?? "",
    channelIds: stored.channelIds,
    ...{ mode: stored.mode ?? "", activeForm: stored.activeForm ?? "", helpType: stored.helpType ?? "" },
    ownerId: stored.ownerId ?? "",
    unit: stored.unit ?? "",
    arms: stored.arms.map(({ id, name, isControl, weight, description }) => ({
      ...{ id, name, isControl, weight: String(weight), description: description ?? "" },
    })),
    measures: measuresOf(stored.measures, metrics),
  };
}

function measuresOf(stored: Stored["measures"], metrics: readonly MetricChoice[]): MeasureDraft[] {
  const measures = stored.map(({ metricId, role, type, margin }): MeasureDraft => {
    const metric = metrics.find(({ id }) => id === metricId);
    // As everywhere, a measure that nobody knows any more counts as one of the experience.
    const place = role === "guardrail" && (metric?.isExperience ?? true) ? "experience" : role;
    const own = shownMargin(margin, type);
    return { place, metricId, type, margin: role === "guardrail" ? own || (defaultMargin(type, metric) ?? "") : own };
  });
  const none = { place: "primary", metricId: "", type: "proportion", margin: "" } as const;
  return measures.some(({ place }) => place === "primary") ? measures : [none, ...measures];
}

export const draftOfBeginning = (beginning: Beginning, metrics: readonly MetricChoice[]) =>
  draftOf({ ...beginning, hypothesis: null, helpQuestion: null }, 0, metrics);

export const draftOfTest = ({ form, ...test }: ReadoutView, metrics: readonly MetricChoice[]) =>
  draftOf({ ...test, ...form }, test.version, metrics);

export type Measures = NonNullable<TestEdits["measures"]>;

/** What every part of the form is given. */
export type PartProps = {
  draft: TestDraft;
  set: (more: Partial<TestDraft>) => void;
  /** What is wrong with a field, as a sentence. */
  wrong: Partial<Record<string, string>>;
  choices: TestChoices;
};

export const none = (label: string) => ({ value: "", label });
export const optionsOf = (choices: readonly { id: string; name: string }[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }));
