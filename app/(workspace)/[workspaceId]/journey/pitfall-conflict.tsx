import { momentOf } from "@/domain/customers/journey-layout";
import { momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { Overtaken } from "../scored/overtaken";
import type { Board, BoardPitfall } from "./board-types";
import { factsOf, type PitfallFacts } from "./pitfall-facts";

type Props = {
  mine: PitfallFacts;
  theirs: BoardPitfall;
  board: Board;
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
export function PitfallConflict({ mine, theirs, board, onTheirs }: Props) {
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
  return (
    <Overtaken
      of={{ kind: "pitfall", id: theirs.pitfallId }}
      what="this pitfall"
      rows={(Object.keys(labels) as (keyof typeof labels)[]).map((field) => ({
        ...{ label: labels[field], theirs: stored[field], mine: yours[field] },
      }))}
      onTake={onTheirs}
    />
  );
}
