import Link from "next/link";
import { Button, buttonClass } from "@/ui/button";
import { PairMark, Tag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { FindingsOf } from "../../found/findings-of";
import type { Detail } from "./use-case-detail";

const decisionWords: Record<string, string> = {
  ship: "Ship",
  continue_as_cx_investment: "Continue for customers",
  iterate: "Iterate",
  keep_running: "Keep running",
  stop: "Stop",
  invalid: "Does not count",
};

/** Up to the reason of the business, or the plain word that there is none. */
export function WhyChain({
  detail: { why, may },
  workspaceId,
  onChoose,
}: {
  detail: Detail;
  workspaceId: string;
  onChoose: () => void;
}) {
  return (
    <div>
      <Voice>Why we do it</Voice>
      {why ? (
        <ol className="mt-1 grid gap-2">
          <li>
            <Link href={`/${workspaceId}/why`} className="font-medium underline-offset-3 hover:underline">
              {why.outcome}
            </Link>
          </li>
          <li className="flex items-baseline gap-2 text-ink-2">
            <PairMark side="customer" />
            <span>
              <span className="sr-only">For customers: </span>
              {why.customerObjective ?? "No customer objective"}
              {why.cxMetric && <span className="block text-12 text-ink-3">seen in {why.cxMetric}</span>}
            </span>
          </li>
          <li className="flex items-baseline gap-2 text-ink-2">
            <PairMark side="commercial" />
            <span>
              <span className="sr-only">For the business: </span>
              {why.businessObjective ?? "No business objective"}
              {why.commercialKpi && <span className="block text-12 text-ink-3">seen in {why.commercialKpi}</span>}
            </span>
          </li>
        </ol>
      ) : (
        <>
          <p className="mt-1 text-ink-2">
            Ad hoc: it serves no outcome we wrote down, so nobody can say when it has worked.
          </p>
          {may.edit && (
            <Button className="mt-2" onClick={onChoose}>
              Choose the outcome
            </Button>
          )}
        </>
      )}
    </div>
  );
}

export function Findings({ workspaceId, useCaseId }: { workspaceId: string; useCaseId: string }) {
  return (
    <div>
      <Voice>Findings</Voice>
      <FindingsOf workspaceId={workspaceId} entityType="useCase" entityId={useCaseId} />
    </div>
  );
}

export function Tests({ detail, workspaceId }: { detail: Detail; workspaceId: string }) {
  const { tests, may, useCase } = detail;
  return (
    <div>
      <Voice>Tests</Voice>
      {tests.length === 0 ? (
        <p className="mt-1 text-ink-2">Not tested yet: its lift and its harm are what we expect, not what we know.</p>
      ) : (
        <ul>
          {tests.map(({ id, name, decision, hollowWin, override, sentence }) => (
            <li key={id} className="border-t border-hairline py-2 first:border-t-0">
              <p className="flex flex-wrap items-center gap-2">
                <Link href={`/${workspaceId}/experiments/${id}`} className="font-medium underline underline-offset-3">
                  {name}
                </Link>
                <Tag look={hollowWin ? "severe" : "thin"}>
                  {hollowWin ? "Hollow win" : (decisionWords[decision] ?? decision)}
                </Tag>
                {override && (
                  <Tag look="harm">Decided otherwise: {(decisionWords[override] ?? override).toLowerCase()}</Tag>
                )}
              </p>
              <p className="mt-0.5 text-12 text-ink-2">{sentence}</p>
            </li>
          ))}
        </ul>
      )}
      {may.contribute && (
        <Link
          href={`/${workspaceId}/experiments/new?useCase=${encodeURIComponent(useCase.id)}`}
          prefetch={false}
          className={`${buttonClass()} mt-2`}
        >
          Log a test
        </Link>
      )}
    </div>
  );
}
