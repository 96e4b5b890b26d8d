"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Popover } from "./popover";

export type NumberPart = { label: ReactNode; how?: ReactNode; value: ReactNode; total?: boolean };

/** A number that can be taken apart: click or Enter shows what it is made of. */
export function OpensNumber({
  value,
  title,
  parts,
  note,
  className,
  label,
}: {
  value: ReactNode;
  title: ReactNode;
  parts: readonly NumberPart[];
  note?: ReactNode;
  className?: string;
  label?: string;
}) {
  return (
    <Popover
      title={title}
      trigger={
        <button
          type="button"
          aria-label={label}
          className={classNames(
            "figure rounded-1 decoration-dotted underline-offset-3 hover:underline focus-visible:underline",
            className,
          )}
        >
          {value}
        </button>
      }
    >
      <NumberParts parts={parts} />
      {note && <p className="mt-3 text-12 text-ink-3">{note}</p>}
    </Popover>
  );
}

export function NumberParts({ parts }: { parts: readonly NumberPart[] }) {
  return (
    <dl>
      {parts.map((part, at) => (
        <div
          key={at}
          className={classNames(
            "flex items-baseline gap-3 border-t border-hairline py-1.5",
            part.total && "border-line font-semibold",
          )}
        >
          <dt className="min-w-0 flex-1">{part.label}</dt>
          {part.how && <dd className="figure text-ink-3">{part.how}</dd>}
          <dd className="figure min-w-12 text-right">{part.value}</dd>
        </div>
      ))}
    </dl>
  );
}
