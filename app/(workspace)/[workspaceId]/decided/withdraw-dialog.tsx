"use client";

import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { useKeptKey } from "../shell-context";
import { type Decided, useDecisions } from "./use-decisions";

type Props = { workspaceId: string; decision: Decided; onClose: () => void };

/** Takes a decision back; why is kept in the history. */
export function WithdrawDialog({ workspaceId, decision, onClose }: Props) {
  const why = useKept(useKeptKey(`withdraw ${decision.id}`), "");
  const close = () => {
    why.drop();
    onClose();
  };
  const decisions = useDecisions(workspaceId, close);
  return (
    <FormDialog
      title="Withdraw the decision"
      description={`“${decision.text}” is then open again.`}
      submit="Withdraw it"
      busy={decisions.busy}
      off={why.value.trim() === "" ? "Say what changed first." : null}
      onSubmit={() => decisions.withdraw(decision, why.value.trim())}
      onClose={close}
    >
      <TextArea
        label="What changed since"
        value={why.value}
        maxLength={1_000}
        rows={2}
        onChange={(event) => why.set(event.target.value)}
      />
      {decisions.error && <Notice tone="harm">{conflictOr(decisions.error)} What you entered is kept here.</Notice>}
    </FormDialog>
  );
}
