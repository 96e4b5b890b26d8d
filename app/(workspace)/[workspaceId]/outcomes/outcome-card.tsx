import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { ModeMark } from "@/ui/marks";
import type { Doing, MapView, OutcomeNode } from "./map-view";
import { MetricLine } from "./metric-line";

type Props = { node: OutcomeNode; view: MapView; workspaceId: string; onDo: (doing: Doing) => void };

/** What stands on an outcome: both metrics, what its chain lacks, and the use cases that serve it. */
export function OutcomeBody({ node, view, workspaceId, onDo }: Props) {
  const [open, setOpen] = useState(false);
  const first = node.gaps[0];
  const count = node.useCaseIds.length;
  const served = open ? view.useCases.filter(({ id }) => node.useCaseIds.includes(id)) : [];
  return (
    <>
      <MetricLine metric={node.cx} side="customer" currency={view.currency} />
      <MetricLine metric={node.commercial} side="commercial" currency={view.currency} />
      {first && (
        <p className={node.complete ? "text-12 text-ink-2" : "text-12 text-harm"}>
          {!node.complete && "Not complete. "}
          {first.missing}
          {view.may.edit && ` ${first.toDo}`}
          {node.gaps.length > 1 && ` And ${node.gaps.length - 1} more.`}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-2">
        {count > 0 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="min-h-6 rounded-1 text-12 text-ink-2 underline decoration-dotted underline-offset-3 max-sm:min-h-11"
          >
            {count} {count === 1 ? "use case serves it" : "use cases serve it"}
          </button>
        )}
        {view.may.edit && (
          <Button
            look="quiet"
            className="min-h-6 px-1.5 text-12"
            aria-label={`Attach use cases to ${node.title}`}
            onClick={() => onDo({ what: "attach", outcomeId: node.id })}
          >
            {count > 0 ? "Attach or detach" : "Attach use cases"}
          </Button>
        )}
      </div>
      {open && (
        <ul className="text-12">
          {served.map(({ id, name, status, mode }) => (
            <li key={id} className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
              <Link
                href={`/${workspaceId}/use-cases/${id}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center gap-1.5 underline-offset-3 hover:underline max-sm:min-h-11"
              >
                <ModeMark mode={mode} />
                {name}
              </Link>
              <span className="text-ink-3">{status}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
