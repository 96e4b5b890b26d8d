"use client";

import { useLayoutEffect, useRef } from "react";
import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Progress } from "@/ui/meter";
import { Notice } from "@/ui/states";
import { CheckResult, checkHeadline } from "./check-result";
import { ChooseSource } from "./choose-source";
import { partOf, progressWords } from "./import-progress";
import { counted, kindWords } from "./kind-words";
import { MapColumns, mappingProblem } from "./map-columns";
import type { Imported, Undone } from "./send-import";
import { useHeldDrops } from "./use-held-drops";
import { type ImportFlow, useImport } from "./use-import";

type Props = {
  workspaceId: string;
  kind: ImportableKind;
  /** What all rows are about, where the file does not say. */
  about?: string | undefined;
  /** Closed; `imported` says whether anything was stored. */
  onDone: (imported: boolean) => void;
};

/** From a file or pasted rows to stored things, in three steps; closing at any of them before the last leaves no trace. */
export function ImportDialog({ workspaceId, kind, about, onDone }: Props) {
  const flow = useImport(workspaceId, kind, about);
  const { stage, busy, progress, failure } = flow;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is read from its heading on
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [stage.at]);
  useHeldDrops();
  const close = () => onDone(stage.at === "done" && stage.imported.added + stage.imported.changed > 0);
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && close()}
      title={`Import ${kindWords[kind].many}`}
      description={stepWords[stage.at]}
      actions={<StepActions kind={kind} flow={flow} close={close} />}
    >
      <div className="grid gap-2">
        <h3 ref={heading} tabIndex={-1} className="text-18 leading-tight wrap-anywhere outline-none">
          {headlineOf(flow)}
        </h3>
        {failure && <Notice tone="harm">{failure.message}</Notice>}
        {busy && <Progress part={partOf(progress)} label={progressWords(progress) ?? busy} />}
        <p role="status" className="sr-only">
          {busy}
        </p>
      </div>
      {stage.at === "choose" && <ChooseSource workspaceId={workspaceId} kind={kind} flow={flow} />}
      {stage.at === "map" && <MapColumns kind={kind} flow={flow} inspection={stage.inspection} />}
      {stage.at === "check" && (
        <CheckResult kind={kind} flow={flow} inspection={stage.inspection} checked={stage.checked} />
      )}
      {stage.at === "done" && <p className="text-ink-2">{doneWords(stage, kind)}</p>}
    </Dialog>
  );
}

const stepWords = {
  choose: "Step 1 of 3: what to import",
  map: "Step 2 of 3: what each column means",
  check: "Step 3 of 3: what will happen",
  done: "Done",
} as const;

function headlineOf({ stage, source }: ImportFlow): string {
  if (stage.at === "choose") return "Choose a file, drop it, or paste rows";
  if (stage.at === "map") return source && "file" in source ? source.file.name : "Pasted rows";
  if (stage.at === "check") return checkHeadline(stage.checked);
  if (stage.undone) return "The import was taken back";
  return stage.imported.added + stage.imported.changed === 0
    ? "Nothing had to change"
    : `${counted(stage.imported.added + stage.imported.changed, "row")} imported`;
}

function doneWords({ imported, undone }: { imported: Imported; undone: Undone | null }, kind: ImportableKind): string {
  const { one, many } = kindWords[kind];
  const number = (count: number, words: string) => (count > 0 ? `${count.toLocaleString("en-GB")} ${words}` : null);
  const listed = (parts: (string | null)[]) => parts.filter(Boolean).join(", ");
  if (undone && kind === "survey-answers") return "The wave is as it was before.";
  if (undone)
    return `${listed([undone.removed > 0 ? `${counted(undone.removed, one, many)} removed again` : null, number(undone.restored, "as before")])}.`;
  const { added, changed, unchanged, skipped } = imported;
  return `${listed([
    added > 0 ? `${counted(added, one, many)} added` : null,
    number(changed, "changed"),
    number(unchanged, "as they were"),
    skipped > 0 ? `${counted(skipped, "row")} left out` : null,
  ])}.`;
}

function StepActions({ kind, flow, close }: { kind: ImportableKind; flow: ImportFlow; close: () => void }) {
  const { stage, busy, failure } = flow;
  if (stage.at === "choose") return <Button onClick={close}>Cancel</Button>;
  if (stage.at === "map") {
    const { inspection } = stage;
    return (
      <>
        <Button onClick={close}>Cancel</Button>
        <Button onClick={() => flow.back({ at: "choose" })}>Back</Button>
        <Button
          look="primary"
          busy={busy !== null}
          disabledBecause={mappingProblem(inspection, flow.mapping)}
          onClick={() => void flow.check(inspection)}
        >
          Check the rows
        </Button>
      </>
    );
  }
  if (stage.at === "check") {
    const { inspection, checked } = stage;
    const count = checked.add + checked.change;
    const isStale = failure?.reason === "stale";
    const nothing = checked.refusal ?? (count === 0 ? "There is nothing to import." : null);
    return (
      <>
        <Button onClick={close}>{nothing ? "Close" : "Cancel"}</Button>
        <Button onClick={() => flow.back({ at: "map", inspection })}>Back</Button>
        {isStale ? (
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
            {checked.bad > 0 ? "Import the valid ones" : `Import all ${kindWords[kind].many}`}
          </Button>
        )}
      </>
    );
  }
  const { imported, importKey, undone } = stage;
  return (
    <>
      {!undone && imported.added + imported.changed > 0 && (
        <Button busy={busy !== null} onClick={() => void flow.undo(imported, importKey)}>
          Undo the import
        </Button>
      )}
      <Button look="primary" onClick={close}>
        Close
      </Button>
    </>
  );
}
