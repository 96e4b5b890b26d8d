import { DecisionLine } from "../decided/decision-line";
import type { Kept } from "./board-types";

/** "Leave it as it is for everyone": finished, with its reason; not a gap. */
export function PlaceDecision({ workspaceId, kept, mayEdit }: { workspaceId: string; kept: Kept; mayEdit: boolean }) {
  return (
    <section aria-label="Decided here" className="mt-4 border-b border-hairline">
      <DecisionLine workspaceId={workspaceId} decision={kept} mayEdit={mayEdit} />
    </section>
  );
}
