import type { ReactNode } from "react";
import { isAtTaskSwitch, isLive } from "@/domain/scoring/use-case-status";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { Board, Place } from "./board-types";
import { coverageWords } from "./journey-terms";

const percent = (value: number | null) => (value === null ? "–" : `${value.toFixed(1)}%`);
const most = 40;

/** How much help there is where people struggle; each figure opens to what it counts. */
export function CoverageFigures({ board, places }: { board: Board; places: readonly Place[] }) {
  const { figures, severityFrom } = board;
  const severe = new Set(figures.severe);
  const covered = places.flatMap(({ pitfalls }) => pitfalls).filter(({ pitfall }) => severe.has(pitfall.pitfallId));
  const atSwitches = board.useCases.filter((useCase) => isLive(useCase) && isAtTaskSwitch(useCase));
  const helped = (counts: (coverage: string) => boolean): NumberPart[] => [
    ...covered.map(({ pitfall, coverage, easedBy }) => ({
      label: pitfall.name,
      how: helpers(easedBy),
      value: counts(coverage) ? "Yes" : coverageWords[coverage],
    })),
    {
      label: "Of them all",
      value: `${covered.filter(({ coverage }) => counts(coverage)).length} of ${covered.length}`,
      total: true,
    },
  ];
  const open = new Set(figures.uncovered);
  const gaps = covered.filter(({ pitfall }) => open.has(pitfall.pitfallId));
  const note = `Pitfalls of severity ${severityFrom} or more, our default, that something active or hybrid eases, anywhere.`;
  return (
    <dl className="grid grid-cols-4 gap-x-6 gap-y-3 px-7 pb-4 max-lg:px-4 max-md:grid-cols-2">
      <Figure term="Serious pitfalls helped today">
        <OpensNumber
          className="text-22"
          value={percent(figures.coverageLivePct)}
          title="What runs today"
          parts={helped((coverage) => coverage === "live")}
          note={note}
        />
      </Figure>
      <Figure term="With the plan">
        <OpensNumber
          className="text-22"
          value={percent(figures.coveragePct)}
          title="What runs or is planned"
          parts={helped((coverage) => coverage !== "none")}
          note={note}
        />
      </Figure>
      <Figure term="Active or hybrid at switches">
        <OpensNumber
          className="text-22"
          value={percent(figures.activeSharePct)}
          title="Who acts at task switches"
          parts={[
            ...atSwitches.slice(0, most).map(({ name, mode }) => ({ label: name, value: mode })),
            ...(atSwitches.length > most ? [{ label: `${atSwitches.length - most} more`, value: "" }] : []),
            {
              label: "Active or hybrid",
              value: `${atSwitches.filter(({ mode }) => mode !== "passive").length} of ${atSwitches.length}`,
              total: true,
            },
          ]}
          note="Use cases that are live or in a test at a switch from one task to the next."
        />
      </Figure>
      <Figure term="Nobody helps at">
        {gaps.length === 0 ? (
          <span className="text-ink-2">no serious pitfall</span>
        ) : (
          <span className="font-medium text-harm">{gaps.map(({ pitfall }) => pitfall.name).join(", ")}</span>
        )}
      </Figure>
    </dl>
  );
}

function helpers(easedBy: readonly { name: string }[]): string | undefined {
  const [first, ...others] = easedBy;
  if (!first) return undefined;
  return others.length === 0 ? first.name : `${first.name} and ${others.length} more`;
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-t border-line pt-1.5">
      <dt className="text-12 text-ink-3">{term}</dt>
      <dd className="figure mt-0.5 wrap-anywhere">{children}</dd>
    </div>
  );
}
