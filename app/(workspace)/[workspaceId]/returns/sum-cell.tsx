import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { Cell } from "@/ui/table";
import { columnClass, type LineColumn } from "./line-columns";

type Props = { column: LineColumn; below: ReactNode; children: ReactNode };

/** An amount of a line or of all, and below it how much of it was observed. */
export function SumCell({ column, below, children }: Props) {
  return (
    <Cell numeric className={classNames("align-top whitespace-nowrap", columnClass[column])}>
      {children}
      <span className="block text-12 font-normal text-ink-3">{below}</span>
    </Cell>
  );
}
