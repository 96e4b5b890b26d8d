"use client";

import { quarterInWords } from "@/domain/quarters";
import { type LoadFigure, type LoadOf, loadParts } from "@/domain/roadmap/timeline-load";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { NumberParts } from "@/ui/opens-number";
import type { BoardItem } from "../board-view";
import { amountInWords, loadWords } from "./load-strip";

type Props = {
  anchor: HTMLElement;
  figure: LoadFigure;
  of: LoadOf;
  items: readonly BoardItem[];
  moneySign: string;
  onClose: () => void;
};

const most = 20;

/** Who and what asks how much of a quarter. */
export function LoadPopover({ anchor, figure, of, items, moneySign, onClose }: Props) {
  const words = (amount: number) => amountInWords(amount, of, moneySign);
  const asked = loadParts(items, figure.quarter, of);
  const rest = asked.slice(most);
  const parts = [
    ...asked.slice(0, most).map(({ name, amount }) => ({ label: name, value: words(amount) })),
    ...(rest.length > 0
      ? [{ label: `${rest.length} more`, value: words(rest.reduce((sum, { amount }) => sum + amount, 0)) }]
      : []),
    { label: "Asked for", value: words(figure.used), total: true },
    { label: "There is", value: figure.available === null ? "not set" : words(figure.available) },
    ...(figure.heldBack ? [{ label: "Of that, held back for iteration", value: words(figure.heldBack) }] : []),
  ];
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title={`${loadWords(of)} in ${quarterInWords(figure.quarter)}`}>
      <NumberParts parts={parts} />
      <p className="mt-3 text-12 text-ink-3">
        {of.kind === "money" ? "Cost" : "Effort"} is spread evenly over the quarters of an item.
      </p>
    </AnchoredPopover>
  );
}
