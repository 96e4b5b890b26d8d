"use client";

import { useEffect, useRef, useState } from "react";
import type { ItemField } from "@/domain/ledger/edit-item";
import { Button } from "@/ui/button";
import { Notice, SaveState } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { changedIn, changesOf, clashesIn, type ItemDraft, numberProblem, type Typed, typedOf } from "./item-draft";
import { fieldLabels, ItemInputs } from "./item-inputs";
import type { Ledger, LedgerRow } from "./ledger-view";
import type { LedgerActs } from "./use-ledger-acts";

type Props = {
  storageKey: string;
  ledger: Ledger;
  row: LedgerRow;
  /** The field somebody came for. */
  first: ItemField | null;
  acts: LedgerActs;
  onClose: () => void;
};

/** All fields of an item: what is typed is kept until it is stored; a conflict shows both. */
export function ItemForm({ storageKey, ledger, row, first, acts, onClose }: Props) {
  const now = typedOf(row);
  const kept = useKept<ItemDraft | null>(storageKey, null);
  const draft = kept.value ?? { basis: now, value: now };
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const changed = changedIn(draft);
  const clashes = clashesIn(draft, now);
  const { value } = draft;
  const wrong =
    value.name.trim() === ""
      ? "It needs a name."
      : (["retentionDays", "accuracyPct", "annualCost"] as const)
          .map((key) => numberProblem(key, value[key]))
          .find(Boolean);
  const off = wrong ?? (changed.length === 0 ? "Nothing is changed yet." : null);

  useEffect(() => {
    const field = first === null ? null : form.current?.querySelector<HTMLElement>(`[name="${first}"]`);
    (field ?? form.current)?.focus({ preventScroll: field === null });
    field?.scrollIntoView({ block: "center" });
  }, [first]);

  const change = (part: Partial<Typed>) => kept.set({ ...draft, value: { ...value, ...part } });
  const close = () => {
    kept.drop();
    onClose();
  };
  const save = async (force: boolean) => {
    setProblem(null);
    if (!force && clashes.length > 0) return;
    try {
      await acts.edit(row, changesOf(draft), `${value.name} stored`);
      close();
    } catch (error) {
      setProblem(conflictOr(error as Error));
    }
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={`Change ${row.name}`}
      className="grid gap-3 outline-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!off && !acts.busy) void save(false);
      }}
    >
      <ItemInputs ledger={ledger} value={value} onChange={change} />
      {clashes.length > 0 && (
        <Overtaken
          of={{ kind: "dataItem", id: row.id }}
          what="this"
          rows={clashes.map((key) => ({ label: fieldLabels[key], theirs: said(now[key]), mine: said(value[key]) }))}
        />
      )}
      {problem && <Notice tone="harm">{problem} What you entered is kept here.</Notice>}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-hairline bg-surface py-2">
        {clashes.length > 0 ? (
          <Button look="primary" busy={acts.busy} disabledBecause={wrong} onClick={() => void save(true)}>
            Save mine over theirs
          </Button>
        ) : (
          <Button look="primary" type="submit" busy={acts.busy} disabledBecause={off}>
            Save
          </Button>
        )}
        <Button onClick={close}>{clashes.length > 0 ? "Take theirs" : "Cancel"}</Button>
        <SaveState>{acts.busy ? "Saving…" : changed.length > 0 ? "Not saved yet" : ""}</SaveState>
      </div>
    </form>
  );
}

const said = (value: Typed[ItemField]) =>
  Array.isArray(value)
    ? value.join(", ") || "nothing"
    : value === true
      ? "yes"
      : value === false
        ? "no"
        : value || "nothing";
