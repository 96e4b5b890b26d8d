import library from "@/content/pitfalls.json";
import type { Pitfall } from "./audience";
import { pitfallSeverity } from "./pitfall-severity";

export type PitfallEmotion = NonNullable<Pitfall["emotion"]>;
export type ChallengeType = Pitfall["challengeTypes"][number];

/** A pitfall as the journey shows it: what the company wrote, and what ships where it wrote nothing. */
export type JourneyPitfall = {
  readonly pitfallId: string;
  /** Of this company rather than of the library. */
  readonly own: boolean;
  readonly name: string;
  readonly fromTask: string | null;
  readonly toTask: string | null;
  readonly emotion: PitfallEmotion | null;
  readonly challengeTypes: readonly ChallengeType[];
  readonly struggle: string | null;
  readonly prevalence: number | null;
  readonly intensity: number | null;
  /** Whole, 1 to 5 (formula 3). */
  readonly severity: number;
  /** Whether the severity rests on answers given here; else it is the library's, or 1. */
  readonly rated: boolean;
  readonly source: string | null;
  readonly measuredAt: string | null;
  readonly signals: readonly string[];
  readonly madeWorseBy: string | null;
  readonly easedBy: string | null;
  readonly pulseQuestion: string | null;
};

/** A pitfall as shipped. */
export type LibraryPitfall = (typeof library)[number];

export const libraryPitfalls: readonly LibraryPitfall[] = library;
const shipped: ReadonlyMap<string, LibraryPitfall> = new Map(library.map((entry) => [entry.id, entry]));

/** The pitfall that ships under an id, if one does. */
export const libraryPitfall = (id: string): LibraryPitfall | undefined => shipped.get(id);

/** A row of the register with what ships in place of what it leaves open. Where it happens is one thing, not two. */
export function journeyPitfall(row: Pitfall): JourneyPitfall {
  const from = libraryPitfall(row.pitfallId);
  const placed = row.fromTask !== null || row.toTask !== null;
  return {
    pitfallId: row.pitfallId,
    own: !from,
    name: row.name ?? from?.name ?? row.pitfallId,
    fromTask: placed ? row.fromTask : (from?.fromTask ?? null),
    toTask: placed ? row.toTask : (from?.toTask ?? null),
    emotion: row.emotion ?? (from?.emotion as PitfallEmotion | undefined) ?? null,
    challengeTypes:
      row.challengeTypes.length > 0 ? row.challengeTypes : ((from?.challengeTypes ?? []) as ChallengeType[]),
    struggle: row.struggle ?? from?.description ?? null,
    prevalence: row.prevalence,
    intensity: row.intensity,
    severity: pitfallSeverity(row),
    rated: row.prevalence !== null && row.intensity !== null,
    source: row.source,
    measuredAt: row.measuredAt,
    signals: from?.signals ?? [],
    madeWorseBy: from?.madeWorseBy ?? null,
    easedBy: from?.easedBy ?? null,
    pulseQuestion: from?.pulseQuestion ?? null,
  };
}

/** What to store of what somebody wrote: what a pitfall of the library says anyway stays the library's. */
export function storedPitfall(given: Pitfall): Pitfall {
  const from = libraryPitfall(given.pitfallId);
  if (!from) return given;
  const sameWords = (one: string | null, other: string) => one?.trim() === other.trim();
  const sameKinds =
    given.challengeTypes.length === from.challengeTypes.length &&
    given.challengeTypes.every((kind) => (from.challengeTypes as string[]).includes(kind));
  const samePlace = given.fromTask === from.fromTask && given.toTask === from.toTask;
  return {
    ...given,
    ...(samePlace && { fromTask: null, toTask: null }),
    ...(given.emotion === from.emotion && { emotion: null }),
    ...(sameKinds && { challengeTypes: [] }),
    ...(sameWords(given.struggle, from.description) && { struggle: null }),
  };
}
