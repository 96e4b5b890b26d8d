import { useTell } from "@/ui/toast";
import { linesOf } from "./conflict-lines";
import { CustomerForm } from "./customer-form";
import {
  type CustomerDraft,
  customerDraft,
  customerOf,
  draftProblem,
  type EvidenceDraft,
  emptyCustomer,
} from "./drafts";
import { NodeDrawer } from "./node-drawer";
import type { PanelProps } from "./node-panel";
import { useChainWrites } from "./use-chain-writes";
import { useNodeDraft } from "./use-node-draft";
import { useOrphanGate } from "./use-orphan-gate";

const labels: Record<keyof CustomerDraft, string> = {
  statement: "What customers want",
  verb: "What they want to do",
  importance: "How much it matters",
  evidence: "Evidence",
};

export function CustomerPanel({ view, workspaceId, editing, onClose }: PanelProps) {
  const tell = useTell();
  const writes = useChainWrites(workspaceId);
  const gate = useOrphanGate(writes);
  const stored = view.customerObjectives.find(({ id }) => id === editing.id) ?? null;
  const theirs = stored ? customerDraft(stored) : emptyCustomer;
  const typed = useNodeDraft(`customer ${editing.id ?? "new"}`, stored?.version ?? null, theirs);
  const { draft } = typed;

  const store = () => {
    const at = { workspaceId, customerObjectiveId: stored?.id ?? null, version: typed.version };
    writes.putCustomer.mutate(
      { ...at, objective: customerOf(draft) },
      {
        onSuccess: ({ id, version }) => {
          typed.drop();
          onClose();
          tell(stored ? "Customer objective stored" : "Customer objective added", {
            undo: () => {
              if (!stored) return writes.removeCustomer.mutate({ workspaceId, customerObjectiveId: id, version });
              const { id: _id, version: _version, ...objective } = stored;
              writes.putCustomer.mutate({ ...at, version, objective });
            },
          });
        },
      },
    );
  };
  const remove = () => {
    if (!stored) return;
    const words = { title: `Remove “${stored.statement}”?`, submit: () => "Remove it and leave these" };
    void gate.guard({ kind: "removeCustomerObjective", id: stored.id }, words, async (given) => {
      const at = { workspaceId, customerObjectiveId: stored.id, version: stored.version };
      const { freed } = await writes.removeCustomer.mutateAsync({ ...at, ...given });
      typed.drop();
      onClose();
      const { version: _version, ...node } = stored;
      tell("Customer objective removed", {
        undo: () => writes.putBack.mutate({ workspaceId, removed: { kind: "customerObjective", node }, freed }),
      });
    });
  };
  const words = (_key: keyof CustomerDraft, value: unknown) =>
    Array.isArray(value) ? (value as EvidenceDraft[]).map(({ text }) => text).join("; ") : String(value);
  return (
    <NodeDrawer
      kind="customer"
      isNew={!stored}
      mayEdit={view.may.edit}
      changed={typed.changed}
      busy={writes.putCustomer.isPending || gate.busy}
      off={draftProblem(
        draft.evidence.map(({ n }) => n),
        draft.statement.trim() === "" && "Write what customers want first.",
      )}
      problem={writes.putCustomer.error ?? gate.problem}
      conflict={
        typed.overtaken && !writes.putCustomer.isPending
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
      <CustomerForm view={view} value={draft} onChange={typed.set} readOnly={!view.may.edit} />
    </NodeDrawer>
  );
}
