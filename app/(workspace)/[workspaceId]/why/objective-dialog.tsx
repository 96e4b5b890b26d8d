"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { BusinessFields, CustomerFields, OutcomeFields } from "./objective-fields";
import type { Editing } from "./objectives";
import type { StrategyView } from "./use-save-answer";

const names = { business: "business objective", customer: "customer objective", outcome: "outcome" } as const;

const emptyBusiness = {
  name: "",
  type: null,
  metric: null,
  metricId: null,
  unit: null,
  baseline: null,
  target: null,
  byDate: null,
  ownerId: null,
};
const emptyCustomer = { statement: "", verb: null, evidence: [], importance: null };
const emptyOutcome = {
  statement: "",
  businessObjectiveId: null,
  customerObjectiveId: null,
  cxMetricId: null,
  cxBaseline: null,
  cxTarget: null,
  commercialKpiId: null,
  kpiBaseline: null,
  kpiTarget: null,
  byDate: null,
};

const bare = <Entity extends object>({
  id: _id,
  version: _version,
  ...entity
}: Entity & { id: string; version: number }) => entity;

/** Writes, changes or removes one objective or outcome. */
export function ObjectiveDialog({
  editing,
  view,
  workspaceId,
  onClose,
}: {
  editing: Editing;
  view: StrategyView;
  workspaceId: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const form = useId();
  const what = names[editing.kind];
  const [business, setBusiness] = useState(
    editing.kind === "business" && editing.of ? bare(editing.of) : emptyBusiness,
  );
  const [customer, setCustomer] = useState(
    editing.kind === "customer" && editing.of ? bare(editing.of) : emptyCustomer,
  );
  const [outcome, setOutcome] = useState(editing.kind === "outcome" && editing.of ? bare(editing.of) : emptyOutcome);
  const done = (words: string) => ({
    onSuccess: () => {
      tell(words);
      onClose();
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries(trpc.strategy.pathFilter()),
        cache.invalidateQueries(trpc.brief.pathFilter()),
      ]),
  });
  const stored = done("Stored");
  const putBusiness = useMutation(trpc.strategy.putBusinessObjective.mutationOptions(stored));
  const putCustomer = useMutation(trpc.strategy.putCustomerObjective.mutationOptions(stored));
  const putOutcome = useMutation(trpc.strategy.putOutcome.mutationOptions(stored));
  const gone = done("Removed");
  const removals = {
    business: useMutation(trpc.strategy.removeBusinessObjective.mutationOptions(gone)),
    customer: useMutation(trpc.strategy.removeCustomerObjective.mutationOptions(gone)),
    outcome: useMutation(trpc.strategy.removeOutcome.mutationOptions(gone)),
  };
  const removal = removals[editing.kind];
  const at = { workspaceId, entityId: editing.of?.id ?? null, version: editing.of?.version ?? null };
  const save = () => {
    if (editing.kind === "business") putBusiness.mutate({ ...at, objective: business });
    else if (editing.kind === "customer") putCustomer.mutate({ ...at, objective: customer });
    else putOutcome.mutate({ ...at, outcome });
  };
  const error = putBusiness.error ?? putCustomer.error ?? putOutcome.error ?? removal.error;
  const busy = putBusiness.isPending || putCustomer.isPending || putOutcome.isPending;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={editing.of ? `Change this ${what}` : `A new ${what}`}
      wide={editing.kind === "outcome"}
      actions={
        <>
          {editing.of && (
            <Button
              look="quiet"
              className="mr-auto"
              busy={removal.isPending}
              onClick={() =>
                editing.of && removal.mutate({ workspaceId, entityId: editing.of.id, version: editing.of.version })
              }
            >
              Remove it
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={busy}>
            Store this {what}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {editing.kind === "business" && <BusinessFields view={view} value={business} onChange={setBusiness} />}
        {editing.kind === "customer" && <CustomerFields view={view} value={customer} onChange={setCustomer} />}
        {editing.kind === "outcome" && <OutcomeFields view={view} value={outcome} onChange={setOutcome} />}
        {error && (
          <Notice tone="harm">
            {error.data?.code === "CONFLICT"
              ? "Somebody else changed this meanwhile. What you typed is kept here: copy what you need, cancel, and open it again."
              : error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

export type BusinessDraft = typeof emptyBusiness | Omit<StrategyView["businessObjectives"][number], "id" | "version">;
export type CustomerDraft = typeof emptyCustomer | Omit<StrategyView["customerObjectives"][number], "id" | "version">;
export type OutcomeDraft = typeof emptyOutcome | Omit<StrategyView["outcomes"][number], "id" | "version">;
