"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { NumberInput, TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { typedNumber } from "../scored/typed-number";
import { useKeptKey } from "../shell-context";
import type { AudienceRow } from "./audience-board";

type Props = {
  workspaceId: string;
  audience: AudienceRow | null;
  onClose: () => void;
  onAdded: (id: string) => void;
};

const fields = [
  ["name", "Name"],
  ["motive", "What moves them"],
  ["barrier", "What holds them back"],
  ["size", "People"],
  ["identifiable", "Identifiable, %"],
  ["consent", "Consent, %"],
] as const;
const shown = (value: number | null, scale = 1) => (value === null ? "" : String(Math.round(value * scale * 10) / 10));

/** Who they are, what moves them, and whether we may address them. */
export function AudienceDialog({ workspaceId, audience, onClose, onAdded }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const stored = {
    name: audience?.name ?? "",
    motive: audience?.motive ?? "",
    barrier: audience?.barrier ?? "",
    size: shown(audience?.size ?? null),
    identifiable: shown(audience?.identifiable ?? null, 100),
    consent: shown(audience?.consent ?? null, 100),
  };
  const kept = useKept(useKeptKey(`audience ${audience?.id ?? "new"}`), stored);
  const typed = kept.value;
  const set = (change: Partial<typeof typed>) => kept.set({ ...typed, ...change });
  const close = () => {
    kept.drop();
    onClose();
  };
  const onSettled = () => cache.invalidateQueries(trpc.audience.list.queryFilter({ workspaceId }));
  const onError = ({ message }: { message: string }) => tell("Not taken back", { description: message });
  const putBack = useMutation(trpc.audience.edit.mutationOptions({ onSettled, onError }));
  const addBack = useMutation(trpc.audience.add.mutationOptions({ onSettled, onError }));
  const takeAway = useMutation(trpc.audience.remove.mutationOptions({ onSettled, onError }));
  const finish = (said: string, undo: () => void) => {
    tell(said, { undo });
    close();
  };
  const before = audience && {
    workspaceId,
    name: audience.name,
    size: audience.size,
    motive: audience.motive,
    barrier: audience.barrier,
    identifiable: audience.identifiable,
    consent: audience.consent,
  };
  const add = useMutation(
    trpc.audience.add.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => {
        onAdded(id);
        finish("Audience added", () => takeAway.mutate({ workspaceId, audienceId: id, version: 1 }));
      },
    }),
  );
  const edit = useMutation(
    trpc.audience.edit.mutationOptions({
      onSettled,
      onSuccess: ({ version }) =>
        finish("Audience stored", () => before && putBack.mutate({ ...before, audienceId: audience.id, version })),
    }),
  );
  const remove = useMutation(
    trpc.audience.remove.mutationOptions({
      onSettled,
      onSuccess: () =>
        finish("Audience removed", () => before && addBack.mutate({ ...before, scores: audience.scores })),
    }),
  );
  const overtaken = isOvertaken(edit.error);
  const version = useTypedFrom(audience?.version ?? 0, kept, overtaken);
  const size = typedNumber(typed.size.replace(/[\s,.]/g, ""), 1e12);
  const identifiable = typedNumber(typed.identifiable, 100);
  const consent = typedNumber(typed.consent, 100);
  const wrong =
    typed.name.trim() === "" ? "Give it a name first." : (size.problem ?? identifiable.problem ?? consent.problem);
  const error = add.error ?? edit.error ?? remove.error;
  const share = (value: number | null) => (value === null ? null : value / 100);

  const store = () => {
    const facts = {
      workspaceId,
      name: typed.name,
      size: size.value,
      motive: typed.motive.trim() || null,
      barrier: typed.barrier.trim() || null,
      identifiable: share(identifiable.value),
      consent: share(consent.value),
    };
    if (audience) edit.mutate({ ...facts, audienceId: audience.id, version });
    else add.mutate(facts);
  };
  return (
    <FormDialog
      title={audience ? `Edit ${audience.name}` : "New audience"}
      description="What is not known stays empty; it is never a zero."
      submit={audience ? "Store the audience" : "Add the audience"}
      busy={add.isPending || edit.isPending}
      off={wrong}
      onSubmit={store}
      onClose={close}
      overtaken={
        overtaken &&
        audience && (
          <Overtaken
            of={{ kind: "audience", id: audience.id }}
            what="this audience"
            rows={fields.map(([field, label]) => ({ label, theirs: stored[field], mine: typed[field] }))}
            onTake={close}
          />
        )
      }
      aside={
        audience && (
          <Button
            look="quiet"
            className="mr-auto"
            busy={remove.isPending}
            onClick={() => remove.mutate({ workspaceId, audienceId: audience.id, version: audience.version })}
          >
            Remove the audience
          </Button>
        )
      }
    >
      <TextInput
        label="Name"
        value={typed.name}
        maxLength={200}
        placeholder="First-time sofa and bed shoppers"
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextInput
        label="What moves them"
        value={typed.motive}
        maxLength={500}
        onChange={(event) => set({ motive: event.target.value })}
      />
      <TextInput
        label="What holds them back"
        value={typed.barrier}
        maxLength={500}
        onChange={(event) => set({ barrier: event.target.value })}
      />
      <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
        <NumberInput
          label="People"
          value={typed.size}
          error={size.problem}
          onChange={(event) => set({ size: event.target.value })}
        />
        <NumberInput
          label="Identifiable, %"
          value={typed.identifiable}
          error={identifiable.problem}
          onChange={(event) => set({ identifiable: event.target.value })}
        />
        <NumberInput
          label="Consent, %"
          value={typed.consent}
          error={consent.problem}
          onChange={(event) => set({ consent: event.target.value })}
        />
      </div>
      {error && !overtaken && <Notice tone="harm">{error.message} What you entered is kept here.</Notice>}
    </FormDialog>
  );
}
