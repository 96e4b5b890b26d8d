import { useTell } from "@/ui/toast";
import { BusinessForm } from "./business-form";
import { linesOf } from "./conflict-lines";
import { type BusinessDraft, businessDraft, businessOf, draftProblem, emptyBusiness } from "./drafts";
import { NodeDrawer } from "./node-drawer";
import type { PanelProps } from "./node-panel";
import { useChainWrites } from "./use-chain-writes";
import { useNodeDraft } from "./use-node-draft";
import { useOrphanGate } from "./use-orphan-gate";

const labels: Record<keyof BusinessDraft, string> = {
  name: "What the business wants",
  type: "Kind",
  metric: "Measured by",
  unit: "Unit",
  baseline: "Baseline",
  target: "Target",
  byDate: "By",
  ownerId: "Owner",
};

export function BusinessPanel({ view, workspaceId, editing, onClose }: PanelProps) {
  const tell = useTell();
  const writes = useChainWrites(workspaceId);
  const gate = useOrphanGate(writes);
  const stored = view.businessObjectives.find(({ id }) => id === editing.id) ?? null;
  const { metrics, people } = view.choices;
  const theirs = stored ? businessDraft(stored, metrics) : emptyBusiness;
  const typed = useNodeDraft(`business ${editing.id ?? "new"}`, stored?.version ?? null, theirs);
  const { draft } = typed;

  const store = () => {
    const at = { workspaceId, businessObjectiveId: stored?.id ?? null, version: typed.version };
    writes.putBusiness.mutate(
      { ...at, objective: businessOf(draft, metrics) },
      {
        onSuccess: ({ id, version }) => {
          typed.drop();
          onClose();
          tell(stored ? "Business objective stored" : "Business objective added", {
            undo: () =>
              stored
                ? writes.putBusiness.mutate({ ...at, version, objective: bare(stored) })
                : writes.removeBusiness.mutate({ workspaceId, businessObjectiveId: id, version }),
          });
        },
      },
    );
  };
  const remove = () => {
    if (!stored) return;
    const words = { title: `Remove “${stored.name}”?`, submit: () => "Remove it and leave these" };
    void gate.guard({ kind: "removeBusinessObjective", id: stored.id }, words, async (given) => {
      const at = { workspaceId, businessObjectiveId: stored.id, version: stored.version };
      const { freed } = await writes.removeBusiness.mutateAsync({ ...at, ...given });
      typed.drop();
      onClose();
      const { version: _version, ...node } = stored;
      tell("Business objective removed", {
        undo: () => writes.putBack.mutate({ workspaceId, removed: { kind: "businessObjective", node }, freed }),
      });
    });
  };
  const words = (key: keyof BusinessDraft, value: unknown) =>
    (key === "ownerId" ? people.find((each) => each.value === value)?.label : null) ?? String(value);
  return (
    <NodeDrawer
      kind="business"
      isNew={!stored}
      mayEdit={view.may.edit}
      changed={typed.changed}
      busy={writes.putBusiness.isPending || gate.busy}
      off={draftProblem(
        [draft.baseline, draft.target],
        draft.name.trim() === "" && "Write what the business wants first.",
      )}
      problem={writes.putBusiness.error ?? gate.problem}
      conflict={
        typed.overtaken && !writes.putBusiness.isPending
          ? {
              id: stored?.id ?? "",
              lines: linesOf(theirs, draft, labels, words),
              onTheirs: typed.drop,
              onMine: typed.putOver,
            }
          : null
      }
      onStore={store}
      onDrop={typed.drop}
      onRemove={stored && remove}
      onClose={onClose}
      above={gate.dialog}
    >
      <BusinessForm view={view} value={draft} onChange={typed.set} readOnly={!view.may.edit} />
    </NodeDrawer>
  );
}

const bare = <Entity extends { id: string; version: number }>({ id: _id, version: _version, ...entity }: Entity) =>
  entity;
