"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice, Skeleton } from "@/ui/states";
import { conflictOr } from "../scored/conflict-words";
import { usePairActs } from "./use-pair-acts";

type Props = { workspaceId: string; version: number; onClose: () => void };

/** Chooses one metric of sales and one of experience that the weekly test reads from now on. */
export function WatchPairDialog({ workspaceId, version, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.metric.library.queryOptions({ workspaceId }));
  const [given, setGiven] = useState<{ commercial: string; customer: string }>({ commercial: "", customer: "" });
  const acts = usePairActs(workspaceId);
  const choices = (side: "commercial" | "customer") => {
    const known = (data?.metrics ?? []).filter((metric) => metric.side === side);
    const told = [...known].sort((a, b) => Number(b.hasWeekly) - Number(a.hasWeekly) || (a.name < b.name ? -1 : 1));
    return [
      { value: "", label: "Choose" },
      ...told.map(({ id, name, hasWeekly }) => ({ value: id, label: hasWeekly ? name : `${name} (no weeks yet)` })),
    ];
  };
  const off = given.commercial && given.customer ? null : "Choose one metric of each side.";
  return (
    <FormDialog
      title="Watch a pair by weeks"
      description="Every week a test asks whether sales of this pair rise while its experience gets worse."
      submit="Watch this pair"
      busy={acts.busy}
      off={off}
      onSubmit={() =>
        acts.watch({ commercialMetricId: given.commercial, cxMetricId: given.customer }, version, onClose)
      }
      onClose={onClose}
    >
      {data ? (
        <>
          <Select
            label="Commercial metric"
            value={given.commercial}
            choices={choices("commercial")}
            onChange={(event) => setGiven({ ...given, commercial: event.target.value })}
          />
          <Select
            label="Experience metric"
            value={given.customer}
            choices={choices("customer")}
            help="Choose what would suffer first if sales were pushed too far."
            onChange={(event) => setGiven({ ...given, customer: event.target.value })}
          />
        </>
      ) : (
        <Skeleton className="h-32" />
      )}
      {error && <Notice tone="harm">{error.message}</Notice>}
      {acts.error && <Notice tone="harm">{conflictOr(acts.error)}</Notice>}
    </FormDialog>
  );
}
