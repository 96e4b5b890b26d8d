import type { Figure } from "./figures";

type Goal = { readonly most: number; readonly of: (figure: Figure) => boolean };

const goals: readonly Goal[] = [
  { most: 200, of: ({ part, measure }) => part === "screens" && measure === "script" },
  { most: 1_000, of: ({ part, measure }) => part === "screens" && measure === "rows answer" },
  { most: 0.02, of: ({ part, measure }) => part === "screens" && measure === "shift" },
  { most: 100, of: ({ part, measure }) => part === "acts" && !measure.endsWith(": stored") },
  { most: 3_000, of: ({ part }) => part === "start" },
  { most: 10_000, of: ({ subject, measure }) => subject === "50,000 values: import" && measure === "done" },
  {
    most: 3_000,
    of: (each) => each.with === "sample" && each.subject.startsWith("slides:") && each.measure === "done",
  },
  { most: 50, of: ({ part, measure }) => part === "processor" && measure === "find them" },
];

/** What the figure should not be above; null where no goal was set. */
export const goalOf = (figure: Figure): number | null => goals.find(({ of }) => of(figure))?.most ?? null;

export const missesGoal = (figure: Figure): boolean => figure.value > (goalOf(figure) ?? Number.POSITIVE_INFINITY);
