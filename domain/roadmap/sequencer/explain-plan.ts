import { blockersAt, plainWords, type Reason, type Words } from "./blockers";
import type { Starts } from "./instance";
import { planUse } from "./plan-use";
import type { Prepared } from "./prepare";

export type Assignment = {
  readonly id: string;
  readonly start: number | null;
  /** The last bucket of its work. */
  readonly finish: number | null;
  /** What binds it there, or keeps it out; the first one says it in a sentence. */
  readonly reason: readonly Reason[];
};

/** Says for every piece of work why it starts when it does, or why it is not planned, by what binds it in this plan. */
export function explainPlan(prepared: Prepared, starts: Starts, words: Words = plainWords): Assignment[] {
  const { instance, values, after, buckets } = prepared;
  const context = { starts, use: planUse(instance, starts), words };
  const isPlanned = (id: string) => (starts[id] ?? null) !== null;

  const whyThen = (place: number, start: number): Reason[] => {
    const project = instance.projects[place]!;
    if (project.pinnedStart !== undefined) return [{ kind: "pinned", text: "You pinned it here.", refs: [] }];
    let sooner = start - 1;
    while (sooner >= 0 && values[place]![sooner]! <= values[place]![start]! + 1e-9) sooner--;
    const blockers = start === 0 ? [] : blockersAt(prepared, { place, start: start - 1 }, context);
    if (sooner < 0 && blockers.length === 0) {
      if (start === 0) return [{ kind: "earliest", text: "It starts at once.", refs: [] }];
      const waiting = after[place]!.map(({ at }) => instance.projects[at]!.id).filter(isPlanned);
      return waiting.length > 0
        ? [
            {
              kind: "enabler",
              text: `It starts as late as what needs it allows: ${waiting.map(words.name).join(", ")}.`,
              refs: waiting,
            },
          ]
        : [{ kind: "earliest", text: "No other start is worth more.", refs: [] }];
    }
    return blockers.length > 0
      ? blockers.map((one) => ({ ...one, text: `Not sooner: ${one.text}.` }))
      : [
          {
            kind: "displaced",
            text: "It could start sooner by itself, but the whole plan would be worth less.",
            refs: [],
          },
        ];
  };
  const whyNot = (place: number): Reason[] => {
    const project = instance.projects[place]!;
    if (project.excluded) return [{ kind: "window", text: "It is kept out.", refs: [] }];
    const hopeful = Array.from({ length: buckets }, (_, start) => start)
      .filter((start) => start + project.duration <= buckets && values[place]![start]! > 0)
      .map((start) => ({ start, blockers: blockersAt(prepared, { place, start }, context) }))
      .sort((a, b) => a.blockers.length - b.blockers.length || a.start - b.start);
    const [closest] = hopeful;
    if (!closest)
      return [{ kind: "no-payback", text: "It would not pay back before the end of what is counted.", refs: [] }];
    return closest.blockers.length > 0
      ? closest.blockers.map((one) => ({
          ...one,
          text: `The closest is ${words.bucket(closest.start)}, but ${one.text}.`,
        }))
      : [{ kind: "displaced", text: "It fits, but takes the place of work that is worth more.", refs: [] }];
  };
  return instance.projects.map(({ id, duration }, place) => {
    const start = starts[id] ?? null;
    return {
      id,
      start,
      finish: start === null ? null : start + duration - 1,
      reason: start === null ? whyNot(place) : whyThen(place, start),
    };
  });
}
