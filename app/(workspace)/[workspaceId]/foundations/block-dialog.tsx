"use client";

import { useId } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { EffectPart, useEffectOf } from "./effect-part";
import type { Block, Foundations } from "./foundation-types";
import { NeedsFields } from "./needs-fields";
import { type Needs, needsOf, useBlockWrites } from "./use-block-writes";

type Props = {
  workspaceId: string;
  foundations: Foundations;
  /** None for a new block of the workspace's own. */
  block: Block | null;
  onClose: () => void;
  onAdded: (id: string) => void;
};

/** A block of one's own, or what a block of the library needs in this workspace. */
export function BlockDialog({ workspaceId, foundations, block, onClose, onAdded }: Props) {
  const form = useId();
  const kept = useKept(useKeptKey(`block ${block?.id ?? "new"}`), {
    name: block?.name ?? "",
    needs: block ? needsOf(block) : ([] as Needs),
    library: block !== null && !block.own && !block.needsChanged,
  });
  const typed = kept.value;
  const writes = useBlockWrites(workspaceId);
  const own = block?.own ?? true;
  const tried = block
    ? { blockId: block.id, prerequisites: typed.library ? null : typed.needs }
    : { blockId: "new-block", name: typed.name.trim() || "The new block", prerequisites: typed.needs };
  const { data: effect } = useEffectOf(workspaceId, [tried]);
  const close = () => {
    kept.drop();
    onClose();
  };
  const setNeeds = (needs: Needs) => kept.set({ ...typed, needs, library: false });
  const wrong = own && typed.name.trim() === "" ? "Give it a name first." : (effect?.refusal ?? null);
  const error = writes.add.error ?? writes.edit.error ?? writes.remove.error;
  const overtaken = isOvertaken(writes.edit.error);
  const version = useTypedFrom(block?.version ?? 0, kept, overtaken);
  const nameOf = (id: string) => foundations.blocks.find((each) => each.id === id)?.name ?? id;
  const needsWords = (needs: Needs) =>
    needs.map(({ block: id, minLevel }) => `${nameOf(id)}, level ${minLevel}`).join("\n") || "nothing needed";
  const store = () => {
    const needs = typed.library ? null : typed.needs;
    if (block) writes.storeNeeds({ ...block, version }, block.own ? typed.name.trim() : null, needs, close);
    else
      writes.addOwn(
        { name: typed.name.trim(), needs: typed.needs, level: null, assessedAt: null, assessedById: null, note: null },
        (id) => {
          onAdded(id);
          close();
        },
      );
  };
  const users = block?.users ?? [];
  return (
    <Dialog
      open
      wide
      forWriting
      onOpenChange={(open) => !open && close()}
      title={block ? (own ? `Edit ${block.name}` : `What ${block.name} needs`) : "New building block"}
      description={
        own
          ? "A foundation the library does not have. It counts for readiness and the plan, not for maturity."
          : "For this workspace only; the library stays as it is."
      }
      actions={
        <>
          {block?.own && (
            <Button
              look="quiet"
              className="mr-auto"
              busy={writes.remove.isPending}
              disabledBecause={users.length > 0 ? `Needed or raised by ${users.join(", ")}.` : null}
              onClick={() => writes.removeOwn(block, close)}
            >
              Remove the block
            </Button>
          )}
          {block && !block.own && !typed.library && (
            <Button
              look="quiet"
              className="mr-auto"
              onClick={() =>
                kept.set({
                  ...typed,
                  needs: block.libraryNeeds.map(({ block: id, minLevel }) => ({ block: id, minLevel })),
                  library: true,
                })
              }
            >
              Back to the library’s
            </Button>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            busy={writes.add.isPending || writes.edit.isPending}
            disabledBecause={wrong}
          >
            {overtaken ? "Store mine over theirs" : block ? "Store the change" : "Add the block"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) store();
        }}
      >
        {own && (
          <TextInput
            label="Name"
            value={typed.name}
            maxLength={200}
            placeholder="Product photography from every side"
            onChange={(event) => kept.set({ ...typed, name: event.target.value })}
          />
        )}
        <NeedsFields blocks={foundations.blocks} blockId={block?.id ?? null} needs={typed.needs} onChange={setNeeds} />
        {typed.library && <p className="text-12 text-ink-3">These are the needs of the library.</p>}
        {block?.own && users.length > 0 && (
          <p className="text-12 text-ink-3">It cannot be removed: {users.join(", ")} need or raise it.</p>
        )}
        {overtaken && block ? (
          <Overtaken
            isWider
            of={{ kind: "buildingBlock", id: block.id }}
            what="this foundation"
            rows={[
              { label: "Name", theirs: block.name, mine: block.own ? typed.name : block.name },
              { label: "What it needs", theirs: needsWords(needsOf(block)), mine: needsWords(typed.needs) },
            ]}
            onTake={close}
          />
        ) : (
          error && <Notice tone="harm">{error.message} What you entered is kept here.</Notice>
        )}
        <EffectPart effect={effect} />
      </form>
    </Dialog>
  );
}
