"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Dialog } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { DecisionTag } from "../../decision-tag";

type Props = { workspaceId: string; experimentId: string; onClose: () => void };

/** The whole decision table: the row that fits, and why none before it does. */
export function RuleDialog({ workspaceId, experimentId, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.experiment.rule.queryOptions({ workspaceId, experimentId }));
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title="How this was decided"
      description={`The rows are tried in order, and the first that fits decides. They were fixed before the test, so nobody chose one after seeing the result.${data?.arm ? ` About “${data.arm}”.` : ""}`}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {error ? (
        <Notice tone="harm">{error.message}</Notice>
      ) : !data ? (
        <div className="grid gap-2" aria-busy="true">
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} className="h-12" />
          ))}
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ol tabIndex={0} aria-label="The rows of the rule">
          {data.rows.map(({ order, rule, when, decision, state, why }) => (
            <li
              key={order}
              aria-current={state === "fits" ? "true" : undefined}
              className={classNames(
                "grid grid-cols-[28px_minmax(0,1fr)_auto] items-start gap-x-3 border-t border-hairline py-2 max-sm:grid-cols-[24px_minmax(0,1fr)]",
                state === "fits" && "border-l-2 border-l-ink bg-selected pl-2",
              )}
            >
              <span className="figure text-ink-3">{order}</span>
              <div className="min-w-0">
                <p className={state === "fits" ? "font-semibold" : ""}>{rule}</p>
                <p className="text-12 text-ink-2">
                  {state === "fits" ? "This row fits." : state === "passed" ? `Does not fit: ${why}` : "Not reached."}
                </p>
                <p className="text-12 wrap-anywhere text-ink-3">In the table: {when}.</p>
              </div>
              <span className="max-sm:col-start-2">
                <DecisionTag decision={decision} hollowWin={false} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
