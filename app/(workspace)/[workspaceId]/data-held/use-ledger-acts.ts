import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ItemField, ItemFields } from "@/domain/ledger/edit-item";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { LedgerRow } from "./ledger-view";

/** Everything that is done to an item at once, each with its way back in the toast. */
export function useLedgerActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries(trpc.ledger.pathFilter()),
      cache.invalidateQueries(trpc.useCase.pathFilter()),
    ]);
  const settled = {
    onSettled: readAgain,
    onError: (error: { message: string; data?: { code?: string } | null | undefined }) => tell(conflictOr(error)),
  };
  const edit = useMutation(trpc.ledger.edit.mutationOptions({ onSettled: readAgain }));
  const link = useMutation(trpc.ledger.link.mutationOptions(settled));
  const remove = useMutation(trpc.ledger.remove.mutationOptions({ onSettled: readAgain }));
  const restore = useMutation(trpc.ledger.restore.mutationOptions(settled));

  const put = async (row: LedgerRow, set: ItemFields, said: string) => {
    const at = { workspaceId, dataItemId: row.id };
    const { version } = await edit.mutateAsync({ ...at, version: row.version, set });
    const was = Object.fromEntries((Object.keys(set) as ItemField[]).map((key) => [key, row[key]])) as ItemFields;
    tell(said, {
      undo: () => void edit.mutateAsync({ ...at, version, set: was }).catch((error: Error) => tell(conflictOr(error))),
    });
  };
  return {
    busy: edit.isPending || link.isPending || remove.isPending,
    /** Throws what the server says; the caller shows it where the person looks. */
    edit: put,
    retire: (row: LedgerRow) =>
      put(row, { status: "retired" }, `${row.name} retired`).catch((error: Error) => tell(conflictOr(error))),
    link: (row: LedgerRow, useId: string, on: boolean, name: string) => {
      const at = { workspaceId, dataItemId: row.id, useId };
      link.mutate(
        { ...at, version: row.version, on },
        {
          onSuccess: ({ version }) =>
            tell(on ? `${name} uses ${row.name}` : `${name} no longer uses ${row.name}`, {
              undo: () => link.mutate({ ...at, version, on: !on }),
            }),
        },
      );
    },
    remove: async (row: LedgerRow) => {
      await remove.mutateAsync({ workspaceId, dataItemId: row.id, version: row.version });
      tell(`${row.name} deleted`, { undo: () => restore.mutate({ workspaceId, dataItemId: row.id }) });
    },
  };
}

export type LedgerActs = ReturnType<typeof useLedgerActs>;
