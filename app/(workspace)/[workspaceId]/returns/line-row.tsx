import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { classNames } from "@/ui/class-names";
import { PairMark, Tag, type TagLook } from "@/ui/marks";
import { Cell } from "@/ui/table";
import { columnClass } from "./line-columns";
import { OpensFigure } from "./opens-figure";
import type { Line } from "./returns-words";
import { SumCell } from "./sum-cell";

type Props = { line: Line; isOpen: boolean; onToggle: (lineId: string) => void };

/** A line in one row: what it costs and brings, so far and with what is expected, and what customers made of it. */
export const LineRow = memo(function LineRow({ line, isOpen, onToggle }: Props) {
  const { id, name, figures, horizon, quarters, next } = line;
  const { toDate } = figures;
  const soFar = (figure: typeof toDate.cost, title: string) => {
    if (horizon.quarters === 0) return "expected";
    if (quarters.every(({ observed }) => observed)) return "observed";
    return (
      <>
        <OpensFigure figure={figure} title={title} of={name} /> so far
      </>
    );
  };
  return (
    <tr className={classNames("hover:bg-hover", isOpen && "bg-selected")}>
      <Cell className="align-top">
        <button
          type="button"
          data-line
          aria-expanded={isOpen}
          aria-controls={isOpen ? `detail-${id}` : undefined}
          onClick={() => onToggle(id)}
          className="flex min-h-6 items-start gap-1.5 rounded-1 text-left font-semibold wrap-anywhere hover:underline max-sm:min-h-11"
        >
          <ChevronRight
            aria-hidden
            size={14}
            className={classNames("mt-0.5 shrink-0 text-ink-3 transition-quiet", isOpen && "rotate-90")}
          />
          {name}
        </button>
        <span className="block pl-5 text-12 text-ink-3">
          {line.function?.name ?? "no function named"}
          {next?.due && " · can be observed now"}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 pl-5 text-12 sm:hidden print:flex!">
          <Standing line={line} />
          <Customers line={line} />
        </span>
      </Cell>
      <Cell className={classNames("align-top", columnClass.stands)}>
        <Standing line={line} />
      </Cell>
      <SumCell column="cost" below={soFar(toDate.cost, "Cost observed")}>
        <OpensFigure figure={figures.cost} title="Cost" of={name} />
      </SumCell>
      <SumCell column="margin" below={soFar(toDate.margin, "Margin observed")}>
        <OpensFigure figure={figures.margin} title="Margin" of={name} />
      </SumCell>
      <SumCell column="roi" below={soFar(toDate.roi, "Return so far")}>
        <OpensFigure figure={figures.roi} title="Return on the cost" of={name} />
      </SumCell>
      <Cell numeric className={classNames("align-top whitespace-nowrap", columnClass.payback)}>
        <OpensFigure figure={figures.payback} title="Paid back" of={name} />
      </Cell>
      <Cell className={classNames("align-top", columnClass.customers)}>
        <Customers line={line} />
      </Cell>
    </tr>
  );
});

const looks: Readonly<Record<string, TagLook>> = { past: "outlined", within: "outlined" };

function Standing({ line: { horizon, losing } }: { line: Line }) {
  const look = horizon.state === "past" && losing ? "harm" : (looks[horizon.state ?? ""] ?? "plain");
  return <Tag look={look}>{horizon.label}</Tag>;
}

function Customers({ line: { customers } }: { line: Line }) {
  if (!customers.test) return <span className="text-ink-3">not known</span>;
  if (customers.harms) return <Tag look="harm">harmed</Tag>;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-cx-ink">
      <PairMark side="customer" />
      not harmed
    </span>
  );
}
