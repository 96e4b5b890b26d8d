import { useContext } from "react";
import { dayInWords } from "@/ui/dates";
import { ShellContext } from "../../shell-context";
import { StateTag } from "../decision-tag";
import type { ArmView, ReadoutView } from "../test-view";
import { MeasureBar, type MeasureView } from "./measure-bar";
import { armsInWords, datesInWords } from "./test-facts";
import { OverrideNote, Verdict } from "./verdict";

const rowsOnASheet = 8;
const armsOnASheet = 3;
const order = ["breach", "harm", "loss", "inconclusive", "veiled", "tolerated", "flat", "negligible", "safe"];
const badness = ({ state }: MeasureView) => (order.includes(state) ? order.indexOf(state) : order.length);
/** So much of a text that the sheet stays one page; the rest is on the screen. */
const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** The readout on one A4 page, for people without an account. */
export function PrintSheet({ test }: { test: ReadoutView }) {
  const shell = useContext(ShellContext);
  const arms = [...test.arms].sort((a, b) => Number(b.leading) - Number(a.leading));
  const [first, ...others] = arms;
  return (
    <article className="hidden text-12 print:block">
      <p className="text-ink-3">
        {shell && `${shell.name} · as of ${dayInWords(shell.asOf)} · `}test {test.id} · {datesInWords(test)} ·{" "}
        {short(armsInWords(test.people), 120)}
        {test.form.names.owner && ` · owner ${test.form.names.owner}`}
      </p>
      <h1 className="text-22 leading-tight">{test.name}</h1>
      {test.hypothesis && <p className="mt-1 text-ink-2">We believed: {short(test.hypothesis, 320)}</p>}
      {first && (
        <div className="mt-3 grid gap-2">
          <Verdict arm={first} test={test} several={arms.length > 1} />
          <OverrideNote
            test={{
              ...test,
              override: test.override && { ...test.override, reason: short(test.override.reason, 400) },
            }}
          />
          <p className="text-ink-2">{checksInWords(test)}</p>
          <Card arm={first} />
          {others.slice(0, armsOnASheet).map((arm) => (
            <p key={arm.armId} className="border-t border-hairline pt-1">
              <b className="font-semibold">{arm.name}:</b> {arm.sentence}
            </p>
          ))}
          {others.length > armsOnASheet && <p>{others.length - armsOnASheet} more arms are on the screen.</p>}
          {first.notices.slice(0, 3).map(({ code, sentence }) => (
            <p key={code}>{sentence}</p>
          ))}
          <p>
            <b className="font-semibold">What to do:</b> {first.nextStep}
            {first.row && ` (row ${first.row.order} of 18 of our rule)`}
          </p>
        </div>
      )}
      {test.learning && (
        <p className="mt-2">
          <b className="font-semibold">What we learned:</b> {short(test.learning, 600)}
        </p>
      )}
      <p className="mt-3 border-t border-line pt-1 text-11 text-ink-3">
        {test.conclusion.concludedOn ? `Concluded on ${dayInWords(test.conclusion.concludedOn)}. ` : ""}
        Lines are the ranges the true change probably lies in; tinted is what we accept, dashed where it ends. Computed
        by a fixed rule from the counts; an override never replaces it.
      </p>
    </article>
  );
}

function Card({ arm }: { arm: ArmView }) {
  const [primary, ...guardrails] = arm.measures;
  if (!primary) return null;
  const shown = [primary, ...guardrails.toSorted((a, b) => badness(a) - badness(b)).slice(0, rowsOnASheet - 1)];
  const left = guardrails.filter((row) => !shown.includes(row));
  const worse = left.filter(({ state }) => state === "breach" || state === "harm").length;
  return (
    <div>
      {shown.map((row) => (
        <div
          key={row.metricId}
          className="grid grid-cols-[1.1fr_0.9fr_1.6fr_1.6fr] items-center gap-x-3 border-t border-hairline py-0.5"
        >
          <b className="font-semibold">{row.name}</b>
          <span className="figure">
            {row.control ?? "not known"} → {row.treatment ?? "not known"}
            {row.counts && (
              <span className="block text-11 text-ink-3">
                {row.counts.control} → {row.counts.treatment}
              </span>
            )}
          </span>
          <MeasureBar row={row} />
          <span>
            <StateTag state={row.state} /> <span className="figure text-11">{row.reading}</span>
          </span>
        </div>
      ))}
      {left.length > 0 && (
        <p className="text-11 text-ink-3">
          {left.length} more measures are on the screen, {worse === 0 ? "none" : worse} of them worse than before.
        </p>
      )}
    </div>
  );
}

function checksInWords({ split, plannedReached, days, arms }: ReadoutView): string {
  const answers = arms.flatMap(({ responses }) => responses);
  return [
    !split.checked
      ? "Split not checked."
      : split.wrong
        ? "Split looks wrong."
        : split.amber
          ? "Split is doubtful."
          : "Split looks right.",
    `Planned size ${plannedReached ? "reached" : "not reached"}, ${days === null ? "days not known" : `${days} days`}.`,
    answers.length === 0 ? "" : answers.some(({ wrong }) => wrong) ? "Answers came unevenly." : "Answers came evenly.",
  ]
    .filter(Boolean)
    .join(" ");
}
