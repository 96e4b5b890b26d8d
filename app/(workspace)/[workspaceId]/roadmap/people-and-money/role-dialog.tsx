"use client";

import { useId, useState } from "react";
import { counted, grouped } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import type { Listing } from "./frame-rows";
import type { useStoreFrame } from "./use-store-frame";

type Props = {
  listing: Listing;
  /** Null for a new one. */
  role: string | null;
  store: ReturnType<typeof useStoreFrame>;
  onClose: () => void;
};

/** A new role, another name for one, or its end. */
export function RoleDialog({ listing: { part }, role, store, onClose }: Props) {
  const form = useId();
  const [name, setName] = useState(role ?? "");
  const typed = name.trim();
  const taken = Object.keys(part.capacityByRole).some((each) => each !== role && each === typed);
  const asking = part.items.filter(
    ({ status, effortByRole }) => status !== "dropped" && role !== null && (effortByRole[role] ?? 0) > 0,
  );
  const weeks =
    asking.reduce((sum, { effortByRole }) => sum + Math.round((effortByRole[role ?? ""] ?? 0) * 100), 0) / 100;
  const off = typed === "" ? "Give it a name first." : taken ? `There is a role “${typed}” already.` : null;
  const submit = () => {
    if (off) return;
    if (typed === role) return onClose();
    if (role !== null) return store.renameRole(role, typed, onClose);
    store.send({ patch: { roles: { [typed]: {} } }, said: `${typed} added` });
    onClose();
  };
  const kept =
    asking.length > 0
      ? `${counted(asking.length, "piece")} of work ${asking.length === 1 ? "asks" : "ask"} for ${grouped(weeks)} person-weeks of it. Give that work to another role first.`
      : null;
  return (
    <Dialog
      open
      forWriting
      onOpenChange={(open) => !open && onClose()}
      title={role === null ? "New role" : `Edit ${role}`}
      description={
        role === null
          ? "People who can stand in for one another, such as Content or Data."
          : "A new name goes with it into all work that asks for it."
      }
      actions={
        <>
          {role !== null && (
            <Button
              look="quiet"
              className="mr-auto"
              disabledBecause={kept}
              onClick={() => {
                store.send({ patch: { roles: { [role]: null } }, said: `${role} removed` });
                onClose();
              }}
            >
              Remove the role
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={store.renaming} disabledBecause={off}>
            {role === null ? "Add the role" : "Store the name"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label="Name"
          value={name}
          maxLength={64}
          placeholder="Design"
          error={taken ? off : null}
          onChange={(event) => setName(event.target.value)}
        />
        {kept && <p className="text-12 text-ink-3">It cannot be removed: {kept}</p>}
        {store.renameError && <Notice tone="harm">{store.renameError}</Notice>}
      </form>
    </Dialog>
  );
}
