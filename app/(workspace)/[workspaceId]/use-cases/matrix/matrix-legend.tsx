import type { ReactNode } from "react";
import { MatrixMark } from "@/ui/charts/matrix-mark";

const modes = ["passive", "hybrid", "active"] as const;
const levels = ["low", "moderate", "high", "severe"] as const;

/** How to read a mark. */
export function MatrixLegend({ spread }: { spread: boolean }) {
  return (
    <div className="grid gap-1 text-12 text-ink-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {modes.map((mode) => (
          <Entry key={mode} mark={<MatrixMark mode={mode} level="moderate" r={6} dashed={false} />}>
            {mode}
          </Entry>
        ))}
        {levels.map((level) => (
          <Entry key={level} mark={<MatrixMark mode="active" level={level} r={6} dashed={false} />}>
            {level} harm
          </Entry>
        ))}
        <Entry mark={<MatrixMark mode="passive" level="moderate" r={6} dashed />}>dashed: table stakes</Entry>
        <Entry mark={<MatrixMark mode="active" level="low" r={3.4} dashed={false} />}>
          to
          <Mark>
            <MatrixMark mode="active" level="low" r={7.6} dashed={false} />
          </Mark>
          area: the answer on reach, 1 to 5
        </Entry>
      </p>
      {spread && (
        <p>Marks at exactly the same place stand around it side by side; a thin line leads to the true spot.</p>
      )}
    </div>
  );
}

function Entry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Mark>{mark}</Mark>
      {children}
    </span>
  );
}

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden width="18" height="18" viewBox="-9 -9 18 18" className="shrink-0">
      {children}
    </svg>
  );
}
