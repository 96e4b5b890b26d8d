"use client";

import { type ReactNode, useRef, useState } from "react";
import { classNames } from "./class-names";
import { comesLater } from "./comes-later";

/** Fetched when the first number is opened: most are only read. */
const AnchoredPopover = comesLater(() => import("./anchored-popover").then((module) => module.AnchoredPopover));

export type NumberPart = { label: ReactNode; how?: ReactNode; value: ReactNode; total?: boolean };

/** A number that can be taken apart: click or Enter shows what it is made of. */
export function OpensNumber({
  value,
  title,
  parts,
  words,
  note,
  className,
  label,
}: {
  value: ReactNode;
  title: ReactNode;
  /** Written when it is opened, where many numbers stand on a screen. */
  parts: readonly NumberPart[] | (() => readonly NumberPart[]);
  /** What it means in plain words, before what it is made of. */
  words?: ReactNode;
  note?: ReactNode;
  className?: string;
  label?: string;
}) {
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
          "figure rounded-1 decoration-dotted underline-offset-3 hover:underline focus-visible:underline",
          className,
        )}
      >
        {value}
      </button>
      {open && trigger.current && (
        <AnchoredPopover anchor={trigger.current} title={title} onClose={() => setOpen(false)}>
          {words && <p className="mb-3 text-ink-2">{words}</p>}
          <NumberParts parts={typeof parts === "function" ? parts() : parts} />
          {note && <p className="mt-3 text-12 text-ink-3">{note}</p>}
        </AnchoredPopover>
      )}
    </>
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
