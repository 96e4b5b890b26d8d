"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { PairMark } from "@/ui/marks";
import { NumberParts } from "@/ui/opens-number";
import { Skeleton } from "@/ui/states";
import type { Scorecard } from "./scorecard-view";

const AnchoredPopover = comesLater(() => import("@/ui/anchored-popover").then((module) => module.AnchoredPopover));

type Asked = { workspaceId: string; month: string; index: Scorecard["index"] };

/** A month, or a number of it, that opens to what both indexes are made of. */
export function OpensMonth({
  label,
  className,
  children,
  ...asked
}: Asked & { label?: string; className?: string; children: ReactNode }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className={classNames(
          "figure min-h-6 rounded-1 text-left decoration-dotted underline-offset-3 hover:underline focus-visible:underline max-sm:min-h-11",
          className,
        )}
      >
        {children}
      </button>
      {open && trigger.current && (
        <AnchoredPopover anchor={trigger.current} title="What this month is made of" onClose={() => setOpen(false)}>
          <MonthParts {...asked} />
        </AnchoredPopover>
      )}
    </>
  );
}

function MonthParts({ workspaceId, month, index }: Asked) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.metric.monthParts.queryOptions({ workspaceId, month }));
  if (error) return <p className="text-ink-2">{error.message}</p>;
  if (!data) return <Skeleton className="h-48" />;
  const sides = [
    { side: "commercial", name: "Commercial", of: data.commercial },
    { side: "customer", name: "Customer experience", of: data.customer },
  ] as const;
  return (
    <>
      <p className="mb-3 text-ink-2">{data.sentence}</p>
      {sides.map(({ side, name, of }) => (
        <div key={side} className="mb-3">
          <p className="flex items-center gap-1.5 text-12 text-ink-2">
            <PairMark side={side} />
            {name}
          </p>
          <NumberParts
            parts={[
              ...of.parts.map((part) => ({ label: part.name, value: part.words })),
              { label: "Mean", value: of.words, total: true },
            ]}
          />
        </div>
      ))}
      <p className="text-12 text-ink-3">
        Each: mean of {index.window} months against the {index.window} before (or a year before, where that is set), in
        units of the change that matters for that metric; up is better, 3 at most. From {index.threshold} on a side
        counts as up or down: our defaults.
      </p>
    </>
  );
}
