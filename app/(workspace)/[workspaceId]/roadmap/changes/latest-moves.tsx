import { piecesOf } from "@/domain/roadmap/changes-words";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import type { Told } from "./changes-types";
import { useTakeBack } from "./use-changes";

type Props = { workspaceId: string; told: Told; mayEdit: boolean };

/** Each move and each change of many things in this time, newest first; what still can be is taken back here. */
export function LatestMoves({ workspaceId, told: { moves, planChanges }, mayEdit }: Props) {
  const { takeBackMove, takeBackChange, busy } = useTakeBack(workspaceId);
  return (
    <>
      {planChanges.length > 0 && (
        <Section title="Sequences accepted, scenarios adopted">
          <ul>
            {planChanges.map((change) => (
              <li key={change.id} className={row}>
                <div className="min-w-0 flex-1">
                  <p className="break-words">
                    <span className="font-medium">{change.name}</span>{" "}
                    <span className="text-ink-3">
                      {change.kind === "sequence" ? "accepted sequence" : "adopted scenario"}, {piecesOf(change.items)}
                      {change.changesFrame && ", people and money"}
                    </span>
                  </p>
                  {change.reason && <p className="break-words text-ink-2">“{change.reason}”</p>}
                  <p className="figure text-12 text-ink-3">
                    {change.by}, {instantInWords(change.madeAt)}
                    {change.undoneAt !== null &&
                      `; taken back by ${change.undoneBy}, ${instantInWords(change.undoneAt)}`}
                  </p>
                </div>
                {mayEdit && change.undoneAt === null && (
                  <Button aria-label={`Take back ${change.name}`} busy={busy} onClick={() => takeBackChange(change.id)}>
                    Take back
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {moves.length > 0 && (
        <Section title="Moves, one by one">
          <ol>
            {moves.map((move) => (
              <li key={move.id} className={row}>
                <div className="min-w-0 flex-1">
                  <p className="break-words">
                    <span className="font-medium">{move.name}</span>{" "}
                    <span className="text-ink-2">{move.sentences.join(" ")}</span>
                  </p>
                  {move.reason && <p className="break-words text-ink-2">“{move.reason}”</p>}
                  <p className="figure text-12 text-ink-3">
                    {move.movedBy}, {instantInWords(move.movedAt)}
                    {move.tookBack && ", took a move back"}
                  </p>
                </div>
                {mayEdit && move.undoable && (
                  <Button
                    aria-label={`Take back the move of ${move.name}`}
                    busy={busy}
                    onClick={() => takeBackMove(move.id)}
                  >
                    Take back
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

const row =
  "flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-hairline py-2 print:break-inside-avoid";
