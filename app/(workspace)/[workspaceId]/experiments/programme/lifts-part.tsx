import Link from "next/link";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { StripPlot } from "@/ui/charts/strip-plot";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { TableFrame } from "@/ui/table";
import { liftInWords, type Programme } from "./programme-words";

type Props = { workspaceId: string; programme: Programme };

const priorFrom = 10;

/** What tests moved so far, failures too, and what that says of the next large claim. */
export function LiftsPart({ workspaceId, programme: { lifts, usual, prior } }: Props) {
  if (usual === null)
    return (
      <Section title="Past lifts">
        <p className="max-w-[78ch] text-ink-3">
          No concluded test that counts has a lift yet. Once there are some, this says what is usual here, so that a
          large claim is met with the right doubt.
        </p>
      </Section>
    );
  const { count, median, lowest, highest, largeFrom } = usual;
  const byLift = [...lifts].sort((a, b) => b.lift - a.lift);
  const parts = byLift.slice(0, 40).map(({ experimentId, name, lift, harmful }) => ({
    label: (
      <>
        <Link
          prefetch={false}
          href={`/${workspaceId}/experiments/${encodeURIComponent(experimentId)}`}
          className="underline underline-offset-3"
        >
          {name}
        </Link>
        {harmful && <span className="block text-12 text-harm">customers worse off</span>}
      </>
    ),
    value: liftInWords(lift),
  }));
  const opened = (value: string, label: string) => (
    <OpensNumber
      value={value}
      label={`${value}: ${label}`}
      title={`${count} past ${count === 1 ? "lift" : "lifts"}, the largest first`}
      parts={parts}
      note="Relative change of the primary measure against the control, of every concluded test that counts, failures too; one for each treatment."
      className="font-medium"
    />
  );
  return (
    <Section title="Past lifts: what to expect of the next test">
      <ChartFrame
        title={`${count} ${count === 1 ? "lift" : "lifts"} of the primary measure; outlined where customers were worse off`}
        columns={["Test", "Ended", "Lift, %", "Customers"]}
        rows={byLift.map(({ name, endDate, lift, harmful }) => [
          name,
          endDate === null ? null : dayInWords(endDate),
          Math.round(lift * 1_000) / 10,
          harmful ? "worse off" : "not worse off",
        ])}
        fileName="past-lifts"
      >
        <TableFrame label="Past lifts">
          <div className="max-w-3xl max-sm:w-[600px]">
            <StripPlot
              label={`Past lifts: the middle is ${liftInWords(median)}, from ${liftInWords(lowest)} to ${liftInWords(highest)}`}
              axis="Change of the primary measure, %"
              tickWords={liftInWords}
              points={lifts.map(({ experimentId, name, lift, harmful }, at) => ({
                ...{ key: `${experimentId} ${at}`, value: lift, hollow: harmful },
                words: `${name}: ${liftInWords(lift)}${harmful ? ", customers worse off" : ""}`,
              }))}
              lines={[
                { value: median, words: `middle ${liftInWords(median)}` },
                ...(count >= 3
                  ? [{ value: largeFrom, words: `large from ${liftInWords(largeFrom)}`, below: true }]
                  : []),
              ]}
            />
          </div>
        </TableFrame>
      </ChartFrame>
      <p className="mt-3 max-w-[78ch] text-ink-2">
        <PairMark side="commercial" /> The middle lift is {opened(liftInWords(median), "the middle lift")}; they range
        from {opened(liftInWords(lowest), "the lowest lift")} to {opened(liftInWords(highest), "the highest lift")}.{" "}
        {count >= 3
          ? `Nine in ten were at most ${liftInWords(largeFrom)}: a new result above that is more often an error or luck than a discovery, so check the split and the counts before you believe it.`
          : "Too few to say what is usual here."}
      </p>
      <p className="mt-1 max-w-[78ch] text-12 text-ink-3">
        {prior
          ? `They are the starting point (prior) of the Bayesian view: ${liftInWords(prior.mean)} on average, spread (standard deviation) ${(prior.sd * 100).toFixed(1)} points. A new lift is drawn towards it, the more so the fewer people it rests on.`
          : count < priorFrom
            ? `With ${priorFrom} lifts (our default; ${priorFrom - count} to go) they become the starting point (prior) of the Bayesian view.`
            : "They are all the same, so they say nothing about how lifts vary."}
      </p>
    </Section>
  );
}
