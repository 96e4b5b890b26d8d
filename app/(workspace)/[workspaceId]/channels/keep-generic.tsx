"use client";

import { useState } from "react";
import type { GenericTarget } from "@/domain/customers/generic-target";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { DecisionLine } from "../decided/decision-line";
import type { Decided } from "../decided/use-decisions";

const LeaveAsItIsDialog = comesLater(() =>
  import("../decided/leave-as-it-is-dialog").then((module) => module.LeaveAsItIsDialog),
);

/** A decision has room for 500 characters. */
const mostWords = 460;
const nothing = { channelId: null, audienceId: null, useCaseId: null, fromTask: null, toTask: null };

type Props = {
  workspaceId: string;
  target: Partial<GenericTarget> & Pick<GenericTarget, "kind">;
  /** What it is about, in words. */
  about: string;
  decision: Decided | null;
  mayEdit: boolean;
  /** What the number says about leaving it; nothing where it says nothing. */
  advice?: string | null;
};

/** The finished decision to leave something the same for everybody, or the way to it. */
export function KeepGeneric({ workspaceId, target, about, decision, mayEdit, advice = null }: Props) {
  const [deciding, setDeciding] = useState(false);
  if (decision) return <DecisionLine workspaceId={workspaceId} decision={decision} mayEdit={mayEdit} />;
  if (!mayEdit) return advice ? <p className="text-ink-2">{advice}</p> : null;
  return (
    <div className="grid justify-items-start gap-2">
      {advice && <p className="text-ink-2">{advice}</p>}
      <Button onClick={() => setDeciding(true)}>Leave it as it is for everyone</Button>
      {deciding && (
        <LeaveAsItIsDialog
          workspaceId={workspaceId}
          target={{ ...nothing, text: `${about.slice(0, mostWords)} stays the same for everybody`, ...target }}
          about={about}
          onClose={() => setDeciding(false)}
        />
      )}
    </div>
  );
}
