import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { counted } from "../../../exchange/kind-words";
import { ProblemTable } from "../../../exchange/problem-table";
import { ComesTo } from "./comes-to";
import { kindWords } from "./map-results";
import { SplitWords } from "./split-words";
import type { Checked, Inspection, ResultsFlow } from "./use-results-import";

/** Whether somebody must say how rows by day are to be read before they can be stored. */
export const mustSayKind = ({ detected }: Checked, dayKind: ResultsFlow["dayKind"]): boolean =>
  detected !== null && !detected.sure && dayKind === null;

/** "All 64,000 rows can be imported." */
export function resultsHeadline({ rows, refusal, allProblems, changes }: Checked): string {
  if (refusal !== null) return refusal;
  if (allProblems > 0) return `${counted(allProblems, "problem")}: nothing will be imported.`;
  const all = rows === 1 ? "The row" : rows === 2 ? "Both rows" : `All ${counted(rows, "row")}`;
  return changes ? `${all} can be imported.` : "All of this is stored already.";
}

type Props = { flow: ResultsFlow; inspection: Inspection; checked: Checked };

/** What importing would do, before anything is stored: all of it, or everything that is wrong. */
export function CheckResults({ flow, inspection, checked }: Props) {
  const { problems, allProblems, detected, days, decimalMark, after, split, notes } = checked;
  return (
    <div className="grid gap-4">
      {notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      {problems.length > 0 && (
        <>
          <p className="text-ink-2">A file of results is taken whole or not at all. Correct it and import it again.</p>
          <ProblemTable problems={problems} />
          {allProblems > problems.length && (
            <p className="text-12 text-ink-3">
              The first {counted(problems.length, "problem")} of {allProblems.toLocaleString("en-GB")}.
            </p>
          )}
          {problems.some(({ row }) => row !== null) && (
            <div>
              <Button onClick={() => void flow.saveBadRows(inspection)}>Download the bad rows</Button>
              <p className="mt-1 text-12 text-ink-3">As they are in the file, each with what is wrong.</p>
            </div>
          )}
        </>
      )}
      {detected && (
        <RadioGroup
          label="What a row of a day holds"
          help={
            detected.sure ? undefined : "The file can be read both ways. Say which; the numbers below change with it."
          }
          value={flow.dayKind ?? (detected.sure ? detected.kind : "")}
          onChange={(kind) => flow.choose(kind as "cumulative" | "increments", inspection)}
          choices={(["increments", "cumulative"] as const).map((kind) => ({
            value: kind,
            label: `${kindWords[kind].charAt(0).toUpperCase()}${kindWords[kind].slice(1)}`,
            ...(detected.kind === kind && { help: "As it seems." }),
          }))}
        />
      )}
      {after && (
        <>
          <p className="text-ink-2">
            {counted(checked.rows, "row")}
            {days && `, ${counted(days.count, "day")} from ${dayInWords(days.from)} to ${dayInWords(days.to)}`}.
            {decimalMark && ` Numbers are read with a decimal ${decimalMark === "." ? "point" : "comma"}.`} Nothing is
            stored yet.
          </p>
          {split && <SplitWords split={split} />}
          {checked.groups.length > 0 && (
            <p className="text-ink-2 wrap-anywhere">
              {counted(checked.groups.length, "group")} of people: {checked.groups.join(", ")}. What groups show is a
              question for a next test, never a result.
            </p>
          )}
          <ComesTo after={after} inspection={inspection} />
        </>
      )}
    </div>
  );
}
