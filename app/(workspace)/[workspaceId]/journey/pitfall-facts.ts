import type { Moment } from "@/domain/scoring/use-case";
import type { BoardPitfall } from "./board-types";

/** What a form holds of a pitfall. */
export type PitfallFacts = Pick<
  BoardPitfall,
  "name" | "fromTask" | "toTask" | "emotion" | "struggle" | "prevalence" | "intensity" | "source" | "measuredAt"
> & { challengeTypes: BoardPitfall["challengeTypes"][number][] };

export function startFacts({ fromTask, toTask }: Moment): PitfallFacts {
  return {
    ...{ name: "", fromTask, toTask, emotion: null, challengeTypes: [] },
    ...{ struggle: null, prevalence: null, intensity: null, source: null, measuredAt: null },
  };
}

export function factsOf(pitfall: BoardPitfall): PitfallFacts {
  const { name, fromTask, toTask, emotion, challengeTypes, struggle, prevalence, intensity, source, measuredAt } =
    pitfall;
  return {
    ...{ name, fromTask, toTask, emotion, challengeTypes: [...challengeTypes] },
    ...{ struggle, prevalence, intensity, source, measuredAt },
  };
}
