"use client";

import { useState } from "react";
import { Checkbox } from "@/ui/checkbox";
import { FormDialog } from "@/ui/form-dialog";
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
    <FormDialog
      title={title}
      description="A view keeps filters, order, groups, columns and how close the rows stand."
      submit={action}
      busy={busy}
      off={missing}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label="Name of the view"
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
    </FormDialog>
  );
}
