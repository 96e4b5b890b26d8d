"use client";

import { audienceWords } from "@/domain/deck/part-words";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { DecksView } from "./deck-view";
import { useDeckActs } from "./use-deck-acts";

type Props = {
  workspaceId: string;
  starts: DecksView["starts"];
  /** What was pointed at. */
  start: string;
  onClose: () => void;
  onStored: (deckId: string) => void;
};

/** A name, and what the deck starts from. */
export function StartDialog({ workspaceId, starts, start, onClose, onStored }: Props) {
  const acts = useDeckActs(workspaceId);
  const typed = useKept(useKeptKey(`deck from ${start}`), { name: "", start });
  const { name } = typed.value;
  const from = starts.find((each) => each.start === typed.value.start) ?? starts[0]!;
  const close = () => {
    typed.drop();
    onClose();
  };
  return (
    <FormDialog
      title="Make a deck"
      description="Everything in it can be changed afterwards."
      submit="Make it"
      busy={acts.busy}
      off={name.trim() === "" ? "Give it a name first." : null}
      onClose={close}
      onSubmit={() =>
        acts.start(from.start, name.trim(), (deckId) => {
          typed.drop();
          onStored(deckId);
        })
      }
    >
      <TextInput
        label="Name"
        maxLength={200}
        placeholder="Board of December"
        value={name}
        onChange={(event) => typed.set({ ...typed.value, name: event.target.value })}
      />
      <Select
        label="Starts from"
        choices={starts.map((each) => ({ value: each.start, label: each.name }))}
        value={from.start}
        onChange={(event) => typed.set({ ...typed.value, start: event.target.value })}
        help={`For ${audienceWords[from.audience]}: ${from.parts.join(", ")}.`}
      />
      {acts.error && <Notice tone="harm">{acts.error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
