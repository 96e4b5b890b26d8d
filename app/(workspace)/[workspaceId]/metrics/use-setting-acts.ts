import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { MetricWish } from "./metric-answers";
import { type SettingFacts, settingFactsOf } from "./setting-draft";

/** Stores what is wanted of a metric; the toast takes it back. */
export function useSettingActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.metric.pathFilter()),
      cache.invalidateQueries(trpc.workspace.shell.queryFilter({ workspaceId })),
    ]);
  const undo = useMutation(
    trpc.metric.putSetting.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("This was not taken back", { description: conflictOr(error) }),
    }),
  );
  const put = useMutation(trpc.metric.putSetting.mutationOptions({ onSettled }));
  return {
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    put: (before: MetricWish, version: number, facts: SettingFacts, onStored: () => void) =>
      put.mutate(
        { workspaceId, version, ...facts },
        {
          onSuccess: (stand) => {
            tell(`${before.name}: stored`, {
              undo: () => undo.mutate({ workspaceId, version: stand.version, ...settingFactsOf(before) }),
            });
            onStored();
          },
        },
      ),
    busy: put.isPending,
    error: put.error,
  };
}
