"use client";

import Link from "next/link";
import { useLayoutEffect, useRef } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Progress } from "@/ui/meter";
import { Notice } from "@/ui/states";
import { counted } from "../../../exchange/kind-words";
import type { Source } from "../../../exchange/send-import";
import { SourcePicker } from "../../../exchange/source-picker";
import { useHeldDrops } from "../../../exchange/use-held-drops";
import { CheckResults, mustSayKind, resultsHeadline } from "./check-results";
import { ComesTo } from "./comes-to";
import { MapResults } from "./map-results";
import type { ResultsView } from "./results-view";
import { type ResultsFlow, useResultsImport } from "./use-results-import";

type Props = { workspaceId: string; view: ResultsView; given: Source | null; onDone: () => void };

/** From a file or pasted rows to stored results, in three steps; closing at any of them before the last leaves no trace. */
export function ResultsImport({ workspaceId, view, given, onDone }: Props) {
  const flow = useResultsImport(workspaceId, view, given);
  const { stage, busy, failure } = flow;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is read from its heading on
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [stage.at]);
  useHeldDrops();
  const names = view.arms.map(({ name }) => `“${name}”`).join(" or ");
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onDone()}
      title="Import results"
      description={stepWords[stage.at]}
      actions={<StepActions flow={flow} close={onDone} />}
    >
      <div className="grid gap-2">
        <h3 ref={heading} tabIndex={-1} className="text-18 leading-tight wrap-anywhere outline-none">
          {headlineOf(flow)}
        </h3>
        {failure && <Notice tone="harm">{failure.message}</Notice>}
        <div role="status">{busy && <Progress part={null} label={busy} />}</div>
      </div>
      {stage.at === "choose" && (
        <SourcePicker
          label="File with results"
          busy={busy !== null}
          onChoose={(source) => void flow.inspect(source, null)}
          onRefuse={flow.refuse}
        >
          <p className="text-12 text-ink-3">
            One row per arm, one per arm and day, or one per person; any number of measures side by side. A column names
            the arm: {names}. Of people only the counts are stored.
          </p>
        </SourcePicker>
      )}
      {stage.at === "map" && <MapResults flow={flow} inspection={stage.inspection} />}
      {stage.at === "check" && <CheckResults flow={flow} inspection={stage.inspection} checked={stage.checked} />}
      {stage.at === "done" && (
        <div className="grid gap-4">
          <p className="text-ink-2">
            {stage.undone
              ? "The test is as it was before."
              : stage.written.changed
                ? `${counted(stage.written.rows, "row")} read. The readout is computed from these figures from now on.`
                : "The same figures were stored already, so nothing had to change."}
          </p>
          {!stage.undone && stage.checked.after && (
            <ComesTo after={stage.checked.after} inspection={stage.inspection} />
          )}
          {!stage.undone && (
            <p>
              <Link
                className="underline underline-offset-3"
                href={`/${workspaceId}/experiments/${encodeURIComponent(view.id)}`}
              >
                See the readout
              </Link>
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

const stepWords = {
  choose: "Step 1 of 3: what to import",
  map: "Step 2 of 3: what each column means",
  check: "Step 3 of 3: what will happen",
  done: "Done",
} as const;

function headlineOf({ stage, source }: ResultsFlow): string {
  if (stage.at === "choose") return "Choose a file, drop it, or paste rows";
  if (stage.at === "map") return source && "file" in source ? source.file.name : "Pasted rows";
  if (stage.at === "check") return resultsHeadline(stage.checked);
  if (stage.undone) return "The results were taken back";
  return stage.written.changed ? "Results stored" : "Nothing had to change";
}

function StepActions({ flow, close }: { flow: ResultsFlow; close: () => void }) {
  const { stage, busy, failure } = flow;
  if (stage.at === "done")
    return (
      <>
        {!stage.undone && stage.written.changed && (
          <Button busy={busy !== null} onClick={() => void flow.undo(stage)}>
            Undo the import
          </Button>
        )}
        <Button look="primary" onClick={close}>
          Close
        </Button>
      </>
    );
  const cancel = <Button onClick={busy ? () => void flow.cancel() : close}>{busy ? "Stop" : "Cancel"}</Button>;
  if (stage.at === "choose") return cancel;
  if (stage.at === "map")
    return (
      <>
        {cancel}
        <Button onClick={() => flow.back({ at: "choose" })}>Back</Button>
        <Button
          look="primary"
          busy={busy !== null}
          disabledBecause={flow.mapping.every((column) => column === null) ? "Say which column names the arm." : null}
          onClick={() => void flow.check(stage.inspection)}
        >
          Check the rows
        </Button>
      </>
    );
  const { inspection, checked } = stage;
  const nothing =
    checked.refusal ??
    (checked.allProblems > 0
      ? "Nothing of a file with a problem in it is imported."
      : mustSayKind(checked, flow.dayKind)
        ? "Say what a row of a day holds."
        : checked.changes
          ? null
          : "All of this is stored already.");
  return (
    <>
      {cancel}
      <Button busy={busy !== null} onClick={() => flow.back({ at: "map", inspection })}>
        Back
      </Button>
      {failure?.reason === "stale" ? (
        <Button look="primary" busy={busy !== null} onClick={() => void flow.check(inspection)}>
          Check again
        </Button>
      ) : (
        <Button
          look="primary"
          busy={busy !== null}
          disabledBecause={nothing}
          onClick={() => void flow.write(inspection, checked)}
        >
          Store these results
        </Button>
      )}
    </>
  );
}
