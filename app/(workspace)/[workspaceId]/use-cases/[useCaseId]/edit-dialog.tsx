"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { TacticMode } from "@/domain/enums";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import type { Detail } from "./use-case-detail";
import { useReadAgain } from "./use-read-again";

const fieldsOf = ({ name, description, mode, ownerId, outcomeId, cxMetricId, commercialKpiId }: Detail["useCase"]) => ({
  name,
  description: description ?? "",
  mode,
  ownerId: ownerId ?? "",
  outcomeId: outcomeId ?? "",
  cxMetricId: cxMetricId ?? "",
  commercialKpiId: commercialKpiId ?? "",
});
type Fields = ReturnType<typeof fieldsOf>;

const fieldWords: Record<keyof Fields, string> = {
  name: "Name",
  description: "Description",
  mode: "Who acts",
  ownerId: "Owner",
  outcomeId: "Outcome",
  cxMetricId: "Customer metric",
  commercialKpiId: "Commercial metric",
};

export function EditDialog({
  detail,
  workspaceId,
  onClose,
}: {
  detail: Detail;
  workspaceId: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const tell = useTell();
  const form = useId();
  const { useCase, choices } = detail;
  const [given, setGiven] = useState(() => fieldsOf(useCase));
  const readAgain = useReadAgain(workspaceId, useCase.id);
  const edit = useMutation(
    trpc.useCase.edit.mutationOptions({
      onSuccess: () => {
        tell("Use case stored");
        onClose();
      },
      onSettled: readAgain,
    }),
  );
  const set = (change: Partial<Fields>) => setGiven({ ...given, ...change });
  const conflict = edit.error?.data?.code === "CONFLICT";
  const stored = fieldsOf(useCase);
  const differing = (Object.keys(stored) as (keyof Fields)[]).filter((key) => stored[key] !== given[key]);
  const missing = given.name.trim() === "" ? "It needs a name." : null;
  const options = (list: readonly { id: string; name: string }[], none: string, current: string) => [
    { value: "", label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
    ...(current && !list.some(({ id }) => id === current) ? [{ value: current, label: current }] : []),
  ];
  const shownAs = (key: keyof Fields, value: string) =>
    [...choices.people, ...choices.outcomes, ...choices.cxMetrics, ...choices.commercialKpis].find(
      ({ id }) => id === value,
    )?.name ??
    (value || `no ${fieldWords[key].toLowerCase()}`);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Edit ${useCase.name}`}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={edit.isPending} disabledBecause={missing}>
            {conflict ? "Save mine over theirs" : "Save the changes"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing || edit.isPending) return;
          const { name, mode, ...rest } = given;
          const others = Object.fromEntries(
            Object.entries(rest).map(([key, value]) => [key, value.trim() === "" ? null : value]),
          );
          edit.mutate({ workspaceId, useCaseId: useCase.id, version: useCase.version, name, mode, ...others });
        }}
      >
        {conflict && (
          <Notice tone="harm">
            Somebody else changed this meanwhile. What you typed is kept; stored now:{" "}
            {differing.length === 0
              ? "the same as yours."
              : `${differing.map((key) => `${fieldWords[key].toLowerCase()} “${shownAs(key, stored[key])}”`).join(", ")}.`}
          </Notice>
        )}
        {edit.error && !conflict && <Notice tone="harm">{edit.error.message} What you typed is kept.</Notice>}
        <TextInput
          label="Name"
          value={given.name}
          maxLength={200}
          error={missing}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextArea
          label="Description"
          value={given.description}
          maxLength={2_000}
          onChange={(event) => set({ description: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
          <Select
            label="Who acts"
            choices={choices.modes.map(({ id, label, plain }) => ({ value: id, label: `${label}: ${plain}` }))}
            value={given.mode}
            onChange={(event) => set({ mode: event.target.value as TacticMode })}
          />
          <Select
            label="Owner"
            choices={options(choices.people, "Nobody yet", given.ownerId)}
            value={given.ownerId}
            onChange={(event) => set({ ownerId: event.target.value })}
          />
        </div>
        <Select
          label="Outcome it serves"
          choices={options(choices.outcomes, "None: it is ad hoc", given.outcomeId)}
          value={given.outcomeId}
          onChange={(event) => set({ outcomeId: event.target.value })}
          help="Ties it to what customers and the business want from it."
        />
        <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
          <Select
            label="Customer metric"
            choices={options(choices.cxMetrics, "Not chosen yet", given.cxMetricId)}
            value={given.cxMetricId}
            onChange={(event) => set({ cxMetricId: event.target.value })}
            help="Needed before it may be tested or go live."
          />
          <Select
            label="Commercial metric"
            choices={options(choices.commercialKpis, "Not chosen yet", given.commercialKpiId)}
            value={given.commercialKpiId}
            onChange={(event) => set({ commercialKpiId: event.target.value })}
          />
        </div>
      </form>
    </Dialog>
  );
}
