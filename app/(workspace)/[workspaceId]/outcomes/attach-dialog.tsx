"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { withNone } from "./choice-words";
import type { Doing, MapView } from "./map-view";
import { pickerChoices } from "./picker-choices";
import { useChainWrites } from "./use-chain-writes";
import { useOrphanGate } from "./use-orphan-gate";

type Props = {
  view: MapView;
  workspaceId: string;
  attaching: Extract<Doing, { what: "attach" }>;
  onClose: () => void;
};

/** Which use cases serve an outcome: ticked ones are attached, those no longer ticked become ad hoc. */
export function AttachDialog({ view, workspaceId, attaching, onClose }: Props) {
  const tell = useTell();
  const writes = useChainWrites(workspaceId);
  const gate = useOrphanGate(writes);
  const [outcomeId, setOutcomeId] = useState(attaching.outcomeId ?? "");
  const servedBy = (id: string) => view.useCases.filter((each) => each.outcomeId === id).map((each) => each.id);
  const [chosen, setChosen] = useState<string[]>([
    ...(attaching.outcomeId ? servedBy(attaching.outcomeId) : []),
    ...(attaching.chosen ?? []),
  ]);
  const outcome = view.outcomes.find(({ id }) => id === outcomeId);
  const served = outcomeId === "" ? [] : servedBy(outcomeId);
  const added = outcomeId === "" ? [] : chosen.filter((id) => !served.includes(id));
  const dropped = served.filter((id) => !chosen.includes(id));
  const to = (id: string) => (dropped.includes(id) ? null : outcomeId);
  const moved = view.useCases.filter(({ id }) => added.includes(id) || dropped.includes(id));

  const store = () => {
    const moves = moved.map(({ id, version }) => ({ useCaseId: id, version, outcomeId: to(id) }));
    const change = { kind: "attach" as const, moves: moves.map(({ version: _version, ...move }) => move) };
    const words = { title: "Change which use cases serve it?", submit: () => "Change it and leave these" };
    return gate.guard(change, words, async (given) => {
      const { useCases } = await writes.attach.mutateAsync({ workspaceId, moves, ...given });
      onClose();
      tell(wordsOf(added.length, dropped.length), { undo: () => void back(useCases) });
    });
  };
  const back = async (useCases: readonly { useCaseId: string; version: number }[]) => {
    const former = new Map(moved.map((each) => [each.id, each.outcomeId]));
    const moves = useCases.map((each) => ({ ...each, outcomeId: former.get(each.useCaseId) ?? null }));
    const change = { kind: "attach" as const, moves: moves.map(({ version: _version, ...move }) => move) };
    await writes.attach.mutateAsync({ workspaceId, moves, ...(await writes.confirmed(change)) });
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={outcome ? `Use cases for “${outcome.statement}”` : "Attach to an outcome"}
      description="A use case serves one outcome. One that serves another now goes over to this."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={gate.busy}
            onClick={() => void store()}
            disabledBecause={
              outcomeId === ""
                ? "Choose the outcome first."
                : added.length + dropped.length === 0
                  ? "Nothing is changed yet."
                  : null
            }
          >
            {dropped.length === 0
              ? `Attach ${added.length}`
              : added.length === 0
                ? `Detach ${dropped.length}`
                : `Attach ${added.length}, detach ${dropped.length}`}
          </Button>
        </>
      }
    >
      {!attaching.outcomeId && (
        <Select
          label="Outcome"
          value={outcomeId}
          choices={withNone(
            view.outcomes.map(({ id, statement }) => ({ value: id, label: statement })),
            "choose one",
          )}
          onChange={(event) => {
            const to = event.target.value;
            setOutcomeId(to);
            setChosen([...new Set([...servedBy(to), ...(attaching.chosen ?? [])])]);
          }}
        />
      )}
      <SearchPicker
        label="Use cases"
        choices={pickerChoices(view, outcomeId)}
        chosen={chosen}
        onChange={setChosen}
        help="Search by name and tick with the space bar."
      />
      {gate.problem && <Notice tone="harm">{gate.problem.message}</Notice>}
      {gate.dialog}
    </Dialog>
  );
}

function wordsOf(added: number, dropped: number): string {
  const counted = (count: number) => `${count} ${count === 1 ? "use case" : "use cases"}`;
  if (dropped === 0) return `${counted(added)} attached`;
  return added === 0 ? `${counted(dropped)} detached` : `${counted(added)} attached, ${dropped} detached`;
}
