"use client";

import type { ApprovedKind } from "@/domain/talk/subject-words";
import { FormDialog } from "@/ui/form-dialog";
import { SearchPicker } from "@/ui/search-picker";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { Person } from "./talk-view";
import type { ApprovalActs } from "./use-approval-acts";

type Props = {
  workspaceId: string;
  subjectKind: ApprovedKind;
  subjectId: string;
  name: string;
  people: readonly Person[];
  acts: ApprovalActs;
  onClose: () => void;
};

const nothing = { note: "", approverIds: [] as string[] };

/** Asks named people to approve something as it stands. */
export function AskDialog({ subjectKind, subjectId, name, people, acts, onClose }: Props) {
  const kept = useKept(useKeptKey(`approval of ${subjectKind} ${subjectId}`), nothing);
  const { note, approverIds } = kept.value;
  const close = () => {
    kept.drop();
    onClose();
  };
  const { error } = acts.asking;
  return (
    <FormDialog
      title="Ask for approval"
      description={`${name}, as it stands now. A change opens the approval again.`}
      submit="Ask them"
      busy={acts.asking.isPending}
      off={approverIds.length === 0 ? "Name at least one person." : null}
      onSubmit={() => acts.ask({ subjectKind, subjectId }, { note: note.trim() || null, approverIds }, close)}
      onClose={close}
    >
      <SearchPicker
        label="Who is to approve it?"
        help="Everybody who may do more than read. They find it in their inbox and hear of changes."
        choices={people}
        chosen={approverIds}
        onChange={(chosen) => kept.set({ note, approverIds: chosen.slice(0, 20) })}
      />
      <TextArea
        label="Note"
        help="What they should look at; may stay empty."
        value={note}
        maxLength={2_000}
        onChange={(event) => kept.set({ note: event.target.value, approverIds })}
      />
      {error && <Notice tone="harm">{error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
