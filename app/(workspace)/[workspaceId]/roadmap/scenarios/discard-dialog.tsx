"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { ScenarioHead } from "./scenario-words";
import { useScenarioActs } from "./use-scenario-acts";

type Props = { workspaceId: string; scenario: ScenarioHead; onClose: () => void };

/** Sets a scenario aside with a reason; it can be reopened. */
export function DiscardDialog({ workspaceId, scenario, onClose }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const { readAgain } = useScenarioActs(workspaceId, scenario);
  const reason = useKept(useKeptKey(`scenario discard ${scenario.id}`), "");
  const reopen = useMutation(trpc.scenario.reopen.mutationOptions({ onSettled: readAgain }));
  const discard = useMutation(
    trpc.scenario.discard.mutationOptions({
      onSuccess: ({ version }) => {
        reason.drop();
        tell(`Discarded “${scenario.name}”`, {
          undo: () => reopen.mutate({ workspaceId, scenarioId: scenario.id, version }),
        });
        onClose();
      },
      onSettled: readAgain,
    }),
  );
  const overtaken = isOvertaken(discard.error);
  const version = useTypedFrom(scenario.version, true, overtaken);
  return (
    <FormDialog
      title="Discard the scenario"
      description="The plan stays as it is. A discarded scenario can be reopened."
      submit="Discard"
      busy={discard.isPending}
      off={reason.value.trim() === "" ? "Say why first." : null}
      onSubmit={() => discard.mutate({ workspaceId, scenarioId: scenario.id, version, reason: reason.value })}
      onClose={onClose}
    >
      <TextArea
        label="Why"
        rows={2}
        maxLength={2_000}
        required
        value={reason.value}
        placeholder="The board found the money after all"
        onChange={(event) => reason.set(event.target.value)}
      />
      {overtaken ? (
        <Overtaken of={{ kind: "scenario", id: scenario.id }} what="this scenario">
          If your reason still holds, send it again.
        </Overtaken>
      ) : (
        discard.error && <Notice tone="harm">{discard.error.message} Your reason is kept.</Notice>
      )}
    </FormDialog>
  );
}
