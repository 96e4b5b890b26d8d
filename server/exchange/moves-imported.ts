import type { Write } from "@/db/commit";
import { addMove } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import type { ImportPlan } from "@/domain/exchange/tables/plan-import";
import type { Initiative } from "@/domain/roadmap/initiative";
import { isSamePlace, placeAfter } from "@/domain/roadmap/move-initiative";
import { moveOf } from "../roadmap/move";

/** What a file moves stands in the history of moves, with the file as its reason. */
export function movesImported(ws: EditableWorkspace, { change }: ImportPlan<Initiative>, fileName: string): Write[] {
  const reason = `Imported from ${fileName}`.slice(0, 200);
  return change.flatMap(({ before: { entity: before }, after }) =>
    isSamePlace(before, after)
      ? []
      : [addMove(ws, moveOf(before, placeAfter(before, after), { reason, undoes: null, after: undefined }))],
  );
}
