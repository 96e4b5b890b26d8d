import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { MeetingView } from "./review-view";

type MeetingFacts = Pick<MeetingView["meeting"], "name" | "heldOn" | "since" | "attendees" | "note">;
type At = Pick<MeetingView["meeting"], "id" | "version">;

/** What is done with meetings, each with a way back in the toast. A meeting shows on the brief too: all is read again. */
export function useMeetingActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries();
  const failed = (title: string) => (error: { message: string }) => tell(title, { description: error.message });
  const back = { onSettled, onError: failed("Not taken back"), onSuccess: () => tell("Taken back") };
  const undoAdd = useMutation(trpc.review.remove.mutationOptions(back));
  const undoEdit = useMutation(trpc.review.edit.mutationOptions(back));
  const undoNote = useMutation(trpc.review.note.mutationOptions(back));
  const undoRemove = useMutation(trpc.review.putBack.mutationOptions(back));
  const undoEnd = useMutation(trpc.review.reopen.mutationOptions(back));
  const add = useMutation(trpc.review.add.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.review.edit.mutationOptions({ onSettled }));
  const note = useMutation(trpc.review.note.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.review.remove.mutationOptions());
  const end = useMutation(trpc.review.close.mutationOptions({ onSettled }));
  const reopen = useMutation(trpc.review.reopen.mutationOptions({ onSettled }));
  const at = ({ id, version }: At) => ({ workspaceId, meetingId: id, version });

  return {
    add: (facts: MeetingFacts, onStored: (meetingId: string) => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            tell("Meeting planned", { undo: () => undoAdd.mutate({ workspaceId, meetingId: id, version }) });
            onStored(id);
          },
        },
      ),
    edit: (before: At & MeetingFacts, facts: MeetingFacts, onStored: () => void) =>
      edit.mutate(
        { ...at(before), ...facts },
        {
          onSuccess: ({ version }) => {
            const { name, heldOn, since, attendees, note: was } = before;
            const undo = { workspaceId, meetingId: before.id, version, name, heldOn, since, attendees, note: was };
            tell("Meeting stored", { undo: () => undoEdit.mutate(undo) });
            onStored();
          },
        },
      ),
    note: (before: At & Pick<MeetingFacts, "note">, text: string, onStored: () => void) =>
      note.mutate(
        { ...at(before), note: text || null },
        {
          onSuccess: ({ version }) => {
            const undo = { workspaceId, meetingId: before.id, version, note: before.note };
            tell("Notes stored", { undo: () => undoNote.mutate(undo) });
            onStored();
          },
        },
      ),
    /** `onStored` leaves the page, which would ask for what is not there any more. */
    remove: (meeting: At, onStored: () => void) =>
      remove.mutate(at(meeting), {
        onSuccess: () => {
          tell("Meeting removed", { undo: () => undoRemove.mutate({ workspaceId, meetingId: meeting.id }) });
          onStored();
          void cache.invalidateQueries(trpc.review.meetings.pathFilter());
          // The way back to its page asks anew, and is told that it is gone.
          void cache.invalidateQueries({ ...trpc.review.meeting.pathFilter(), refetchType: "none" });
          void cache.invalidateQueries(trpc.brief.pathFilter());
        },
        onError: () => cache.invalidateQueries(trpc.review.pathFilter()),
      }),
    end: (meeting: At, onStored: () => void) =>
      end.mutate(at(meeting), {
        onSuccess: ({ version, leftOpen }) => {
          const undo = { workspaceId, meetingId: meeting.id, version, reason: "Ended too early, taken back at once" };
          tell("Meeting ended: its agenda stays as it was", {
            description: leftOpen === 0 ? "Nothing was left open." : `Left open: ${leftOpen}.`,
            undo: () => undoEnd.mutate(undo),
          });
          onStored();
        },
      }),
    reopen: (meeting: At, reason: string, onStored: () => void) =>
      reopen.mutate(
        { ...at(meeting), reason },
        {
          onSuccess: () => {
            tell("Open again: the agenda is worked out anew");
            onStored();
          },
        },
      ),
    busy: add.isPending || edit.isPending || note.isPending || remove.isPending || end.isPending || reopen.isPending,
    error: add.error ?? edit.error ?? note.error ?? remove.error ?? end.error ?? reopen.error,
  };
}
