"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import type { Overview } from "./metric-board";

const asNumber = (typed: string) => (typed.trim() === "" ? null : Number(typed.replace(",", ".")));

export function AddValue({
  workspaceId,
  overview,
  onClose,
}: {
  workspaceId: string;
  overview: Overview;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const form = useId();
  const [given, setGiven] = useState({
    metricId: overview.series[0]?.metric.id ?? overview.library[0]?.id ?? "",
    month: "",
    value: "",
    responses: "",
  });
  const query = trpc.metric.overview.queryOptions({ workspaceId });
  const record = useMutation(
    trpc.metric.record.mutationOptions({
      onSuccess: () => {
        tell("Value stored");
        onClose();
      },
      onSettled: () => cache.invalidateQueries(query),
    }),
  );
  const metric = overview.library.find(({ id }) => id === given.metricId);
  const value = asNumber(given.value);
  const responses = asNumber(given.responses);
  const wrong = Number.isNaN(value) ? "This is not a number." : null;
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add a value"
      description="A value for a month that has one already replaces it; the history keeps both."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={record.isPending} disabledBecause={wrong}>
            Store the value
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({
            workspaceId,
            metricId: given.metricId,
            month: given.month,
            value,
            responses,
            version: overview.version,
          });
        }}
      >
        <Select
          label="Metric"
          value={given.metricId}
          choices={overview.library.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => set({ metricId: event.target.value })}
        />
        <TextInput
          label="Month"
          type="month"
          min="1900-01"
          max="2199-12"
          required
          value={given.month}
          onChange={(event) => set({ month: event.target.value })}
          placeholder="2026-11"
        />
        <NumberInput
          label={`Value${metric?.unit ? `, ${metric.unit}` : ""}`}
          value={given.value}
          error={wrong}
          onChange={(event) => set({ value: event.target.value })}
          help="Leave empty where it is not known; never enter 0 for unknown."
        />
        <NumberInput
          label="Answers behind it, for surveys"
          value={given.responses}
          onChange={(event) => set({ responses: event.target.value })}
        />
        {record.error && (
          <Notice tone="harm">
            {record.error.data?.code === "CONFLICT"
              ? "Somebody changed the metrics meanwhile. Your entries are kept: store again."
              : record.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
