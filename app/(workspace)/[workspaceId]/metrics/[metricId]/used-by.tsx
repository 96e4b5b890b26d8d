import Link from "next/link";
import { Voice } from "@/ui/page-header";
import type { MetricDetail } from "../metric-answers";

type Use = MetricDetail["usedBy"][number];

const kinds: Readonly<Record<Use["kind"], string>> = {
  outcome: "Outcome",
  objective: "Objective",
  useCase: "Use case",
  test: "Test",
  work: "Piece of work",
  strategy: "Strategy",
  pair: "Weekly test",
  holdout: "Holdout",
};

/** Where the metric is used, and as what. */
export function UsedBy({ workspaceId, uses }: { workspaceId: string; uses: readonly Use[] }) {
  return (
    <section>
      <Voice>Where it is used</Voice>
      {uses.length === 0 ? (
        <p className="mt-1 text-ink-2">
          Nowhere yet. Name it in an{" "}
          <Link prefetch={false} href={`/${workspaceId}/outcomes`} className="underline underline-offset-3">
            outcome
          </Link>
          , a use case or a test, and it is watched there.
        </p>
      ) : (
        <ul className="mt-1">
          {uses.map(({ kind, id, name, role, to }) => (
            <li key={`${kind} ${id} ${role}`} className="border-t border-hairline py-1.5">
              <Link
                prefetch={false}
                href={`/${workspaceId}/${to}`}
                className="wrap-anywhere underline underline-offset-3"
              >
                {name}
              </Link>
              <span className="block text-12 text-ink-3">
                {kinds[kind]}
                {kind !== "pair" && kind !== "holdout" && `, ${role}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
