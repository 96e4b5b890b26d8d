import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { useTell } from "@/ui/toast";

export type StoredInitiative = Initiative & { version: number };

type Status = Initiative["status"];

const statusTold: Record<Status, string> = {
  planned: "planned again",
  in_progress: "started",
  done: "finished",
  dropped: "stopped; it stays on record",
};

export const factsOf = ({ id: _i, status: _s, version: _v, ...facts }: StoredInitiative): InitiativeFacts => facts;

/** Everything that can be done to a piece of work, each with the way back in the toast. */
export function useStoreInitiative(workspaceId: string) {
  const { initiative } = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => void cache.invalidateQueries();
  const onError = ({ message }: { message: string }) => tell("Not taken back", { description: message });
  const again = { onSettled, onError };
  const add = useMutation(initiative.add.mutationOptions({ onSettled }));
  const change = useMutation(initiative.change.mutationOptions({ onSettled }));
  const stop = useMutation(initiative.stop.mutationOptions({ onSettled }));
  const setStatus = useMutation(initiative.setStatus.mutationOptions({ onSettled }));
  // What is removed is not asked for again, though it is still on the screen for a moment.
  const others = ({ queryKey }: { queryKey: readonly unknown[] }) => String(queryKey[0]) !== "initiative,read";
  const remove = useMutation(
    initiative.remove.mutationOptions({ onSettled: () => void cache.invalidateQueries({ predicate: others }) }),
  );
  const undoAdd = useMutation(initiative.remove.mutationOptions(again));
  const undoChange = useMutation(initiative.change.mutationOptions(again));
  const undoStatus = useMutation(initiative.setStatus.mutationOptions(again));
  const undoStart = useMutation(initiative.stop.mutationOptions(again));
  const putBack = useMutation(initiative.putBack.mutationOptions(again));

  const withStatus = (item: StoredInitiative, { version, was }: { version: number; was: Status }, status: Status) => {
    const at = { workspaceId, initiativeId: item.id, version };
    const undo = () =>
      was === "dropped" ? undoStart.mutate({ ...at, reason: "Taken back" }) : undoStatus.mutate({ ...at, status: was });
    tell(`${item.name} ${statusTold[status]}`, { undo });
  };

  return {
    add: (facts: InitiativeFacts, done: (id: string) => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            const reason = "Taken back";
            tell(`Added in ${quarterInWords(facts.startQuarter)}`, {
              description: facts.name,
              undo: () => undoAdd.mutate({ workspaceId, initiativeId: id, version, reason }),
            });
            done(id);
          },
        },
      ),
    change: (
      before: StoredInitiative,
      { facts, version, reason }: { facts: InitiativeFacts; version: number; reason: string | null },
      done: () => void,
    ) =>
      change.mutate(
        { workspaceId, initiativeId: before.id, version, ...facts, reason },
        {
          onSuccess: (stored) => {
            const undo = () =>
              undoChange.mutate({
                ...{ workspaceId, initiativeId: before.id, version: stored.version },
                ...factsOf(before),
                undoesMoveId: stored.moveId,
              });
            tell(`${facts.name} stored`, { undo });
            done();
          },
        },
      ),
    stop: (item: StoredInitiative, reason: string, done: () => void) =>
      stop.mutate(
        { workspaceId, initiativeId: item.id, version: item.version, reason },
        {
          onSuccess: (stored) => {
            withStatus(item, stored, "dropped");
            done();
          },
        },
      ),
    setStatus: (item: StoredInitiative, status: Exclude<Status, "dropped">) =>
      setStatus.mutate(
        { workspaceId, initiativeId: item.id, version: item.version, status },
        {
          onSuccess: (stored) => withStatus(item, stored, status),
        },
      ),
    remove: (item: StoredInitiative, reason: string, done: () => void) =>
      remove.mutate(
        { workspaceId, initiativeId: item.id, version: item.version, reason },
        {
          onSuccess: () => {
            const undo = () => putBack.mutate({ workspaceId, initiativeId: item.id });
            tell(`${item.name} removed`, { undo });
            done();
          },
        },
      ),
    busy: add.isPending || change.isPending || setStatus.isPending,
    leaving: stop.isPending || remove.isPending,
    error: add.error ?? change.error ?? setStatus.error,
    leaveError: stop.error ?? remove.error,
  };
}
