import { momentOf } from "@/domain/customers/journey-layout";
import { momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import type { Board, BoardPitfall } from "./board-types";
import { factsOf, type PitfallFacts } from "./pitfall-facts";

type Props = {
  mine: PitfallFacts;
  theirs: BoardPitfall;
  board: Board;
  onMine: () => void;
  onTheirs: () => void;
};

const labels = {
  name: "Name",
  place: "Place",
  struggle: "Struggle",
  emotion: "Feeling",
  challengeTypes: "Challenge",
  prevalence: "How common",
  intensity: "How strong",
  source: "How we know",
  measuredAt: "As of",
} as const;

/** Somebody stored this pitfall meanwhile: both versions where they differ, and the choice between them. */
export function PitfallConflict({ mine, theirs, board, onMine, onTheirs }: Props) {
  const nameOf = taskNameOf(board.tasks);
  const said = ({ fromTask, toTask, challengeTypes, ...rest }: PitfallFacts): Record<keyof typeof labels, string> => ({
    name: rest.name,
    place: momentWords(momentOf({ fromTask, toTask }), nameOf),
    struggle: rest.struggle ?? "nothing",
    emotion: rest.emotion ?? "not known",
    challengeTypes: challengeTypes.join(", ") || "none",
    prevalence: String(rest.prevalence ?? "not rated"),
    intensity: String(rest.intensity ?? "not rated"),
    source: rest.source ?? "nothing",
    measuredAt: rest.measuredAt ?? "no day",
  });
  const [yours, stored] = [said(mine), said(factsOf(theirs))];
  const differing = (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => yours[field] !== stored[field]);
  return (
    <Notice tone="harm">
      <p>Somebody else stored this pitfall while you wrote. What you entered is kept here.</p>
      <dl className="mt-2 grid gap-1 text-ink">
        {differing.map((field) => (
          <div key={field}>
            <dt className="text-12 text-ink-3">{labels[field]}</dt>
            <dd className="wrap-anywhere">
              Theirs: {stored[field]} · Yours: {yours[field]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onMine}>Store mine over theirs</Button>
        <Button onClick={onTheirs}>Keep theirs</Button>
      </p>
    </Notice>
  );
}
