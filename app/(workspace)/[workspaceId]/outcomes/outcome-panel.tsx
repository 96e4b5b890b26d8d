import { gapsOf } from "@/domain/strategy/map-gaps";
import { useTell } from "@/ui/toast";
import { PinnedCards } from "../cited/pinned-cards";
import { TalkButton } from "../talked/talk-button";
import { linesOf } from "./conflict-lines";
import { draftProblem, emptyOutcome, type OutcomeDraft, outcomeDraft, outcomeOf } from "./drafts";
import { GapList } from "./gap-list";
import { NodeDrawer } from "./node-drawer";
import type { PanelProps } from "./node-panel";
import { OutcomeForm } from "./outcome-form";
import { type Confirmation, useChainWrites } from "./use-chain-writes";
import { useNodeDraft } from "./use-node-draft";
import { useOrphanGate } from "./use-orphan-gate";

const labels: Record<keyof OutcomeDraft, string> = {
  statement: "What both will see",
  businessObjectiveId: "Business objective",
  customerObjectiveId: "Customer objective",
  cxMetricId: "Experience metric",
  cxBaseline: "Experience baseline",
  cxTarget: "Experience target",
  commercialKpiId: "Commercial number",
  kpiBaseline: "Commercial baseline",
  kpiTarget: "Commercial target",
  byDate: "By",
};

export function OutcomePanel({ view, workspaceId, editing, onDo, onClose }: PanelProps) {
  const tell = useTell();
  const writes = useChainWrites(workspaceId);
  const gate = useOrphanGate(writes);
  const stored = view.outcomes.find(({ id }) => id === editing.id) ?? null;
  const theirs = stored ? outcomeDraft(stored) : emptyOutcome;
  const typed = useNodeDraft(`outcome ${editing.id ?? "new"}`, stored?.version ?? null, theirs);
  const { draft } = typed;
  const served = view.useCases.filter(({ outcomeId }) => stored && outcomeId === stored.id);
  const behind = view.customerObjectives.find(({ id }) => id === draft.customerObjectiveId);
  const gaps = gapsOf({ outcome: outcomeOf(draft), evidence: behind?.evidence ?? [], useCases: served.length });

  const undoTo = async (outcomeId: string, version: number) => {
    if (!stored)
      return writes.removeOutcome.mutate({
        workspaceId,
        outcomeId,
        version,
        ...(await writes.confirmed({ kind: "removeOutcome", id: outcomeId })),
      });
    const { version: _version, ...after } = stored;
    const given = await writes.confirmed({ kind: "changeOutcome", after });
    const { id: _id, ...outcome } = after;
    writes.putOutcome.mutate({ workspaceId, outcomeId, version, outcome, ...given });
  };
  const send = async (given: Confirmation) => {
    const at = { workspaceId, outcomeId: stored?.id ?? null, version: typed.version };
    const { id, version } = await writes.putOutcome.mutateAsync({ ...at, outcome: outcomeOf(draft), ...given });
    typed.drop();
    onClose();
    tell(stored ? "Outcome stored" : "Outcome added", { undo: () => void undoTo(id, version) });
  };
  const store = () => {
    const words = { title: "Store this outcome?", submit: () => "Store it and leave these" };
    if (!stored) return void gate.attempt(() => send({ confirmed: [], reason: null }));
    void gate.guard({ kind: "changeOutcome", after: { ...outcomeOf(draft), id: stored.id } }, words, send);
  };
  const remove = () => {
    if (!stored) return;
    const left = served.length === 1 ? "this use case" : `these ${served.length} use cases`;
    const words = {
      title: `Remove “${stored.statement}”?`,
      submit: () => (served.length > 0 ? `Remove it and leave ${left} ad hoc` : "Remove it and leave these"),
    };
    void gate.guard({ kind: "removeOutcome", id: stored.id }, words, async (given) => {
      const at = { workspaceId, outcomeId: stored.id, version: stored.version };
      const { freed } = await writes.removeOutcome.mutateAsync({ ...at, ...given });
      typed.drop();
      onClose();
      const { version: _version, ...node } = stored;
      tell("Outcome removed", {
        description: served.length > 0 ? `${served.length} left ad hoc` : undefined,
        undo: () => writes.putBack.mutate({ workspaceId, removed: { kind: "outcome", node }, freed }),
      });
    });
  };
  const words = (_key: keyof OutcomeDraft, value: unknown) =>
    view.businessObjectives.find(({ id }) => id === value)?.name ??
    view.customerObjectives.find(({ id }) => id === value)?.statement ??
    view.choices.metrics.find(({ id }) => id === value)?.name ??
    String(value);
  return (
    <NodeDrawer
      kind="outcome"
      isNew={!stored}
      mayEdit={view.may.edit}
      changed={typed.changed}
      busy={gate.busy}
      off={draftProblem(
        [draft.cxBaseline, draft.cxTarget, draft.kpiBaseline, draft.kpiTarget],
        draft.statement.trim() === "" && "Write what both will see first.",
      )}
      problem={gate.problem}
      conflict={
        typed.overtaken && !gate.busy
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
      above={
        <>
          {gate.dialog}
          {stored && (
            <div className="mt-6 grid gap-4">
              <p>
                <TalkButton
                  workspaceId={workspaceId}
                  subjectKind="outcome"
                  subjectId={stored.id}
                  name={stored.statement}
                />
              </p>
              <PinnedCards workspaceId={workspaceId} usedIn={stored.id} label={stored.statement} />
            </div>
          )}
        </>
      }
    >
      <GapList
        gaps={gaps}
        onUseCases={stored && view.may.edit ? () => onDo({ what: "attach", outcomeId: stored.id }) : null}
        onEvidence={behind && view.may.edit ? () => onDo({ what: "edit", kind: "customer", id: behind.id }) : null}
      />
      <OutcomeForm view={view} value={draft} onChange={typed.set} readOnly={!view.may.edit} />
    </NodeDrawer>
  );
}
