"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import type { ScenarioFacts } from "./scenario-words";
import { type UsualKind, usualChange, usualDraft } from "./usual-change";
import { UsualFields } from "./usual-fields";

const kinds: readonly { value: UsualKind | "blank"; label: string; help: string }[] = [
  { value: "budget", label: "Budget −30 %", help: "Every quarter keeps the same share of its budget." },
  { value: "people", label: "Two people fewer in one role", help: "From a quarter on, or for the whole plan." },
  { value: "deadline", label: "A deadline moves", help: "One initiative has to be done by another quarter." },
  { value: "blank", label: "Blank", help: "The plan as it is, to be changed by hand on the board." },
];

type Props = { workspaceId: string; facts: ScenarioFacts; onClose: () => void };

/** Branches the plan as it is now, with the first change made already. */
export function NewDialog({ workspaceId, facts, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const kept = useKept(useKeptKey("scenario new"), {
    kind: "budget" as UsualKind | "blank",
    name: "",
    note: "",
    draft: usualDraft(facts),
  });
  const { kind, name, note, draft } = kept.value;
  const set = (more: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...more });
  const usual =
    kind === "blank" ? { changes: [], sentence: "Nothing is changed yet.", name: "" } : usualChange(kind, draft, facts);
  const proposed = "problem" in usual ? "" : usual.name;
  const make = useMutation(
    trpc.scenario.make.mutationOptions({
      onSuccess: async ({ scenarioId }) => {
        kept.drop();
        router.push(`/${workspaceId}/roadmap/scenarios/${scenarioId}`);
        await cache.invalidateQueries(trpc.scenario.list.queryFilter({ workspaceId }));
        onClose();
      },
    }),
  );
  const missing =
    "problem" in usual ? usual.problem : name.trim() === "" && proposed === "" ? "Give it a name first." : null;
  return (
    <FormDialog
      wide
      title="New scenario"
      description="A copy of the plan as it is now. The plan stays as it is until you adopt it."
      submit="Make the scenario"
      busy={make.isPending}
      off={missing}
      onSubmit={() => {
        if ("problem" in usual) return;
        make.mutate({ workspaceId, name: name.trim() || proposed, note: note || null, changes: [...usual.changes] });
      }}
      onClose={() => {
        kept.drop();
        onClose();
      }}
    >
      <RadioGroup
        label="What if"
        value={kind}
        onChange={(value) => set({ kind: value as UsualKind | "blank" })}
        choices={kinds}
      />
      {kind !== "blank" && (
        <UsualFields kind={kind} draft={draft} facts={facts} onChange={(next) => set({ draft: next })} />
      )}
      <p role="status" className="text-13 text-ink-2 wrap-anywhere">
        {"problem" in usual ? usual.problem : usual.sentence}
      </p>
      <TextInput
        label={proposed ? "Name (optional)" : "Name"}
        value={name}
        maxLength={200}
        placeholder={proposed || "Without the platform"}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextArea
        label="What for (optional)"
        rows={2}
        maxLength={2_000}
        value={note}
        placeholder="Finance asked for it by Monday"
        onChange={(event) => set({ note: event.target.value })}
      />
      {make.error && <Notice tone="harm">{make.error.message} What you wrote is kept.</Notice>}
    </FormDialog>
  );
}
