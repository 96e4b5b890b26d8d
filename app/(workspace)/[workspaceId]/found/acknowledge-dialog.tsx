"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ShownFinding } from "@/domain/findings/shown-findings";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { FindingNoteLine } from "./finding-note-line";

type Props = {
  finding: Omit<ShownFinding, "area">;
  workspaceId: string;
  onClose: () => void;
  /** A note was stored where none was. */
  onStored?: () => void;
};

/** "We know, and this is why": a note that moves a finding down without making it go. */
export function AcknowledgeDialog({ finding, workspaceId, onClose, onStored }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const { key, ruleId, entityType, entityId, detail, object, message, hardStop, known } = finding;
  const draft = useKept(useKeptKey(`finding ${key}`), known?.note ?? "");
  const restore = useMutation(trpc.finding.restore.mutationOptions());
  const takeBack = useMutation(trpc.finding.takeBack.mutationOptions());
  const acknowledge = useMutation(
    trpc.finding.acknowledge.mutationOptions({
      onSuccess: (at) => {
        draft.drop();
        onClose();
        if (known) return tell("Note changed");
        onStored?.();
        tell("Acknowledged", { description: object, undo: () => takeBack.mutate({ workspaceId, ...at }) });
      },
    }),
  );
  const back = () => {
    if (!known) return;
    takeBack.mutate(
      { workspaceId, noteId: known.noteId, version: known.version },
      {
        onSuccess: ({ version }) => {
          draft.drop();
          onClose();
          tell("Counts as news again", {
            description: object,
            undo: () => restore.mutate({ workspaceId, noteId: known.noteId, version }),
          });
        },
      },
    );
  };
  const note = draft.value.trim();
  const overtaken = isOvertaken(acknowledge.error);
  const seen = useTypedFrom(known?.version ?? null, draft, overtaken);
  const close = () => {
    draft.drop();
    onClose();
  };
  const error = acknowledge.error ?? takeBack.error;
  const off =
    note === ""
      ? "Say why it may stand, or what is being done."
      : known && note === known.note
        ? "Nothing has changed."
        : null;
  return (
    <FormDialog
      title={known ? "Change the note" : "We know, and this is why"}
      description={`${object}: ${message}`}
      submit={known ? "Store the note" : "Acknowledge"}
      busy={acknowledge.isPending}
      off={off}
      onSubmit={() =>
        acknowledge.mutate({
          ...{ workspaceId, ruleId, entityType, entityId, detail },
          ...{ note, version: seen },
        })
      }
      onClose={close}
      overtaken={
        overtaken &&
        known && (
          <Overtaken
            of={{ kind: "findingNote", id: known.noteId }}
            what="this note"
            rows={[{ label: "Note", theirs: known.note, mine: draft.value }]}
            onTake={close}
          />
        )
      }
    >
      <p className="text-ink-2">
        It stays a finding and moves down as known, with your name and the day.
        {hardStop && " It goes on stopping the use case: only putting it right lifts that."}
      </p>
      {known && <FindingNoteLine known={known} />}
      <TextArea
        label="Note"
        value={draft.value}
        maxLength={1_000}
        placeholder="Agreed with service until the new finder is live in spring."
        onChange={(event) => draft.set(event.target.value)}
      />
      {known && (
        <div>
          <Button look="quiet" busy={takeBack.isPending} onClick={back}>
            Take the acknowledgement back
          </Button>
        </div>
      )}
      {error && !(overtaken && known) && <Notice tone="harm">{error.message} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
