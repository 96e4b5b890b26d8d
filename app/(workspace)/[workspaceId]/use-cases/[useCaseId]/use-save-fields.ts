import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { EditableField } from "@/domain/scoring/editable-fields";
import { fieldNames } from "@/domain/scoring/field-words";
import type { UseCase } from "@/domain/scoring/use-case";
import { useTell } from "@/ui/toast";
import { useReadAgain } from "./use-read-again";

export type Fields = Pick<UseCase, EditableField>;
export type SomeFields = Partial<Fields>;

/** How storing ended; a conflict names the fields somebody else stored meanwhile. */
export type Saved =
  | { how: "saved" }
  | { how: "conflict"; fields: EditableField[] }
  | { how: "failed"; message: string };

const keysOf = (set: SomeFields) => Object.keys(set) as EditableField[];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const mostTries = 4;

/**
 * Stores some fields. Somebody else's change to other fields is no conflict: then ours is stored on top of it. What
 * was stored can be taken back from the toast, unless it was changed again since.
 */
export function useSaveFields(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const readAgain = useReadAgain(workspaceId, useCaseId);
  const detail = trpc.useCase.detail.queryOptions({ workspaceId, useCaseId });
  const { mutateAsync, isPending } = useMutation(trpc.useCase.editFields.mutationOptions());

  const store = async (set: SomeFields, basis: SomeFields, force = false): Promise<Saved> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const { useCase } = await cache.ensureQueryData(detail);
      const differing = keysOf(set).filter((key) => !same(useCase[key], basis[key]) && !same(useCase[key], set[key]));
      if (!force && differing.length > 0) return { how: "conflict", fields: differing };
      try {
        await mutateAsync({ workspaceId, useCaseId, version: useCase.version, set: set as never });
        await readAgain();
        return { how: "saved" };
      } catch (error) {
        const { data, message } = error as { data?: { code?: string }; message: string };
        if (data?.code !== "CONFLICT") return { how: "failed", message };
        await cache.fetchQuery({ ...detail, staleTime: 0 });
      }
    }
    return { how: "failed", message: "Others are changing this use case at the same time. Try again in a moment." };
  };

  const save = async (set: SomeFields, basis: SomeFields, force = false): Promise<Saved> => {
    const before = cache.getQueryData(detail.queryKey)?.useCase;
    const saved = await store(set, basis, force);
    if (saved.how !== "saved" || !before) return saved;
    const was = Object.fromEntries(keysOf(set).map((key) => [key, before[key]])) as SomeFields;
    const after = cache.getQueryData(detail.queryKey)?.useCase;
    const is = Object.fromEntries(keysOf(set).map((key) => [key, after?.[key]])) as SomeFields;
    tell(
      `Stored: ${keysOf(set)
        .map((key) => fieldNames[key].toLowerCase())
        .join(", ")}`,
      {
        undo: async () => {
          const undone = await store(was, is);
          if (undone.how === "saved") tell("Taken back");
          else tell(undone.how === "failed" ? undone.message : "It was changed again since; nothing was taken back.");
        },
      },
    );
    return saved;
  };
  return { save, isPending };
}
