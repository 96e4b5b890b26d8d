"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import { ShellContext, useKeptKey } from "../../../shell-context";
import type { ReadoutView } from "../../test-view";

type DecisionId = ReadoutView["conclusion"]["decisions"][number]["id"];
type Typed = { decision: DecisionId | null; reason: string };
type Props = { workspaceId: string; test: ReadoutView; onClose: () => void };

/** As the rule wants it; the server refuses shorter ones too. */
const shortestReason = 20;

/** Another decision than the computed one: with a reason and a name that stay for ever. */
export function OverrideDialog({ workspaceId, test, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const shell = useContext(ShellContext);
  const kept = useKept<Typed>(useKeptKey(`override ${test.id}`), { decision: null, reason: "" });
  const close = () => {
    kept.drop();
    onClose();
  };
  const override = useMutation(
    trpc.experiment.override.mutationOptions({
      onSuccess: () => {
        close();
        tell("Decided otherwise: both decisions are kept", { description: test.name });
      },
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const { decision, reason } = kept.value;
  const { decisions } = test.conclusion;
  const computed = decisions.find(({ id }) => id === test.decision)?.name ?? test.decision;
  const chosen = decisions.find(({ id }) => id === decision);
  const written = reason.trim().length;
  const off = !chosen
    ? "Choose a decision first."
    : (chosen.refused ??
      (written < shortestReason ? `Give a reason of ${shortestReason} characters or more: ${written} so far.` : null));
  const conflict = isOvertaken(override.error);
  const version = useTypedFrom(test.version, true, conflict);
  return (
    <FormDialog
      title="Decide otherwise"
      description={`The rule says: ${computed}. That stays visible beside what you decide.`}
      submit="Record this decision"
      busy={override.isPending}
      off={off}
      onClose={close}
      onSubmit={() => {
        if (decision !== null)
          override.mutate({
            workspaceId,
            experimentId: test.id,
            version,
            decision,
            reason: reason.trim(),
          });
      }}
    >
      <RadioGroup
        label="What is to be done"
        value={decision}
        choices={decisions
          .filter(({ id }) => id !== test.decision)
          .map(({ id, name, refused }) => ({
            value: id,
            label: name,
            help: refused ? `Refused: ${refused}` : undefined,
          }))}
        onChange={(value) => {
          const known = decisions.find(({ id }) => id === value);
          if (known) kept.set({ ...kept.value, decision: known.id });
        }}
      />
      {chosen?.refused && <Notice tone="harm">{chosen.refused}</Notice>}
      <TextArea
        label="Why"
        help={`At least ${shortestReason} characters. It is kept for ever with the name ${shell?.person.name ?? "of whoever decides"}, and shown in every deck. It can be done once and is not taken back.`}
        maxLength={1_000}
        rows={3}
        value={reason}
        onChange={(event) => kept.set({ ...kept.value, reason: event.target.value })}
      />
      {conflict ? (
        <Overtaken of={{ kind: "experiment", id: test.id }} what="this test">
          It is shown as it stands now: look at it, then send it again.
        </Overtaken>
      ) : (
        override.error && <Notice tone="harm">{override.error.message} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
