"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { ScenarioHead } from "./scenario-words";
import { useScenarioActs } from "./use-scenario-acts";

type Props = { workspaceId: string; scenario: ScenarioHead; onClose: () => void };

/** Its name and what it is for. */
export function RenameDialog({ workspaceId, scenario, onClose }: Props) {
  const trpc = useTRPC();
  const { readAgain } = useScenarioActs(workspaceId, scenario);
  const given = useKept(useKeptKey(`scenario name ${scenario.id}`), {
    name: scenario.name,
    note: scenario.note ?? "",
  });
  const { name, note } = given.value;
  const rename = useMutation(
    trpc.scenario.rename.mutationOptions({
      onSuccess: () => close(),
      onSettled: readAgain,
    }),
  );
  const overtaken = isOvertaken(rename.error);
  const version = useTypedFrom(scenario.version, given, overtaken);
  const close = () => {
    given.drop();
    onClose();
  };
  return (
    <FormDialog
      title="Rename the scenario"
      submit="Save"
      busy={rename.isPending}
      off={name.trim() === "" ? "Give it a name first." : null}
      onSubmit={() => rename.mutate({ workspaceId, scenarioId: scenario.id, version, name, note: note || null })}
      onClose={close}
      overtaken={
        overtaken && (
          <Overtaken
            isWider
            of={{ kind: "scenario", id: scenario.id }}
            what="this scenario"
            rows={[
              { label: "Name", theirs: scenario.name, mine: name },
              { label: "What for", theirs: scenario.note ?? "", mine: note },
            ]}
            onTake={close}
          />
        )
      }
    >
      <TextInput
        label="Name"
        value={name}
        maxLength={200}
        onChange={(event) => given.set({ name: event.target.value, note })}
      />
      <TextArea
        label="What for (optional)"
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => given.set({ name, note: event.target.value })}
      />
      {rename.error && !overtaken && <Notice tone="harm">{rename.error.message} What you wrote is kept.</Notice>}
    </FormDialog>
  );
}
