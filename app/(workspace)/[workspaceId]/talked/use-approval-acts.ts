import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ApprovedKind } from "@/domain/talk/subject-words";
import { useTell } from "@/ui/toast";
import type { ApprovalRow } from "./talk-view";

type Asked = { subjectKind: ApprovedKind; subjectId: string };
type At = Pick<ApprovalRow, "id" | "version">;

/** A refusal stands in the dialog; who closed it meanwhile has asked or spoken all the same. */
const shownBeside = () => {};

/** Asks, approves, refuses and withdraws, each with a way back in the toast. */
export function useApprovalActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.talk.pathFilter());
  const back = {
    onSettled,
    onSuccess: () => tell("Taken back"),
    onError: (error: { message: string }) => tell("Not taken back", { description: error.message }),
  };
  const undoAsk = useMutation(trpc.talk.withdraw.mutationOptions(back));
  const undoSpeak = useMutation(trpc.talk.unsay.mutationOptions(back));
  const undoWithdraw = useMutation(trpc.talk.askAgain.mutationOptions(back));
  const ask = useMutation(trpc.talk.ask.mutationOptions({ onSettled }));
  const speak = useMutation(trpc.talk.speak.mutationOptions({ onSettled }));
  const unsay = useMutation(trpc.talk.unsay.mutationOptions({ onSettled }));
  const withdraw = useMutation(trpc.talk.withdraw.mutationOptions({ onSettled }));
  const at = ({ id, version }: At) => ({ workspaceId, approvalId: id, version });

  return {
    ask: (subject: Asked, given: { note: string | null; approverIds: string[] }, onStored: () => void) =>
      ask.mutateAsync({ workspaceId, ...subject, ...given }).then((stored) => {
        onStored();
        tell("Asked for approval", { undo: () => undoAsk.mutate(at(stored)) });
      }, shownBeside),
    speak: (
      approval: At,
      said: { verdict: "approved" | "refused"; note: string | null; fingerprint: string },
      onStored: () => void,
    ) =>
      speak.mutateAsync({ ...at(approval), ...said }).then(({ version }) => {
        onStored();
        tell(said.verdict === "approved" ? "Approved as it stands" : "Refused", {
          undo: () => undoSpeak.mutate(at({ id: approval.id, version })),
        });
      }, shownBeside),
    /** Without a way back but to say it again: then it is said of what stands. */
    unsay: (approval: At) =>
      unsay.mutate(at(approval), {
        onSuccess: () => tell("Taken back: you are asked again"),
        onError: (error) => tell("Not taken back", { description: error.message }),
      }),
    withdraw: (approval: At) =>
      withdraw.mutate(at(approval), {
        onSuccess: ({ version }) =>
          tell("Approval withdrawn", { undo: () => undoWithdraw.mutate(at({ id: approval.id, version })) }),
        onError: (error) => tell("Not withdrawn", { description: error.message }),
      }),
    asking: ask,
    speaking: speak,
    busy: ask.isPending || speak.isPending || unsay.isPending || withdraw.isPending,
  };
}
export type ApprovalActs = ReturnType<typeof useApprovalActs>;
