import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { Wave } from "./survey-board";
import { answersOf, draftOf, type SurveyForms, type WaveAnswers } from "./wave-draft";

type Head = { instrumentId: string; date: string; transition: string | null; moment: string | null };
type Given = { wave: Wave | null; forms: SurveyForms | undefined; mayEdit: boolean; onStored: () => void };

/** What a wave was before it was changed, as it is sent; null where that cannot be stored again. */
function before(wave: Wave, forms: SurveyForms | undefined): (Head & { answers: WaveAnswers }) | null {
  const { instrumentId, date, transition, moment, n } = wave;
  const form = forms?.instruments.find(({ id }) => id === instrumentId);
  if (!form || !instrumentId || !date || !n) return null;
  const { answers, problem } = answersOf(draftOf(wave, null), form);
  return problem === null ? { instrumentId, date, transition, moment, answers } : null;
}

/**
 * Adds or changes a wave, and takes it back from the toast. On a conflict the list shows theirs, and storing again puts
 * this one over it.
 */
export function useStoreWave(workspaceId: string, { wave, forms, mayEdit, onStored }: Given) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.survey.list.queryFilter({ workspaceId }));
  const takenBack = {
    onSettled,
    onSuccess: () => tell("Taken back"),
    onError: (error: { message: string }) => tell("This was not taken back", { description: conflictOr(error) }),
  };
  const undoAdd = useMutation(trpc.survey.remove.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.survey.edit.mutationOptions(takenBack));
  const add = useMutation(
    trpc.survey.add.mutationOptions({
      onSettled,
      onSuccess: ({ id, version }) => {
        tell("Wave added", mayEdit ? { undo: () => undoAdd.mutate({ workspaceId, waveId: id, version }) } : {});
        onStored();
      },
    }),
  );
  const edit = useMutation(trpc.survey.edit.mutationOptions({ onSettled }));
  const error = add.error ?? edit.error;
  const change = (of: Wave, head: Head, answers: WaveAnswers) => {
    const was = before(of, forms);
    edit.mutate(
      { workspaceId, waveId: of.id, version: of.version, ...head, answers },
      {
        onSuccess: ({ version }) => {
          const undo = was && (() => undoEdit.mutate({ workspaceId, waveId: of.id, version, ...was }));
          tell("Wave stored", undo ? { undo } : {});
          onStored();
        },
      },
    );
  };
  return {
    send: (head: Head, answers: WaveAnswers) =>
      wave ? change(wave, head, answers) : add.mutate({ workspaceId, ...head, answers }),
    busy: add.isPending || edit.isPending,
    error: error && conflictOr(error),
    overtaken: edit.error?.data?.code === "CONFLICT",
  };
}
