import Link from "next/link";
import { classNames } from "@/ui/class-names";
import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import type { Why } from "./use-why";

const decisionWords: Record<string, string> = {
  ship: "ship",
  continue_as_cx_investment: "continue for customers",
  iterate: "change and test again",
  keep_running: "keep running",
  stop: "stop",
  invalid: "does not count",
};

/** `testsApart`: the tests are told in full elsewhere on the page. */
type Props = { why: Why; workspaceId: string; testsApart?: boolean };

/** On which rung of the ladder it stands, what it rests on, and what would take it one up. */
export function WhyEvidence({ why, workspaceId, testsApart }: Props) {
  const { claimed, rungs, all, needEvidence, doubt, next } = why.evidence;
  return (
    <div>
      <Voice as="h3">What it rests on</Voice>
      <ol className="mt-1 grid gap-px">
        {rungs.map((rung, at) => {
          const stands = claimed === at + 1;
          return (
            <li
              key={rung}
              aria-current={stands ? "step" : undefined}
              className={classNames(
                "figure flex items-baseline gap-2 border-l-2 py-0.5 pl-2",
                stands ? "border-ink font-semibold" : "border-hairline text-ink-3",
              )}
            >
              <span>{at + 1}</span>
              <span>
                {rung}
                {stands && <span className="font-normal text-ink-3"> · it stands here</span>}
              </span>
            </li>
          );
        })}
      </ol>
      {!testsApart && <TestLinks tests={all} workspaceId={workspaceId} />}
      <p className="mt-1 text-ink-2">
        {needEvidence ? `Evidence of the need: ${needEvidence}` : "Nobody wrote down what shows the need."}
      </p>
      {doubt && <p className="mt-1 font-medium text-harm">{doubt}</p>}
      {next && (
        <p className="mt-1 text-ink-2">
          <span className="text-ink-3">One rung up:</span> {next}
        </p>
      )}
    </div>
  );
}

function TestLinks({ tests, workspaceId }: { tests: Why["evidence"]["all"]; workspaceId: string }) {
  if (tests.length === 0) return <p className="mt-1 text-ink-2">No own test.</p>;
  return (
    <ul className="mt-2 grid gap-1">
      {tests.map(({ id, name, status, decision, hollowWin, endDate }) => (
        <li key={id} className="text-ink-2">
          <Link
            href={`/${workspaceId}/experiments/${id}`}
            prefetch={false}
            className="underline underline-offset-3 max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {name}
          </Link>
          :{" "}
          {status === "concluded"
            ? [hollowWin ? "hollow win" : (decisionWords[decision] ?? decision), endDate && dayInWords(endDate)]
                .filter(Boolean)
                .join(", ")
            : status === "running"
              ? "running"
              : "planned"}
        </li>
      ))}
    </ul>
  );
}
