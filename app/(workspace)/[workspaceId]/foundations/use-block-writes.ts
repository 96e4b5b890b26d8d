import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { Block } from "./foundation-types";

export type Needs = { block: string; minLevel: number }[];
export type Said = {
  level: number | null;
  assessedAt: string | null;
  assessedById: string | null;
  note: string | null;
};

const saidOf = ({ level, assessedAt, assessedBy, note }: Block): Said => ({
  ...{ level, assessedAt, note },
  assessedById: assessedBy,
});

/** What can be stored of blocks, each with its way back in the toast. */
export function useBlockWrites(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all(
      [trpc.foundation, trpc.roadmap, trpc.useCase, trpc.journey].map((of) => cache.invalidateQueries(of.pathFilter())),
    );
  const onError = ({ message }: { message: string }) => tell("Not taken back", { description: message });
  const back = { onSettled, onError, onSuccess: () => tell("Taken back") };
  const assessBack = useMutation(trpc.foundation.assess.mutationOptions(back));
  const editBack = useMutation(trpc.foundation.edit.mutationOptions(back));
  const addBack = useMutation(trpc.foundation.add.mutationOptions(back));
  const removeBack = useMutation(trpc.foundation.remove.mutationOptions(back));
  const assess = useMutation(trpc.foundation.assess.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.foundation.edit.mutationOptions({ onSettled }));
  const add = useMutation(trpc.foundation.add.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.foundation.remove.mutationOptions({ onSettled }));

  const storeLevels = (said: readonly { block: Block; said: Said }[], stored: () => void) =>
    assess.mutate(
      {
        workspaceId,
        blocks: said.map(({ block, said: { level, assessedAt, assessedById, note } }) => ({
          ...{ blockId: block.id, version: block.version },
          ...{ level, assessedAt, assessedById, note },
        })),
      },
      {
        onSuccess: ({ versions }) => {
          const [first] = said;
          const title =
            said.length === 1 && first ? `${first.block.name} assessed` : `${said.length} foundations assessed`;
          const blocks = said.map(({ block }, at) => ({ ...versions[at]!, ...saidOf(block) }));
          tell(title, { undo: () => assessBack.mutate({ workspaceId, blocks }) });
          stored();
        },
      },
    );
  const storeNeeds = (block: Block, name: string | null, needs: Needs | null, stored: () => void) =>
    edit.mutate(
      { workspaceId, blockId: block.id, version: block.version, name, needs },
      {
        onSuccess: ({ version }) => {
          const was = block.own || block.needsChanged ? needsOf(block) : null;
          const before = { workspaceId, blockId: block.id, version, name: block.own ? block.name : null, needs: was };
          tell(`${name ?? block.name} changed`, { undo: () => editBack.mutate(before) });
          stored();
        },
      },
    );
  const addOwn = (given: { name: string; needs: Needs } & Said, stored: (blockId: string) => void) =>
    add.mutate(
      { workspaceId, ...given },
      {
        onSuccess: ({ blockId }) => {
          tell(`${given.name} added`, { undo: () => removeBack.mutate({ workspaceId, blockId, version: 1 }) });
          stored(blockId);
        },
      },
    );
  const removeOwn = (block: Block, stored: () => void) =>
    remove.mutate(
      { workspaceId, blockId: block.id, version: block.version },
      {
        onSuccess: () => {
          const before = { workspaceId, name: block.name, needs: needsOf(block), ...saidOf(block) };
          tell(`${block.name} removed`, { undo: () => addBack.mutate(before) });
          stored();
        },
      },
    );
  return { assess, edit, add, remove, storeLevels, storeNeeds, addOwn, removeOwn };
}

export const needsOf = ({ needs }: Pick<Block, "needs">): Needs =>
  needs.map(({ block, minLevel }) => ({ block, minLevel }));
