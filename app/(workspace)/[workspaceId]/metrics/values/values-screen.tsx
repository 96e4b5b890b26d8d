"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { useTell } from "@/ui/toast";
import { ExportMenu } from "../../exchange/export-menu";
import { useNarrow } from "../../scored/use-narrow";
import { type Beyond, shownPeriods, shownRows, type ValuesView } from "../shown-values";
import { MetricsBar } from "../views-bar";
import { askedOf, firstLook, type ValueLook } from "./asked-values";
import { EmptyValues } from "./empty-values";
import { LookTools } from "./look-tools";
import { StoreBar } from "./store-bar";
import { useValueDraft } from "./use-value-draft";
import { ValueGrid } from "./value-grid";
import { ValueList } from "./value-list";

const AddMetrics = comesLater(() => import("./add-metrics").then((module) => module.AddMetrics));
const NewGroup = comesLater(() => import("./new-group").then((module) => module.NewGroup));
const ImportValues = comesLater(() => import("./import-values").then((module) => module.ImportValues));
const SourcesDrawer = comesLater(() => import("./sources-drawer").then((module) => module.SourcesDrawer));
const HistoryDrawer = comesLater(() => import("../history-drawer").then((module) => module.HistoryDrawer));

type Open = "metrics" | "group" | "import" | "sources" | { metricId: string; period: string } | null;
const noneBeyond: Beyond = { earlier: 0, later: 0 };
const oneLater = (now: Beyond): Beyond => ({ ...now, later: now.later + 1 });
const noneAdded: readonly string[] = [];

const isStored = ({ metrics }: ValuesView, id: string) => metrics.some((metric) => metric.id === id);

/** What was measured, month by month: to read, to type, to paste, to bring in, and to take back. */
export function ValuesScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const tell = useTell();
  const [look, setLook] = useState(firstLook);
  const [beyond, setBeyond] = useState(noneBeyond);
  const [added, setAdded] = useState(noneAdded);
  const [open, setOpen] = useState<Open>(null);
  // What is shown stays until the rest has come.
  const shown = useDeferredValue(look);
  const { data: view } = useSuspenseQuery(
    // Comparing 50,000 cells with those before would take longer than drawing those in view.
    trpc.metric.values.queryOptions({ workspaceId, ...askedOf(shown) }, { structuralSharing: false }),
  );
  const draft = useValueDraft(view.library, shown);
  const periods = useMemo(() => shownPeriods(view, shown, beyond), [view, shown, beyond]);
  // Typed in a row that has no value yet: it is there again after a reload. As one text, so that a letter typed
  // elsewhere builds no row anew.
  const beside = [...new Set([...added, ...draft.rows.keys()])].filter((id) => !isStored(view, id)).join(" ");
  const rows = useMemo(() => shownRows(view, periods, beside.split(" ")), [view, periods, beside]);
  const isUpToDate = shownPeriods(view, shown, oneLater(beyond)).length === periods.length;
  const narrow = useNarrow();
  const close = () => setOpen(null);
  const change = (to: Partial<ValueLook>) => {
    setLook((now) => ({ ...now, ...to }));
    if (to.every !== undefined || to.segment !== undefined) setBeyond(noneBeyond);
  };
  const history = (metricId: string, period: string) => setOpen({ metricId, period });
  const isEmpty = view.reach === null && view.segment === "" && view.every === "month" && view.segments.length === 0;
  const dialogs = (
    <>
      {open === "metrics" && (
        <AddMetrics
          library={view.library}
          currency={view.currency}
          shown={rows.map(({ id }) => id)}
          onAdd={(ids) => setAdded((now) => [...now, ...ids])}
          onClose={close}
        />
      )}
      {open === "group" && (
        <NewGroup known={view.segments} onName={(segment) => change({ segment, every: "month" })} onClose={close} />
      )}
      {open === "import" && <ImportValues workspaceId={workspaceId} onClose={close} />}
      {open === "sources" && <SourcesDrawer workspaceId={workspaceId} onClose={close} />}
      {open !== null && typeof open === "object" && (
        <HistoryDrawer workspaceId={workspaceId} {...open} segment={shown.segment} onClose={close} />
      )}
    </>
  );
  if (isEmpty && rows.length === 0)
    return (
      <>
        <EmptyValues
          workspaceId={workspaceId}
          mayEdit={view.may.edit}
          onType={() => setOpen("metrics")}
          onImport={() => setOpen("import")}
          onWeeks={() => change({ every: "week" })}
        />
        {dialogs}
      </>
    );
  const props = { view, rows, periods, look: shown, draft, onHistory: history };
  return (
    // What is left of the window belongs to the grid; what is typed and not stored stands below it, never over it.
    <div className="lg:flex lg:h-dvh lg:min-h-[560px] lg:flex-col print:block print:h-auto">
      <PageHeader
        title="Values"
        sentence={view.sentence}
        actions={
          <>
            <Button onClick={() => setOpen("sources")}>Where they come from</Button>
            {view.may.edit && <Button onClick={() => setOpen("import")}>Import</Button>}
            {!isEmpty && <ExportMenu workspaceId={workspaceId} kind="metric-values" />}
            {view.may.edit && (
              <Button look="primary" onClick={() => setOpen("metrics")}>
                Add a metric
              </Button>
            )}
          </>
        }
      />
      <MetricsBar workspaceId={workspaceId} at="/values" />
      <LookTools
        view={view}
        look={look}
        onChange={change}
        onGroup={() => setOpen("group")}
        onEarlier={() => {
          if (shown.span !== "all") change({ span: "all" });
          setBeyond((now) => ({ ...now, earlier: now.earlier + 12 }));
        }}
        onLater={isUpToDate ? null : () => setBeyond(oneLater)}
      />
      {narrow !== true && (
        <div className="flex min-h-0 flex-1 flex-col max-sm:hidden print:block">
          <ValueGrid {...props} key={`${shown.every} ${shown.segment} ${shown.span}`} onTold={(words) => tell(words)} />
        </div>
      )}
      {narrow !== false && (
        <div className="sm:hidden print:hidden">
          <ValueList {...props} />
        </div>
      )}
      {view.may.edit && <StoreBar workspaceId={workspaceId} draft={draft} look={shown} onLook={change} />}
      {dialogs}
    </div>
  );
}
