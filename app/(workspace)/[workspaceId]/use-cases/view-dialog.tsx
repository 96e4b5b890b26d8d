"use client";

import { useId, useState } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";

type Props = {
  title: string;
  action: string;
  name: string;
  /** Null where sharing is not asked. */
  shared: boolean | null;
  /** Where it is kept, when that is not the server. */
  place: string | null;
  onSave: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
};

/** The name of a view, and whether everybody sees it. */
export function ViewDialog({ title, action, name: given, shared: wasShared, place, onSave, onClose }: Props) {
  const form = useId();
  const [name, setName] = useState(given);
  const [shared, setShared] = useState(wasShared ?? false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const missing = name.trim() === "" ? "Give it a name first." : null;
  const save = async () => {
    setBusy(true);
    try {
      await onSave(name.trim(), shared);
      onClose();
    } catch (error) {
      setFailure((error as { message: string }).message);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="A view keeps filters, order, groups, columns and how close the rows stand."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={busy} disabledBecause={missing}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !busy) void save();
        }}
      >
        <TextInput
          label="Name of the view"
          autoFocus
          maxLength={80}
          value={name}
          placeholder="Redesign first, by owner"
          onChange={(event) => setName(event.target.value)}
        />
        {wasShared !== null && (
          <Checkbox
            label="Everybody in this workspace sees it"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
        )}
        {place && <p className="text-12 text-ink-3">{place}</p>}
        {failure && <Notice tone="harm">{failure} What you typed is kept.</Notice>}
      </form>
    </Dialog>
  );
}
