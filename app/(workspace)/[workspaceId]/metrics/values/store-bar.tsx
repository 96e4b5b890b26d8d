import { useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { periodSaid } from "../shown-values";
import type { ValueLook } from "./asked-values";
import type { TypedValues } from "./use-value-draft";
import type { ReadCells } from "./value-draft";

const StoreDialog = comesLater(() => import("./store-dialog").then((module) => module.StoreDialog));

type Props = {
  workspaceId: string;
  draft: TypedValues;
  look: ValueLook;
  onLook: (look: Partial<ValueLook>) => void;
};

const firstProblems = 5;

/** What is typed and not stored, what of it is wrong, and the way to store all of it at once. */
export function StoreBar({ workspaceId, draft, look, onLook }: Props) {
  const [storing, setStoring] = useState(false);
  const [dropping, setDropping] = useState(false);
  const changed = draft.cells.filter(({ differs, problem }) => differs || problem !== null);
  const wrong = draft.cells.filter(({ problem }) => problem !== null);
  const elsewhere = changed.filter(({ place }) => !isShown(place, look)).length;
  useBackToGrid(changed.length > 0);
  if (changed.length === 0) return null;
  const words =
    changed.length === 1 ? "One cell is typed" : `${changed.length.toLocaleString("en-GB")} cells are typed`;
  return (
    <section
      aria-label="What is typed and not stored"
      className="no-print bar-below z-(--z-panel) grid gap-2 border-t border-line bg-raised px-7 py-3 max-lg:px-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status">
          {words} and not stored.{elsewhere > 0 && ` ${elsewhere} of them in another view.`}{" "}
          <span className="text-ink-3">They stay here until you store or drop them.</span>
        </p>
        <div className="flex flex-wrap gap-2">
          {dropping ? (
            <>
              <Button onClick={() => setDropping(false)}>Keep them</Button>
              <Button
                onClick={() => {
                  setDropping(false);
                  draft.dropAll();
                }}
              >
                Drop all that is typed
              </Button>
            </>
          ) : (
            <Button onClick={() => setDropping(true)}>Drop</Button>
          )}
          <Button
            look="primary"
            disabledBecause={wrong.length > 0 ? "Put right what is marked first: all is stored, or nothing." : null}
            onClick={() => setStoring(true)}
          >
            Store
          </Button>
        </div>
      </div>
      {wrong.length > 0 && <Problems cells={wrong} draft={draft} look={look} onLook={onLook} />}
      {storing && <StoreDialog workspaceId={workspaceId} draft={draft} onClose={() => setStoring(false)} />}
    </section>
  );
}

/** Once all is stored or dropped, what had the focus is gone: the grid takes it, so that a keyboard goes on there. */
function useBackToGrid(isThere: boolean) {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isThere && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[role="grid"] [data-at][tabindex="0"]')?.focus({ preventScroll: true });
    was.current = isThere;
  }, [isThere]);
}

type ProblemProps = Pick<Props, "draft" | "look" | "onLook"> & { cells: ReadCells };

function Problems({ cells, draft, look, onLook }: ProblemProps) {
  return (
    <ul className="max-h-40 overflow-auto text-13">
      {cells.slice(0, firstProblems).map(({ key, place, problem }) => (
        <li key={key} className="border-t border-hairline py-1">
          <b className="font-semibold">
            {draft.metrics.get(place.metricId)?.name ?? place.metricId}, {periodSaid(place.period)}
            {place.segment && `, ${place.segment}`}
          </b>
          : <span className="text-harm">{problem}</span>{" "}
          {!isShown(place, look) && (
            <button
              type="button"
              className="rounded-1 underline underline-offset-3"
              onClick={() =>
                onLook({ segment: place.segment, every: place.period.length === 10 ? "week" : "month", span: "all" })
              }
            >
              Show it
            </button>
          )}
        </li>
      ))}
      {cells.length > firstProblems && (
        <li className="py-1 text-12 text-ink-3">And {cells.length - firstProblems} more, marked in the grid.</li>
      )}
    </ul>
  );
}

const isShown = ({ segment, period }: { segment: string; period: string }, look: ValueLook) =>
  segment === look.segment && (period.length === 10) === (look.every === "week");
