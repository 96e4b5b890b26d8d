"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { SearchPicker } from "@/ui/search-picker";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import { OneFields } from "./one-fields";
import { type OneDraft, oneChange, oneDraft } from "./one-initiative";
import type { ScenarioDetail } from "./scenario-words";
import { useScenarioActs } from "./use-scenario-acts";
import { type Usual, type UsualDraft, type UsualKind, usualChange, usualDraft } from "./usual-change";
import { UsualFields } from "./usual-fields";

type Kind = UsualKind | "one" | "drop" | "back";
type Draft = { kind: Kind; usual: UsualDraft; one: OneDraft; dropIds: string[]; backId: string };

const kinds: readonly { value: Kind; label: string }[] = [
  { value: "budget", label: "Less budget" },
  { value: "people", label: "Fewer people" },
  { value: "deadline", label: "A deadline moves" },
  { value: "one", label: "An initiative costs or takes something else" },
  { value: "drop", label: "Drop initiatives" },
];

type Props = { workspaceId: string; data: ScenarioDetail; onClose: () => void };

/** Changes one thing in the scenario; moves are made on its board or timeline. */
export function ChangeDialog({ workspaceId, data: { scenario, facts }, onClose }: Props) {
  const trpc = useTRPC();
  const { readAgain } = useScenarioActs(workspaceId, scenario);
  const kept = useKept<Draft>(useKeptKey(`scenario change ${scenario.id}`), {
    ...{ kind: "budget", usual: usualDraft(facts), one: oneDraft(facts), dropIds: [] },
    backId: facts.dropped[0]?.id ?? "",
  });
  const { kind, usual, one, dropIds, backId } = kept.value;
  const set = (more: Partial<Draft>) => kept.set({ ...kept.value, ...more });
  const wanted = changeOf(kept.value, facts);
  const close = () => {
    kept.drop();
    onClose();
  };
  const change = useMutation(trpc.scenario.change.mutationOptions({ onSuccess: close, onSettled: readAgain }));
  const overtaken = isOvertaken(change.error);
  const version = useTypedFrom(scenario.version, kept, overtaken);
  const choices = facts.dropped.length > 0 ? [...kinds, { value: "back", label: "Put back what was dropped" }] : kinds;
  return (
    <FormDialog
      wide
      title="Change the scenario"
      description="Moves are made on its board or timeline, with their consequences shown first. The plan stays as it is."
      submit="Change it"
      busy={change.isPending}
      off={"problem" in wanted ? wanted.problem : null}
      onSubmit={() => {
        const [first] = "problem" in wanted ? [] : wanted.changes;
        if (first) change.mutate({ workspaceId, scenarioId: scenario.id, version, change: first });
      }}
      onClose={close}
    >
      <RadioGroup label="What if" value={kind} onChange={(value) => set({ kind: value as Kind })} choices={choices} />
      {(kind === "budget" || kind === "people" || kind === "deadline") && (
        <UsualFields kind={kind} draft={usual} facts={facts} onChange={(next) => set({ usual: next })} />
      )}
      {kind === "one" && <OneFields draft={one} facts={facts} onChange={(next) => set({ one: next })} />}
      {kind === "drop" && (
        <SearchPicker
          label="Initiatives"
          choices={facts.items}
          chosen={dropIds}
          onChange={(chosen) => set({ dropIds: chosen })}
        />
      )}
      {kind === "back" && (
        <RadioGroup
          label="Dropped"
          value={backId}
          onChange={(id) => set({ backId: id })}
          choices={facts.dropped.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p role="status" className="text-13 text-ink-2 wrap-anywhere">
        {"problem" in wanted ? wanted.problem : wanted.sentence}
      </p>
      {overtaken ? (
        <Overtaken of={{ kind: "scenario", id: scenario.id }} what="this scenario">
          The sentence above tells what yours would change of it now; send it again if it still holds.
        </Overtaken>
      ) : (
        change.error && <Notice tone="harm">{change.error.message} What you typed is kept.</Notice>
      )}
    </FormDialog>
  );
}

function changeOf({ kind, usual, one, dropIds, backId }: Draft, facts: ScenarioDetail["facts"]): Usual {
  if (kind === "one") return oneChange(one, facts);
  if (kind === "drop")
    return dropIds.length === 0
      ? { problem: "Choose at least one initiative." }
      : {
          changes: [{ kind: "drop", itemIds: dropIds }],
          name: "",
          sentence: `${counted(dropIds.length, "initiative")} would be dropped in the scenario.`,
        };
  if (kind === "back")
    return facts.dropped.some(({ id }) => id === backId)
      ? {
          changes: [{ kind: "item", itemId: backId, fields: { status: "planned" } }],
          name: "",
          sentence: "It is planned again, where it stood.",
        }
      : { problem: "Choose what to put back." };
  return usualChange(kind, usual, facts);
}
