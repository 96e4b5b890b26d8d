import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import type { DayKind } from "@/domain/experiments/day-rows";
import type { ResultColumn } from "@/domain/experiments/result-file";
import type { dryRunResults, inspectResults, writeResults } from "@/server/experiment/results-table";
import { counted } from "../../../exchange/kind-words";
import type { NumberAndDay } from "../../../exchange/number-and-day-selects";
import { downloadBadRows, type Source, sendImport, tooLarge } from "../../../exchange/send-import";
import { useAsking } from "../../../exchange/use-asking";
import type { ResultsView } from "./results-view";
import { useResultsReadAgain } from "./use-store-results";

export type Inspection = Awaited<ReturnType<typeof inspectResults>>;
export type Checked = Awaited<ReturnType<typeof dryRunResults>>;
export type Written = Awaited<ReturnType<typeof writeResults>>;

type Stage =
  | { at: "choose" }
  | { at: "map"; inspection: Inspection }
  | { at: "check"; inspection: Inspection; checked: Checked }
  | { at: "done"; inspection: Inspection; checked: Checked; written: Written; undone: boolean };

/** The steps of an import of results. Nothing is kept on the server between them; closing ends whatever is under way. */
export function useResultsImport(workspaceId: string, view: ResultsView, given: Source | null) {
  const cache = useQueryClient();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const readAgain = useResultsReadAgain();
  const [stage, setStage] = useState<Stage>({ at: "choose" });
  const [source, setSource] = useState<Source | null>(null);
  const [mapping, setMapping] = useState<readonly (ResultColumn | null)[]>([]);
  const [dayKind, setDayKind] = useState<DayKind | null>(null);
  const [style, setStyle] = useState<NumberAndDay>({ decimalMark: "", dayOrder: "" });
  const { busy, failure, setFailure, ask, stop } = useAsking();
  /** One key an import: a repeated click or a lost answer takes effect once. */
  const key = useRef<string>(crypto.randomUUID());
  const stored = useRef(false);
  const again = useRef(readAgain);
  useEffect(
    () => () => {
      // Only now: the page behind would else be drawn anew beneath the dialog.
      if (stored.current) void again.current();
    },
    [],
  );

  const address = `/api/results/${workspaceId}`;
  const experimentId = view.id;
  const fieldsOf = (sheet: string | null, kind: DayKind | null = dayKind) => ({
    ...{ experimentId, sheet, dayKind: kind },
    mapping: JSON.stringify(mapping),
    decimalMark: style.decimalMark || null,
    dayOrder: style.dayOrder || null,
  });

  async function inspect(chosen: Source, sheet: string | null) {
    const refused = tooLarge(chosen);
    if (refused) return setFailure(refused);
    const inspection = await ask<Inspection>("Reading the rows…", (signal) =>
      sendImport(address, { experimentId, step: "inspect", sheet }, chosen, signal),
    );
    if (!inspection) return;
    setSource(chosen);
    setMapping(inspection.mapping);
    setDayKind(inspection.dayKind);
    setStyle({ decimalMark: inspection.decimalMark ?? "", dayOrder: inspection.dayOrder ?? "" });
    setStage({ at: "map", inspection });
  }

  async function check(inspection: Inspection, kind: DayKind | null = dayKind) {
    const checked = await ask<Checked>(`Checking ${counted(inspection.rows, "row")}…`, (signal) =>
      sendImport(address, { ...fieldsOf(inspection.sheet, kind), step: "dryRun" }, source, signal),
    );
    if (!checked) return;
    key.current = crypto.randomUUID();
    setStage({ at: "check", inspection, checked });
  }

  async function write(inspection: Inspection, checked: Checked) {
    const written = await ask<Written>(`Storing what ${counted(inspection.rows, "row")} come to…`, (signal) =>
      sendImport(
        address,
        { ...fieldsOf(inspection.sheet), step: "write", requestKey: key.current, seen: checked.seen },
        source,
        signal,
      ),
    );
    if (!written) return;
    stored.current = true;
    setStage({ at: "done", inspection, checked, written, undone: false });
  }

  async function undo(done: Extract<Stage, { at: "done" }>) {
    const { version } = done.written;
    const undone = await ask<{ version: number }>("Taking the results back…", async () => {
      try {
        return { answer: await client.experiment.takeBackResults.mutate({ workspaceId, experimentId, version }) };
      } catch (error) {
        return {
          failure: { message: error instanceof Error ? error.message : "It was not taken back.", reason: null },
        };
      }
    });
    if (undone) setStage({ ...done, undone: true });
  }

  /** Stops what is under way. What was stored a moment before is said to be, and not called cancelled. */
  async function cancel() {
    stop();
    const status = trpc.experiment.status.queryOptions({ workspaceId, experimentId });
    const now = await cache.fetchQuery({ ...status, staleTime: 0 }).catch(() => null);
    if (now && now.version !== view.version) stored.current = true;
    const said =
      now && now.version !== view.version
        ? "The results had been stored before this could be cancelled. Close, and take them back if you do not want them."
        : "Cancelled. Nothing was imported.";
    setFailure({ message: said, reason: null });
  }

  async function saveBadRows(inspection: Inspection) {
    if (!source) return;
    const format = inspection.format === "xlsx" ? "xlsx" : "csv";
    const signal = new AbortController().signal;
    setFailure(await downloadBadRows(address, { ...fieldsOf(inspection.sheet), format }, source, signal));
  }

  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file dropped on the page is read once
  useEffect(() => {
    if (given && !begun.current) void inspect(given, null);
    begun.current = true;
  }, []);

  return {
    ...{ stage, source, mapping, dayKind, style, busy, failure, inspect, check, write, undo, cancel, saveBadRows },
    ...{ setMapping, setDayKind },
    setStyle: (change: Partial<NumberAndDay>) => setStyle((now) => ({ ...now, ...change })),
    refuse: (message: string) => setFailure({ message, reason: null }),
    choose: (kind: DayKind, inspection: Inspection) => {
      setDayKind(kind);
      void check(inspection, kind);
    },
    back: (to: Stage) => {
      stop();
      setStage(to);
    },
  };
}

export type ResultsFlow = ReturnType<typeof useResultsImport>;
