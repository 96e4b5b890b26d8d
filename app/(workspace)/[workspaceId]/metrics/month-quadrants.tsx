import { useState } from "react";
import { indexWords } from "@/domain/metrics/index-words";
import { Button } from "@/ui/button";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { QuadrantPath } from "@/ui/charts/quadrant-path";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { PairValue } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { monthLabel } from "./month-label";
import { OpensMonth } from "./opens-month";
import { quadrantWords, type Scorecard } from "./scorecard-view";
import { useSome } from "./use-some";

const IndexDialog = comesLater(() => import("./index-dialog").then((module) => module.IndexDialog));

/** Months drawn as a path; more would lie over one another. */
const mostDrawn = 14;

/** Where each month stood between sales and experience: a path, and every month of it opens. */
export function MonthQuadrants({
  workspaceId,
  programme,
  index,
  version,
  mayEdit,
}: {
  workspaceId: string;
  programme: Scorecard["programme"];
  index: Scorecard["index"];
  version: number;
  mayEdit: boolean;
}) {
  const [choosing, setChoosing] = useState(false);
  const { months } = programme;
  const { shown, more } = useSome(months.toReversed(), 12);
  if (months.length === 0)
    return (
      <div>
        <Voice>Where each month stood</Voice>
        <p className="mt-1 text-ink-2">
          Not known yet: it takes two windows of {index.window} months with values of both sides. From then on this
          shows a path.
        </p>
      </div>
    );
  const drawn = months.slice(-mostDrawn);
  return (
    <ChartFrame
      title="Where each month stood"
      fileName="quadrant-by-month"
      columns={["Month", "Commercial index", "Experience index", "Reading"]}
      rows={() =>
        months.map(({ words, commercialIndex, cxIndex, sentence }) => [words, commercialIndex, cxIndex, sentence])
      }
    >
      <QuadrantPath
        threshold={index.threshold}
        label={`Path of the months: ${drawn.map(({ words, quadrant }) => `${words} ${quadrantWords[quadrant]}`).join(", ")}`}
        points={drawn.map(({ month, commercialIndex, cxIndex, quadrant }) => ({
          name: drawn.length > 12 ? monthLabel(month, 0) : monthLabel(month, 0).slice(0, 3),
          commercial: commercialIndex,
          customer: cxIndex,
          paradox: quadrant === "paradox",
        }))}
      />
      <ol aria-label="The months, the latest first" className="mt-5">
        {shown.map(({ month, words, quadrant, commercialIndex, cxIndex }) => (
          <li
            key={month}
            className="flex flex-wrap items-center gap-x-3 border-t border-hairline py-1 print:break-inside-avoid"
          >
            <OpensMonth
              {...{ workspaceId, month, index }}
              label={`${words}, ${quadrantWords[quadrant]}: what it is made of`}
              className="w-17"
            >
              {words}
            </OpensMonth>
            <span
              className={classNames(
                "min-w-0 flex-1 basis-24",
                quadrant === "paradox" ? "font-semibold text-harm" : "text-ink-2",
              )}
            >
              {quadrantWords[quadrant]}
            </span>
            <PairValue side="commercial">{indexWords(commercialIndex)}</PairValue>
            <PairValue side="customer">{indexWords(cxIndex)}</PairValue>
          </li>
        ))}
      </ol>
      {more}
      {mayEdit && (
        <p className="no-print mt-2">
          <Button onClick={() => setChoosing(true)}>What counts</Button>
        </p>
      )}
      {choosing && (
        <IndexDialog workspaceId={workspaceId} index={index} version={version} onClose={() => setChoosing(false)} />
      )}
    </ChartFrame>
  );
}
