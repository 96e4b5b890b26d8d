import { type ReactNode, useId } from "react";
import type { Differing } from "@/ui/both-versions";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { Overtaken } from "../scored/overtaken";
import { type NodeKind, nodeNames } from "./map-view";

type Props = {
  kind: NodeKind;
  isNew: boolean;
  mayEdit: boolean;
  /** Why it cannot be stored now. */
  off: string | null;
  busy: boolean;
  problem: { message: string; data?: { code?: string } | null } | null;
  /** Both versions, where somebody else stored theirs meanwhile. */
  conflict: { id: string; lines: readonly Differing[]; onTheirs: () => void; onMine: () => void } | null;
  changed: boolean;
  onStore: () => void;
  onDrop: () => void;
  onRemove: (() => void) | null;
  onClose: () => void;
  children: ReactNode;
  /** Dialogs of its own. */
  above?: ReactNode;
};

const historyKinds = { business: "businessObjective", customer: "customerObjective", outcome: "outcome" } as const;

/** The panel of one node. Closing keeps what is typed. */
export function NodeDrawer({ kind, isNew, mayEdit, conflict, problem, children, above, ...props }: Props) {
  const form = useId();
  const name = nodeNames[kind];
  const { off, busy, changed, onStore, onDrop, onRemove, onClose } = props;
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? `A new ${name}` : name.charAt(0).toUpperCase() + name.slice(1)}
      description={changed && mayEdit ? "Not stored yet; what you typed is kept if you close this." : null}
      actions={
        mayEdit && (
          <>
            {onRemove && (
              <Button look="quiet" className="mr-auto" onClick={onRemove} busy={busy}>
                Remove it
              </Button>
            )}
            {changed && (
              <Button look="quiet" onClick={onDrop}>
                Drop what I typed
              </Button>
            )}
            <Button look="primary" type="submit" form={form} busy={busy} disabledBecause={off}>
              Store this {name}
            </Button>
          </>
        )
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!off && !busy) onStore();
        }}
      >
        {conflict && (
          <Overtaken
            of={{ kind: historyKinds[kind], id: conflict.id }}
            what="this"
            rows={conflict.lines}
            onKeep={conflict.onMine}
            onTake={conflict.onTheirs}
          />
        )}
        {children}
        {problem && !conflict && <Notice tone="harm">{problem.message} What you typed is kept here.</Notice>}
      </form>
      {above}
    </Drawer>
  );
}
