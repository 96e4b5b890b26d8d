import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { counted, kindWords } from "./kind-words";
import { ProblemTable } from "./problem-table";
import type { Checked, Inspection } from "./send-import";
import type { ImportFlow } from "./use-import";

/** "193 rows can be imported, 7 cannot." */
export function checkHeadline({ rows, bad, add, change, refusal }: Checked): string {
  if (refusal !== null) return "This file cannot be imported.";
  if (rows === 0) return "There are no rows in this file.";
  const fine = rows - bad;
  if (bad === 0)
    return add + change === 0
      ? "Everything in this file is here already."
      : `All ${counted(rows, "row")} can be imported.`;
  if (fine === 0)
    return rows === 1 ? "The row cannot be imported." : `None of the ${counted(rows, "row")} can be imported.`;
  return `${counted(fine, "row")} can be imported, ${bad.toLocaleString("en-GB")} cannot.`;
}

/** What importing would do, before anything is stored. */
export function CheckResult({
  kind,
  flow,
  inspection,
  checked,
}: {
  kind: ImportableKind;
  flow: ImportFlow;
  inspection: Inspection;
  checked: Checked;
}) {
  const { one, many } = kindWords[kind];
  const { add, change, unchanged, problems, allProblems, changes, refusal, decimalMark, comesTo } = checked;
  const parts = [
    add > 0 && `${counted(add, `new ${one}`, `new ${many}`)}`,
    change > 0 && `${counted(change, one, many)} changed`,
    unchanged > 0 && `${counted(unchanged, "row")} ${unchanged === 1 ? "says" : "say"} what is here already`,
  ].filter(Boolean);
  return (
    <div className="grid gap-4">
      {refusal && <Notice tone="harm">{refusal}</Notice>}
      {parts.length > 0 && (
        <p className="text-ink-2">
          {parts.join(", ")}.
          {decimalMark && ` Numbers are read with a decimal ${decimalMark === "." ? "point" : "comma"}.`} Nothing is
          stored yet.
        </p>
      )}
      {comesTo.length > 0 && (
        <div>
          <p className="text-12 font-medium text-ink-2">What is stored</p>
          <ul className="figure mt-1">
            {comesTo.map((each) => (
              <li key={each} className="border-t border-hairline py-1">
                {each}
              </li>
            ))}
          </ul>
        </div>
      )}
      {problems.length > 0 && (
        <>
          <ProblemTable problems={problems} />
          {allProblems > problems.length && (
            <p className="text-12 text-ink-3">
              The first {counted(problems.length, "problem")} of {allProblems.toLocaleString("en-GB")}.
            </p>
          )}
          <div>
            <Button onClick={() => void flow.saveBadRows(inspection)}>Download the bad rows</Button>
            <p className="mt-1 text-12 text-ink-3">
              As they are in the file, each with what is wrong. Correct them there and import that file.
            </p>
          </div>
        </>
      )}
      {changes.length > 0 && (
        <details open={problems.length === 0}>
          <summary className="cursor-pointer text-13 text-ink-2">
            What changes
            {change > changes.length ? `, the first ${changes.length} of ${change.toLocaleString("en-GB")}` : ""}
          </summary>
          <ul className="mt-2 max-h-56 overflow-auto text-13">
            {changes.map(({ row, name, differences }) => (
              <li key={row} className="border-t border-hairline py-1.5">
                <span className="font-medium">{name}</span>{" "}
                <span className="text-ink-2">
                  {differences.map((each) => `${each.column}: ${shown(each.before)} → ${shown(each.after)}`).join("; ")}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const shown = (value: unknown) => (value === null ? "empty" : String(value).slice(0, 80));
