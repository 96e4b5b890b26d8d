import { amendmentSentence } from "./amendment-sentence";
import { armLines, measureLines } from "./arm-and-measure-lines";
import type { Experiment } from "./experiment";
import { countWords, percentWords } from "./figure-words";

/** What things are called in the story of a test. */
export type StoryNames = {
  /** The name of an id in a field; the id where it has none any more. */
  readonly nameOf: (
    field: "useCase" | "audience" | "channel" | "tactic" | "owner" | "metric" | "arm",
    id: string,
  ) => string;
  readonly momentOf: (moment: string) => string;
  readonly dayOf: (day: string) => string;
  readonly decisionOf: (decision: string) => string;
  readonly flagOf: (flag: string) => string;
};

type Fields = Partial<Experiment>;
type Words = (value: never, names: StoryNames) => string;

const longest = 200;
const quoted = (value: string) =>
  `“${value.length > longest ? `${value.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : value}”`;
const plainly = (value: string) => value.replaceAll("_", " ");
const daysLong = (value: number) => `${countWords(value)} ${value === 1 ? "day" : "days"}`;

/** Fields that hold one thing: what they are called, and their value in words. */
const simple: { readonly [Field in keyof Experiment]?: readonly [string, Words] } = {
  name: ["Name", quoted as Words],
  hypothesis: ["Hypothesis", quoted as Words],
  helpQuestion: ["The question to customers", quoted as Words],
  useCaseId: ["Use case", ((id: string, { nameOf }) => nameOf("useCase", id)) as Words],
  moment: ["Moment", ((moment: string, { momentOf }) => momentOf(moment)) as Words],
  audienceId: ["Audience", ((id: string, { nameOf }) => nameOf("audience", id)) as Words],
  tacticId: ["Tactic", ((id: string, { nameOf }) => nameOf("tactic", id)) as Words],
  ownerId: ["Owner", ((id: string, { nameOf }) => nameOf("owner", id)) as Words],
  mode: ["Who acts", plainly as Words],
  activeForm: ["Form", plainly as Words],
  helpType: ["Kind of help", plainly as Words],
  unit: ["Counted by", plainly as Words],
  status: ["Status", ((status: string) => (status === "draft" ? "a draft" : status)) as Words],
  analysis: ["Read", ((mode: string) => (mode === "fixed" ? "once, at the planned size" : "at every look")) as Words],
  startDate: ["Start", ((day: string, { dayOf }) => dayOf(day)) as Words],
  endDate: ["End", ((day: string, { dayOf }) => dayOf(day)) as Words],
  minDays: ["Shortest run", daysLong as Words],
  plannedPerArm: ["Planned people in each arm", countWords as Words],
  minEffectRelative: ["Smallest change worth having", percentWords as Words],
  eligiblePerDay: ["People a day who could take part", countWords as Words],
  trafficShare: ["Share of them who do", percentWords as Words],
  granularityLevel: ["How fine it tailors", ((level: number) => `level ${level}`) as Words],
  learning: ["What we learned", quoted as Words],
  decision: ["Decision", ((decision: string, { decisionOf }) => decisionOf(decision)) as Words],
  concludedOn: ["Concluded", ((day: string, { dayOf }) => dayOf(day)) as Words],
};

/**
 * What changed in a test, one line a field, from what it was to what it is: "Shortest run: 14 days → 7 days". What follows
 * from something else that is told, such as flags, is left out.
 *
 * @param before, after only the fields that changed
 */
export function testChangeLines(before: Fields, after: Fields, names: StoryNames): string[] {
  const fields = Object.keys(after) as (keyof Experiment)[];
  return fields.flatMap((field) => {
    const [label, words] = simple[field] ?? [];
    if (!label || !words) return more[field]?.(before, after, names) ?? [];
    const said = (value: unknown) =>
      value === null || value === undefined || value === ""
        ? field === "ownerId"
          ? "nobody"
          : "not set"
        : words(value as never, names);
    return [`${label}: ${said(before[field])} → ${said(after[field])}`];
  });
}

type Lines = (before: Fields, after: Fields, names: StoryNames) => string[];

const more: { readonly [Field in keyof Experiment]?: Lines } = {
  channelIds: ({ channelIds: was = [] }, { channelIds: is = [] }, { nameOf }) =>
    listLines("Channels", was, is, (id) => nameOf("channel", id)),
  segments: ({ segments: was = [] }, { segments: is = [] }) => {
    const namesIn = (segments: Experiment["segments"]) => [...new Set(segments.map(({ name }) => name))];
    const lines = listLines("Groups", namesIn(was), namesIn(is), quoted);
    return lines.length > 0 ? lines : ["Groups: new figures"];
  },
  arms: ({ arms: was }, { arms: is }) => armLines(was ?? [], is ?? []),
  results: ({ results: was }, { results: is }, names) => measureLines(was ?? [], is ?? [], names),
  amendments: ({ amendments: was }, { amendments: is }, { nameOf }) =>
    (is ?? [])
      .slice(was?.length ?? 0)
      .map((amendment) =>
        amendmentSentence(amendment, (of) => ({ name: nameOf("metric", nameOf("arm", of)), type: null })),
      ),
  planAmended: (_was, { planAmended }) => (planAmended ? ["The result does not count as planned any more."] : []),
  hollowWin: (_was, { hollowWin }) => (hollowWin ? ["It is a hollow win."] : []),
  acknowledged: (_was, { acknowledged }, { flagOf }) =>
    Object.entries(acknowledged ?? {}).map(([flag, note]) => `Checked first. ${flagOf(flag)} ${quoted(note)}`),
  override: (_was, { override }, { decisionOf }) =>
    override ? [`Decided otherwise: ${decisionOf(override.decision)}, by ${override.byName ?? "a person"}.`] : [],
};

function listLines(label: string, was: readonly string[], is: readonly string[], nameOf: (id: string) => string) {
  const [added, gone] = [is.filter((id) => !was.includes(id)), was.filter((id) => !is.includes(id))];
  const parts = [
    added.length > 0 && `added ${added.map(nameOf).join(", ")}`,
    gone.length > 0 && `took away ${gone.map(nameOf).join(", ")}`,
  ].filter(Boolean);
  return parts.length > 0 ? [`${label}: ${parts.join("; ")}`] : [];
}
