import type { ReactNode } from "react";
import { dayInWords } from "@/ui/dates";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { ReadoutView } from "../test-view";

type Tone = "well" | "amber" | "wrong" | "unknown";
type CheckProps = { tone: Tone; name: string; figure?: string | null; words: ReactNode; parts: readonly NumberPart[] };

const marks = { well: "✓", amber: "!", wrong: "!", unknown: "–" } as const;

/** What is looked at before anything else is read; each opens to what it is made of. */
export function Checks({ test }: { test: ReadoutView }) {
  return (
    <ul aria-label="Checks before reading" className="flex flex-wrap gap-x-6 gap-y-2 text-12 text-ink-2">
      <Check {...splitCheck(test)} />
      <Check {...sizeCheck(test)} />
      {answerChecks(test).map((check) => (
        <Check key={check.name} {...check} />
      ))}
    </ul>
  );
}

function Check({ tone, name, figure, words, parts }: CheckProps) {
  return (
    <li className="min-h-6 max-sm:min-h-11 max-sm:w-full">
      <OpensNumber
        className="min-h-6 text-left max-sm:min-h-11"
        title={name}
        value={
          <>
            <span aria-hidden className={tone === "wrong" || tone === "amber" ? "text-harm" : "text-ink-3"}>
              {marks[tone]}{" "}
            </span>
            <b className={tone === "wrong" || tone === "amber" ? "font-semibold text-harm" : "font-semibold text-ink"}>
              {name}
            </b>
            {figure && <span> {figure}</span>}
          </>
        }
        words={words}
        parts={parts}
      />
    </li>
  );
}

const pOf = (p: number) => (p < 0.001 ? "p < 0.001" : p > 0.99 ? "p > 0.99" : `p ${p.toFixed(p < 0.01 ? 3 : 2)}`);

function splitCheck({ split, arms }: ReadoutView): CheckProps {
  const parts = split.parts;
  if (!split.checked)
    return { tone: "unknown", name: "Split not checked", words: split.sentence ?? "The split was not checked.", parts };
  const where = arms[0]?.nextStep ?? "Look at redirects, bots, logging and late exclusions.";
  const since = split.trippedOn ? ` It first looked wrong on ${dayInWords(split.trippedOn)}.` : "";
  if (split.p === null)
    return { tone: "wrong", name: "Split looks wrong", words: `${split.sentence ?? ""} ${where}`.trim(), parts };
  const figure = pOf(split.p);
  if (split.wrong)
    return {
      ...{ tone: "wrong" as const, name: "Split looks wrong", figure, parts },
      words: `The arms did not get the shares of people that were planned, and chance does not explain it.${since} ${where}`,
    };
  if (split.amber)
    return {
      ...{ tone: "amber" as const, name: "Split is doubtful", figure, parts },
      words: `The shares are further from the plan than chance usually takes them. The result may be read; look at redirects, bots and logging first.${since}`,
    };
  const words = `Every arm got about the share of people that was planned, so like is compared with like.${since}`;
  return { tone: "well", name: "Split looks right", figure, words, parts };
}

const people = new Intl.NumberFormat("en-GB");
const percent = (share: number) => `${Math.floor(share * 100 + 1e-9)}%`;

function sizeCheck({ progress, plannedReached, people: arms, plan, days, form }: ReadoutView): CheckProps {
  const parts: NumberPart[] = [
    ...arms
      .filter(({ weight }) => weight > 0)
      .map(({ name, exposed }) => ({ label: name, value: exposed === null ? "not known" : people.format(exposed) })),
    { label: "Planned per arm", value: plan.plannedPerArm === null ? "not set" : people.format(plan.plannedPerArm) },
    ...form.measures
      .filter(({ role, plannedPerArm }) => role === "guardrail" && plannedPerArm !== null)
      .map(({ name, plannedPerArm }) => ({
        label: `Answers planned per arm, ${name}`,
        value: people.format(plannedPerArm ?? 0),
      })),
    { label: "Days so far", value: days === null ? "not known" : people.format(days) },
    { label: "Days at least", value: progress.days ? people.format(progress.days.planned) : "not known" },
    ...(progress.daysToGo === null || progress.daysToGo === 0
      ? []
      : [{ label: "Days still to go at this pace", value: people.format(progress.daysToGo) }]),
  ];
  const run = progress.days ? `${people.format(progress.days.run)} days` : "days not known";
  const longEnough = progress.days !== null && progress.days.share >= 1;
  if (plannedReached && longEnough)
    return {
      ...{ tone: "well" as const, name: "Planned size reached", figure: run, parts },
      words: "Every arm has the people that were planned, and the test ran for at least its minimum days.",
    };
  if (plan.plannedPerArm === null)
    return {
      ...{ tone: "unknown" as const, name: "No planned size", figure: run, parts },
      words: "Without a planned size nobody can say when this test was to be read.",
    };
  const size = progress.people
    ? `${people.format(progress.people.smallestArm)} of ${people.format(progress.people.planned)} people in the smallest arm (${percent(progress.people.share)})`
    : "people not known";
  const time = progress.days && !longEnough ? `day ${progress.days.run} of ${progress.days.planned}` : run;
  return {
    ...{
      tone: "unknown" as const,
      name: plannedReached ? "Planned size reached, days not" : "Planned size not reached",
    },
    figure: plannedReached ? time : `${size}, ${time}`,
    words:
      "The arm with the fewest people decides. A test that is read before its plan is reached finds wins that are not there.",
    parts,
  };
}

function answerChecks({ arms, trust, form }: ReadoutView): CheckProps[] {
  const rows = arms.flatMap((arm) => arm.responses.map((row) => ({ ...row, arm: arms.length > 1 ? arm.name : null })));
  const wrong = rows.filter((row) => row.wrong);
  const unchecked = trust
    .filter(({ code }) => code === "RESPONSE_UNCHECKED")
    .map(({ metricId }) => form.measures.find((each) => each.metricId === metricId)?.name ?? metricId ?? "a measure");
  const none: CheckProps[] =
    unchecked.length > 0
      ? [
          {
            ...{
              tone: "unknown" as const,
              name: "Answers not checked",
              figure: unchecked.length > 2 ? `${unchecked.length} measures` : unchecked.join(", "),
              parts: [],
            },
            words: `How many people were asked is not entered, so nobody can say whether the arms answered alike: ${unchecked.join(", ")}.`,
          },
        ]
      : [];
  if (rows.length === 0) return none;
  const lowest = Math.min(...rows.map(({ p }) => p));
  const parts = rows.flatMap(({ name, arm, parts: of }) => [
    { label: <b className="font-semibold">{arm === null ? name : `${name}, ${arm}`}</b>, value: "" },
    ...of,
  ]);
  const told: CheckProps =
    wrong.length > 0
      ? {
          ...{ tone: "wrong", name: "Answers came unevenly", figure: pOf(lowest), parts },
          words: `${wrong.map(({ sentence }) => sentence).join(" ")} Look at who was asked, when, and whether the treatment put people off answering.`,
        }
      : {
          ...{ tone: "well", name: "Answers came evenly", figure: pOf(lowest), parts },
          words: "People answered at about the same rate in every arm, so the answers compare like with like.",
        };
  return [told, ...none];
}
