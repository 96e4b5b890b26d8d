"use client";

import { type FrameworkId, frameworks } from "@/domain/scoring/frameworks/frameworks";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { NumberParts } from "@/ui/opens-number";
import type { OpenedFramework } from "./elsewhere-row";

const short = (value: number) => String(Math.round(value * 100) / 100);

/** The formula of a framework with the inputs of one item. */
export function FrameworkPopover({
  opened: { id, item, anchor },
  ranked,
  onClose,
}: {
  opened: OpenedFramework;
  ranked: (id: FrameworkId) => number;
  onClose: () => void;
}) {
  const framework = frameworks.find((each) => each.id === id);
  if (!framework) return null;
  const { value, rank } = item.under[id];
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title={`${item.row.name} under ${framework.name}`}>
      <p className="mb-2 text-ink-2">{framework.formula}</p>
      <NumberParts
        parts={[
          ...framework.termsOf(item.input).map((term) => ({
            label: (
              <>
                {term.name}
                <span className="block text-12 font-normal text-ink-3">{term.from}</span>
              </>
            ),
            value: term.value === null ? "not known" : short(term.value),
          })),
          { label: framework.name, value: value === null ? "not known" : short(value), total: true },
        ]}
      />
      <p className="mt-3 text-12 text-ink-3">
        {rank === null
          ? "Not ranked: an input is missing."
          : `Rank ${rank} of ${ranked(id)}. It has no term for harm${item.row.verdict === "redesign" || item.row.verdict === "blocked" ? ", which decides here" : ""}.`}
        {framework.caveat && ` ${framework.caveat}`}
      </p>
    </AnchoredPopover>
  );
}
