import type { ReactNode } from "react";
import { PairMark } from "@/ui/marks";
import { OpensFigure } from "./opens-figure";
import type { Line } from "./returns-words";

/** Cost, margin, return and payback of a line: with what is expected, and so far. */
export function LineFigures({ line: { name, figures, horizon, quarters } }: { line: Line }) {
  const hollow = quarters.some(({ observed }) => !observed);
  const { toDate } = figures;
  const none = horizon.quarters === 0;
  return (
    <dl className="grid max-w-[860px] grid-cols-4 gap-x-6 gap-y-3 max-sm:grid-cols-2">
      <Figure
        hollow={hollow}
        term="Cost"
        value={<OpensFigure figure={figures.cost} title="Cost" of={name} />}
        soFar={none ? null : <OpensFigure figure={toDate.cost} title="Cost observed" of={name} />}
      />
      <Figure
        hollow={hollow}
        term="Margin"
        value={<OpensFigure figure={figures.margin} title="Margin" of={name} />}
        soFar={none ? null : <OpensFigure figure={toDate.margin} title="Margin observed" of={name} />}
      />
      <Figure
        hollow={hollow}
        term="Return on the cost"
        value={<OpensFigure figure={figures.roi} title="Return on the cost" of={name} />}
        soFar={none ? null : <OpensFigure figure={toDate.roi} title="Return so far" of={name} />}
      />
      <Figure
        hollow={hollow}
        term="Paid back"
        value={<OpensFigure figure={figures.payback} title="Paid back" of={name} />}
      />
    </dl>
  );
}

type FigureProps = { term: string; value: ReactNode; hollow: boolean; soFar?: ReactNode };

function Figure({ term, value, hollow, soFar }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-12 text-ink-2">
        <PairMark side="commercial" hollow={hollow} />
        {term}
      </dt>
      <dd className="text-16 font-semibold text-com-ink">{value}</dd>
      {soFar !== undefined && (
        <dd className="text-12 text-ink-3">{soFar === null ? "nothing observed yet" : <>{soFar} observed</>}</dd>
      )}
    </div>
  );
}
