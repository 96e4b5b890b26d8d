import { useState } from "react";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import type { AgendaPart, Choices, DecisionId, Point, Suggestion } from "../review-view";
import { AgendaPoint } from "./agenda-point";

type Props = {
  workspaceId: string;
  part: AgendaPart;
  suggestionOf: (point: Point) => Suggestion | undefined;
  choices: Choices;
  ended: boolean;
  mayDecide: boolean;
  onDecide: (useCaseId: string, first: DecisionId | null) => void;
};

const drawnAtOnce = 40;
/** What is only told is not read point by point: the first of it, and the rest when asked for. */
const toldAtOnce = 6;

/** One of the six parts: what it is about, its points, or that there is nothing. What was decided before is folded. */
export function AgendaPartList({ part, suggestionOf, ended, ...rest }: Props) {
  const { title, about, nothing } = part;
  const [most, setMost] = useState(part.part === "changed" ? toldAtOnce : drawnAtOnce);
  const [unfolded, setUnfolded] = useState(false);
  // An ended meeting is read as it was; in an open one, what others decided before it stands behind what waits.
  const isBefore = (point: Point) => !ended && point.state === "decided" && !suggestionOf(point)?.decided;
  const before = part.points.filter(isBefore);
  const points = [...part.points.filter((point) => !isBefore(point)), ...(unfolded ? before : [])];
  const left = points.length - most;
  return (
    <Section id={part.part} title={title} aside={<span className="figure">{countWords(part)}</span>}>
      {part.points.length > 0 && <p className="mb-2 max-w-[78ch] text-12 text-ink-3">{about}</p>}
      {part.points.length === 0 && <p className="border-t border-hairline pt-3 text-ink-2">{nothing}</p>}
      {points.length > 0 && (
        <ul aria-label={title}>
          {points.slice(0, most).map((point) => (
            <AgendaPoint key={point.key} point={point} suggestion={suggestionOf(point)} {...rest} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {left > 0 && (
          <Button className="mt-3" onClick={() => setMost(most + drawnAtOnce)}>
            Show {Math.min(drawnAtOnce, left)} more
          </Button>
        )}
        {before.length > 0 && (
          <Button
            look="quiet"
            className={points.length > 0 ? "mt-3" : ""}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? "Hide" : "Show"} what was decided before ({before.length})
          </Button>
        )}
      </div>
    </Section>
  );
}

/** "3 open, 2 decided", "5 to know". */
export function countWords({ points, open, decided }: AgendaPart): string {
  const told = points.length - open - decided;
  const parts = [open > 0 && `${open} open`, decided > 0 && `${decided} decided`, told > 0 && `${told} to know`];
  return parts.filter(Boolean).join(", ") || "none";
}
