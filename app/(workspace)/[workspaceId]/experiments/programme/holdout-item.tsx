import Link from "next/link";
import { useContext } from "react";
import { daysBetween } from "@/domain/days";
import { figureWords } from "@/domain/strategy/map-words";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { ShellContext } from "../../shell-context";
import type { Holdout } from "./programme-words";

type Props = {
  workspaceId: string;
  holdout: Holdout;
  today: string;
  mayEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

/** One holdout: who is kept out of what, since when, and what each measure shows so far. */
export function HoldoutItem({ workspaceId, holdout, today, mayEdit, onEdit, onRemove }: Props) {
  const { name, startDate, endDate, runs, readings, note, standing } = holdout;
  const since = runs
    ? `since ${dayInWords(startDate)}, ${Math.max(0, Math.round(daysBetween(startDate, today) / 7))} weeks`
    : startDate > today
      ? `from ${dayInWords(startDate)}`
      : `${dayInWords(startDate)} – ${endDate ? dayInWords(endDate) : "now"}, over`;
  return (
    <li className="border-t border-line pt-3">
      <article aria-label={name}>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0">
            <h3 className="text-14 font-semibold wrap-anywhere">{name}</h3>
            <p className="max-w-[78ch] text-ink-2">
              <span className="figure">{+(holdout.heldOutShare * 100).toFixed(2)}%</span> of{" "}
              {holdout.audience ?? "all customers"}, kept out of <Kept workspaceId={workspaceId} holdout={holdout} />,{" "}
              {since}
              {runs && endDate && `, until ${dayInWords(endDate)}`}.
            </p>
          </div>
          {mayEdit && (
            <div className="no-print flex gap-1">
              <Button onClick={onEdit} aria-label={`Edit or add a result: ${name}`}>
                Edit or add a result
              </Button>
              <Button look="quiet" onClick={onRemove} aria-label={`Remove: ${name}`}>
                Remove
              </Button>
            </div>
          )}
        </div>
        {readings.length === 0 ? (
          <p className="mt-1 text-ink-3">No result is recorded yet.</p>
        ) : (
          <Readings holdout={holdout} />
        )}
        {standing && (
          <div className="mt-2 max-w-[78ch]">
            {standing.harm ? <Notice tone="harm">{standing.sentence}</Notice> : <p>{standing.sentence}</p>}
          </div>
        )}
        {note && <p className="mt-2 max-w-[78ch] text-ink-2">{note}</p>}
      </article>
    </li>
  );
}

function Kept({ workspaceId, holdout: { useCases } }: { workspaceId: string; holdout: Holdout }) {
  if (useCases.length === 0) return "all personalization";
  return (
    <OpensNumber
      value={`${useCases.length} ${useCases.length === 1 ? "use case" : "use cases"}`}
      title="What they are kept out of"
      parts={useCases.map(({ id, name }) => ({
        label: (
          <Link
            prefetch={false}
            href={`/${workspaceId}/use-cases/${encodeURIComponent(id)}`}
            className="underline underline-offset-3"
          >
            {name}
          </Link>
        ),
        value: null,
      }))}
    />
  );
}

const stateWords = {
  better: "Better for those who get it",
  worse: "Worse for those who get it",
  unclear: "May be chance",
} as const;

function Readings({ holdout: { name, readings, heldOutShare } }: { holdout: Holdout }) {
  const currency = useContext(ShellContext)?.currency ?? "EUR";
  return (
    <div className="mt-2">
      <TableFrame label={`Results of ${name}`}>
        <table className="w-full">
          <thead>
            <tr>
              <Head>Measure</Head>
              <Head>On</Head>
              <Head numeric>Held out</Head>
              <Head numeric>Everybody else</Head>
              <Head numeric>Difference</Head>
              <Head>What it says</Head>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading, at) => {
              const words = (value: number | null) => figureWords(value, reading.unit, currency);
              const { difference, low, high, state, n } = reading;
              const signed = (value: number) =>
                `${value > 0 ? "+" : value < 0 ? "−" : ""}${unitless(Math.abs(value), reading.unit)}`;
              return (
                <tr key={at}>
                  <Cell>
                    <span className="inline-flex items-center gap-2">
                      <PairMark side={reading.isExperience ? "customer" : "commercial"} />
                      {reading.name}
                    </span>
                  </Cell>
                  <Cell className="whitespace-nowrap">{dayInWords(reading.on)}</Cell>
                  <Cell numeric>{words(reading.heldOut)}</Cell>
                  <Cell numeric>{words(reading.others)}</Cell>
                  <Cell numeric>
                    {difference === null ? (
                      "not known"
                    ) : (
                      <OpensNumber
                        value={signed(difference)}
                        label={`${signed(difference)}: difference of ${reading.name}`}
                        title="Those who get it, less those held out"
                        parts={[
                          { label: "Everybody else", value: words(reading.others) },
                          { label: "Held out", value: words(reading.heldOut) },
                          { label: "People measured", value: n === null ? "not known" : n.toLocaleString("en-GB") },
                          {
                            label: "of them held out, by the share",
                            value: n === null ? "not known" : Math.round(n * heldOutShare).toLocaleString("en-GB"),
                          },
                          {
                            label: "95% interval of the difference",
                            value: low === null || high === null ? "not known" : `${signed(low)} to ${signed(high)}`,
                          },
                          { label: "Difference", value: signed(difference), total: true },
                        ]}
                        note="An interval is told for shares of people whose number is given (Newcombe). Averages are kept without their spread, so how much chance is in them is not known."
                      />
                    )}
                  </Cell>
                  <Cell>{state ? stateWords[state] : "How much is chance is not known"}</Cell>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** A difference of shares is in points. */
function unitless(size: number, unit: string | null): string {
  const words = size.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return unit === "percent" ? `${words} points` : words;
}
