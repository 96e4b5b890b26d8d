import rubrics from "@/content/rubrics.json";
import { audienceCriteria, channelCriteria } from "../../customers/score-criteria";
import type { SubjectKind } from "./round";

/** One question of a round with the words of its five answers. */
export type RoundCriterion = {
  /** "group.criterion" */
  readonly key: string;
  readonly label: string;
  readonly question: string;
  readonly anchors: readonly string[];
};

/** Questions that belong together and are given to a scorer together. */
export type RoundGroup = {
  readonly id: string;
  readonly label: string;
  readonly criteria: readonly RoundCriterion[];
};

type Worded = {
  readonly id: string;
  readonly label?: string;
  readonly question?: string;
  readonly anchors: Readonly<Record<string, string>> | readonly string[];
};

/** Where the rubric has a label and no question. */
const questions: Readonly<Record<string, string>> = {
  "creepiness.origin": "How did we come by the data it uses?",
  "creepiness.sensitivity": "How close does the data come to what people keep to themselves?",
  "creepiness.expectation": "Would customers expect us to do this with what we know?",
  "creepiness.specificity": "How many things about a person does it put together and show?",
  "creepiness.intrusiveness": "How far does it come towards people to reach them?",
  "creepiness.control": "Can people see why, and switch it off?",
  "creepiness.identity": "How certain is it that the right person sees it?",
  "regret.stakes": "How bad is it for the customer when this decision turns out wrong?",
  "confidence.confidence": "What do the answers above rest on?",
};

function groupOf(id: string, label: string, criteria: readonly Worded[]): RoundGroup {
  return {
    id,
    label,
    criteria: criteria.map((each) => {
      const key = `${id}.${each.id}`;
      return {
        key,
        label: each.label ?? each.id,
        question: each.question ?? questions[key] ?? "",
        anchors: Object.values(each.anchors),
      };
    }),
  };
}

const groups: Readonly<Record<SubjectKind, readonly RoundGroup[]>> = {
  useCase: [
    groupOf("customerValue", rubrics.customerValue.label, rubrics.customerValue.criteria),
    groupOf("commercialValue", rubrics.commercialValue.label, rubrics.commercialValue.criteria),
    groupOf("feasibility", rubrics.feasibility.label, rubrics.feasibility.criteria),
    groupOf("creepiness", rubrics.creepiness.label, rubrics.creepiness.criteria),
    groupOf(
      "regret",
      rubrics.regret.label,
      // Severity is worked out from the pitfalls (formula 3); nobody scores it.
      rubrics.regret.criteria.filter(({ id }) => id === "stakes"),
    ),
    groupOf("confidence", rubrics.confidence.label, [{ id: "confidence", ...rubrics.confidence }]),
  ],
  audience: [groupOf("audience", "Audience", audienceCriteria)],
  channel: [groupOf("channel", "Channel", channelCriteria)],
};

/** The questions of a kind of subject, in the order in which they are asked. */
export function groupsOf(kind: SubjectKind): readonly RoundGroup[] {
  return groups[kind];
}

/** The keys of the criteria that somebody with these groups may answer, in the order in which they are asked. */
export function keysOf(kind: SubjectKind, allowed: readonly string[]): string[] {
  return groups[kind]
    .filter(({ id }) => allowed.includes(id))
    .flatMap(({ criteria }) => criteria.map(({ key }) => key));
}

const risks: ReadonlySet<string> = new Set([
  "creepiness",
  "regret",
  "audience.fatigue",
  "channel.cost",
  "channel.intrusiveness",
]);

/** Whether 5 is best or worst: decides to which side a median between two answers is rounded (formula 32). */
export function directionOf(key: string): "value" | "risk" {
  return risks.has(key) || risks.has(key.slice(0, key.indexOf("."))) ? "risk" : "value";
}
