import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { TableLook } from "@/domain/scoring/list/table-look";

export type ListedView = {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly look: unknown;
  readonly version: number;
  readonly mayChange: boolean;
};
export type ViewChange = { name?: string; shared?: boolean; look?: TableLook };

const screen = "useCases";
const listeners = new Set<() => void>();

/** Kept in this browser alone: what somebody keeps who may only look. */
function useLocalViews(workspaceId: string) {
  const key = `attune.views.${workspaceId}.${screen}`;
  const kept = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => localStorage.getItem(key),
    () => null,
  );
  const views = useMemo(() => readViews(kept), [kept]);
  const write = useCallback(
    (next: readonly ListedView[]) => {
      localStorage.setItem(key, JSON.stringify(next));
      for (const tell of listeners) tell();
    },
    [key],
  );
  return { views, write };
}

function readViews(kept: string | null): readonly ListedView[] {
  try {
    const views: unknown = JSON.parse(kept ?? "[]");
    if (!Array.isArray(views)) return [];
    return views
      .filter((each) => typeof each?.id === "string" && typeof each?.name === "string")
      .map(({ id, name, look }) => ({ id, name, look, shared: false, version: 1, mayChange: true }));
  } catch {
    return [];
  }
}

/** The views of this list: kept by the server for whoever may contribute, in the browser for everybody else. */
export function useSavedViews(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const asked = trpc.view.list.queryOptions({ workspaceId, screen });
  const { data } = useSuspenseQuery(asked);
  const local = useLocalViews(workspaceId);
  const readAgain = () => cache.invalidateQueries(asked);
  const saving = useMutation(trpc.view.save.mutationOptions({ onSettled: readAgain }));
  const changing = useMutation(trpc.view.change.mutationOptions({ onSettled: readAgain }));
  const removing = useMutation(trpc.view.remove.mutationOptions({ onSettled: readAgain }));
  const isLocal = !data.may.save;

  const plain = (look: TableLook) => ({ ...look }) as unknown as Parameters<typeof saving.mutate>[0]["look"];
  return {
    views: isLocal ? [...local.views, ...data.views] : data.views,
    mayShare: data.may.share,
    isLocal,
    save: async (name: string, look: TableLook, shared: boolean): Promise<string> => {
      if (!isLocal) return (await saving.mutateAsync({ workspaceId, screen, name, shared, look: plain(look) })).id;
      const id = `local-${crypto.randomUUID().slice(0, 8)}`;
      local.write([...local.views, { id, name, look, shared: false, version: 1, mayChange: true }]);
      return id;
    },
    change: async (view: ListedView, { look, ...change }: ViewChange) => {
      if (isLocal) {
        const changed = { ...view, ...change, ...(look && { look }) };
        local.write(local.views.map((each) => (each.id === view.id ? changed : each)));
        return;
      }
      const { id: viewId, version } = view;
      await changing.mutateAsync({ workspaceId, viewId, version, ...change, ...(look && { look: plain(look) }) });
    },
    remove: async (view: ListedView) => {
      if (isLocal) local.write(local.views.filter(({ id }) => id !== view.id));
      else await removing.mutateAsync({ workspaceId, viewId: view.id, version: view.version });
    },
  };
}
