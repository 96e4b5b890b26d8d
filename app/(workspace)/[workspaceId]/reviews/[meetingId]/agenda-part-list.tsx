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
  mayDecide: boolean;
  onDecide: (useCaseId: string, first: DecisionId | null) => void;
};

const drawnAtOnce = 40;

/** One of the six parts: what it is about, its points, or that there is nothing. */
export function AgendaPartList({ part, suggestionOf, ...rest }: Props) {
  const [most, setMost] = useState(drawnAtOnce);
  const { title, about, nothing, points } = part;
  const isLong = points.length > most;
  return (
    <Section id={part.part} title={title} aside={<span className="figure">{countWords(part)}</span>}>
      <p className="mb-2 max-w-[78ch] text-12 text-ink-3">{about}</p>
      {points.length === 0 ? (
        <p className="border-t border-hairline pt-3 text-ink-2">{nothing}</p>
      ) : (
        <ul aria-label={title}>
          {points.slice(0, most).map((point) => (
            <AgendaPoint key={point.key} point={point} suggestion={suggestionOf(point)} {...rest} />
          ))}
        </ul>
      )}
      {isLong && (
        <Button className="mt-3" onClick={() => setMost(most + drawnAtOnce)}>
          Show {Math.min(drawnAtOnce, points.length - most)} more
        </Button>
      )}
    </Section>
  );
}

/** "3 open, 2 decided", "5 to know". */
export function countWords({ points, open, decided }: AgendaPart): string {
  const told = points.length - open - decided;
  const parts = [open > 0 && `${open} open`, decided > 0 && `${decided} decided`, told > 0 && `${told} to know`];
  return parts.filter(Boolean).join(", ") || "none";
}
