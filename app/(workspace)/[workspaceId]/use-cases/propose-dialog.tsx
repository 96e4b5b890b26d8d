"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { JourneyTask, TacticMode } from "@/domain/enums";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import type { UseCaseListing } from "./use-case-list";

/** The least that makes an idea: a name, a moment, who acts. */
export function ProposeDialog({
  workspaceId,
  listing,
  onClose,
}: {
  workspaceId: string;
  listing: UseCaseListing;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const form = useId();
  const [given, setGiven] = useState({
    name: "",
    type: "transition" as "stage" | "transition",
    from: "explore",
    to: "shortlist",
    mode: "active" as TacticMode,
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const propose = useMutation(
    trpc.useCase.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
        void cache.invalidateQueries(trpc.workspace.shell.queryFilter({ workspaceId }));
        router.push(`/${workspaceId}/use-cases/${id}`);
      },
    }),
  );
  const tasks = listing.tasks.map(({ id, label }) => ({ value: id, label }));
  const missing = given.name.trim() === "" ? "Give it a name first." : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={listing.may.edit ? "New use case" : "Propose a use case"}
      description="It starts as an idea. Scores, data and prerequisites come on its own page."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={propose.isPending} disabledBecause={missing}>
            {listing.may.edit ? "Create the use case" : "Propose it"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing || propose.isPending) return;
          const moment = {
            type: given.type,
            fromTask: given.from as JourneyTask,
            toTask: given.type === "transition" ? (given.to as JourneyTask) : null,
          };
          propose.mutate({ workspaceId, name: given.name, mode: given.mode, moment });
        }}
      >
        <TextInput
          label="Name"
          value={given.name}
          maxLength={200}
          autoFocus
          placeholder="Sofa and bed finder"
          help="What the customer would call it."
          onChange={(event) => set({ name: event.target.value })}
        />
        <RadioGroup
          label="Moment"
          value={given.type}
          onChange={(type) => set({ type: type as "stage" | "transition" })}
          choices={[
            {
              value: "transition",
              label: "At a switch from one task to the next",
              help: "Where people hesitate, and help or pressure weighs most.",
            },
            { value: "stage", label: "Inside one task" },
          ]}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={given.type === "transition" ? "From" : "Task"}
            choices={tasks}
            value={given.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          {given.type === "transition" && (
            <Select
              label="To"
              choices={tasks}
              value={given.to}
              error={given.from === given.to ? "Choose another task than the first." : null}
              onChange={(event) => set({ to: event.target.value })}
            />
          )}
        </div>
        <RadioGroup
          label="Who acts"
          value={given.mode}
          onChange={(mode) => set({ mode: mode as TacticMode })}
          choices={listing.modes.map(({ id, label, plain }) => ({ value: id, label, help: plain }))}
        />
        {propose.error && <Notice tone="harm">{propose.error.message} What you typed is kept.</Notice>}
      </form>
    </Dialog>
  );
}
