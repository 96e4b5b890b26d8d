"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { EditableField } from "@/domain/scoring/editable-fields";
import { fieldNames, type NameOf, namesOfChoices, valueWords } from "@/domain/scoring/field-words";
import { Button } from "@/ui/button";
import { Notice, SaveState, Skeleton } from "@/ui/states";
import { Overtaken } from "../../scored/overtaken";
import { FieldForm, type SectionName } from "./field-forms";
import type { Detail } from "./use-case-detail";
import { useFieldDraft } from "./use-field-draft";
import { type Fields, type Saved, useSaveFields } from "./use-save-fields";

type Props = {
  storageKey: string;
  name: SectionName;
  title: string;
  fields: readonly EditableField[];
  useCase: Detail["useCase"];
  workspaceId: string;
  takesFocus: boolean;
  /** With the time of the day it was stored at, or null where nothing was. */
  onClose: (savedAt: string | null) => void;
};

/** The form of a section: what is typed is kept until it is stored; a conflict shows both. */
export function FieldEditor({ storageKey, name, title, fields, useCase, workspaceId, takesFocus, onClose }: Props) {
  const trpc = useTRPC();
  const draft = useFieldDraft(storageKey, fields, useCase);
  const { save, isPending } = useSaveFields(workspaceId, useCase.id);
  const [ended, setEnded] = useState<Saved | null>(null);
  const { data: choices, error } = useQuery(trpc.useCase.choices.queryOptions({ workspaceId }));
  const conflict = ended?.how === "conflict" ? ended.fields : [];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const store = async (force: boolean) => {
    setEnded(null);
    const saved = await save(draft.set, draft.basis, force);
    setEnded(saved);
    if (saved.how !== "saved") return;
    draft.drop();
    onClose(new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
  };
  const off =
    draft.value.name.trim() === "" ? "It needs a name." : draft.changed.length === 0 ? "Nothing is changed yet." : null;
  const word = isPending ? "Saving…" : ended ? "Not saved" : draft.changed.length > 0 ? "Not saved yet" : "";
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={title}
      className="grid gap-4 border-l-2 border-line pl-4 outline-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && off === null) void store(false);
      }}
    >
      {error && <Notice tone="harm">{error.message} Try again in a moment.</Notice>}
      {choices ? (
        <FieldForm section={name} value={draft.value} change={draft.change} choices={choices} />
      ) : (
        <Skeleton className="h-48" />
      )}
      {conflict.length > 0 && (
        <Overtaken
          of={{ kind: "useCase", id: useCase.id }}
          what="this use case"
          rows={differing(conflict, useCase, draft.value, namesOfChoices(choices ?? {}))}
        />
      )}
      {ended?.how === "failed" && <Notice tone="harm">{ended.message} What you entered is kept here.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        {conflict.length > 0 ? (
          <Button look="primary" busy={isPending} onClick={() => void store(true)}>
            Save mine over theirs
          </Button>
        ) : (
          <Button look="primary" type="submit" busy={isPending} disabledBecause={off}>
            Save
          </Button>
        )}
        <Button
          onClick={() => {
            draft.drop();
            onClose(null);
          }}
        >
          {conflict.length > 0 ? "Take theirs" : "Cancel"}
        </Button>
        <SaveState>{word}</SaveState>
      </div>
    </form>
  );
}

const differing = (fields: readonly EditableField[], theirs: Fields, mine: Fields, nameOf: NameOf) =>
  fields.map((field) => ({
    label: fieldNames[field],
    theirs: valueWords(field, theirs[field], nameOf),
    mine: valueWords(field, mine[field], nameOf),
  }));
