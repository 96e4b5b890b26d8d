"use client";

import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
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
  const overtaken = isOvertaken(decisions.error);
  const version = useTypedFrom(decision.version, true, overtaken);
  return (
    <FormDialog
      title="Withdraw the decision"
      description={`“${decision.text}” is then open again.`}
      submit="Withdraw it"
      busy={decisions.busy}
      off={why.value.trim() === "" ? "Say what changed first." : null}
      onSubmit={() => decisions.withdraw({ ...decision, version }, why.value.trim())}
      onClose={close}
    >
      <TextArea
        label="What changed since"
        value={why.value}
        maxLength={1_000}
        rows={2}
        onChange={(event) => why.set(event.target.value)}
      />
      {overtaken ? (
        <Overtaken of={{ kind: "genericDecision", id: decision.id }} what="this decision">
          If what you wrote still holds, send it again.
        </Overtaken>
      ) : (
        decisions.error && <Notice tone="harm">{decisions.error.message} What you entered is kept here.</Notice>
      )}
    </FormDialog>
  );
}
