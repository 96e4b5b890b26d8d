import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import type { Wave } from "./survey-board";

export type SurveyForms = inferRouterOutputs<AppRouter>["survey"]["forms"];
export type InstrumentForm = SurveyForms["instruments"][number];
export type WaveAnswers = inferRouterInputs<AppRouter>["survey"]["add"]["answers"];

type TypedScore = { value: string; n: string; sd: string };

/** A wave as it is typed, before anything of it is a number. */
export type WaveDraft = {
  instrumentId: string;
  date: string;
  transition: string;
  moment: string;
  by: "scores" | "counts" | "rows";
  n: string;
  scores: Readonly<Record<string, TypedScore>>;
  items: Readonly<Record<string, readonly string[]>>;
  people: Readonly<Record<string, string>>;
};

export const noScore: TypedScore = { value: "", n: "", sd: "" };

const shown = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

/** What stands in the form before anybody types: an empty wave, or the one that is changed. */
export function draftOf(wave: Wave | null, instrumentId: string | null): WaveDraft {
  const results = wave?.results ?? {};
  const keys = Object.keys(results).filter((key) => !/_(n|sd)$/.test(key));
  return {
    instrumentId: wave?.instrumentId ?? instrumentId ?? "Q-PULSE",
    date: wave?.date ?? "",
    transition: wave?.transition ?? "",
    moment: wave?.moment ?? "",
    by: "scores",
    n: shown(wave?.n),
    scores: Object.fromEntries(
      keys.map((key) => [
        key,
        { value: shown(results[key]), n: shown(results[`${key}_n`]), sd: shown(results[`${key}_sd`]) },
      ]),
    ),
    items: {},
    people: {},
  };
}

type Read = { readonly value: number | null; readonly problem: string | null };

/** A number as people type it, with a decimal comma or point, a sign or none; nothing typed is nothing known. */
export function readNumber(typed: string, [low, high]: readonly [number, number], whole = false): Read {
  const text = typed
    .trim()
    .replace(/%$/, "")
    .replace("−", "-")
    .replace(whole ? /[\s,.](?=\d{3}\b)/g : ",", whole ? "" : ".")
    .trim();
  if (text === "") return { value: null, problem: null };
  const value = Number(text);
  if (!Number.isFinite(value)) return { value: null, problem: "This is not a number." };
  if (whole && !Number.isInteger(value)) return { value: null, problem: "This must be a whole number." };
  if (value < low || value > high)
    return { value: null, problem: high >= 1e12 ? "This must not be negative." : `From ${low} to ${high}.` };
  return { value, problem: null };
}

export const readCount = (typed: string): Read => readNumber(typed, [0, 1e12], true);

/** What is sent, and why it cannot be sent yet. */
export function answersOf(draft: WaveDraft, form: InstrumentForm): { answers: WaveAnswers; problem: string | null } {
  const n = readCount(draft.n);
  const problems: (string | null)[] = [n.problem];
  const read = (given: Read) => {
    problems.push(given.problem);
    return given.value;
  };
  if (draft.by === "counts") {
    const items = form.questions.map(({ id, options }) => {
      const typed = options.map((_, at) => read(readCount(draft.items[id]?.[at] ?? "")) ?? 0);
      return [id, typed] as const;
    });
    const people = form.scores.flatMap(({ id, fromCounts }) => {
      const told = fromCounts ? null : read(readCount(draft.people[id] ?? ""));
      return told === null ? [] : [[id, told] as const];
    });
    const nothing = people.length === 0 && items.every(([, counts]) => counts.every((count) => count === 0));
    return {
      answers: { by: "counts", n: n.value ?? 0, items: Object.fromEntries(items), people: Object.fromEntries(people) },
      problem: firstOf([...problems, nothing ? "Enter at least one count." : null]),
    };
  }
  const scores = form.scores.map(({ id, limits, kind }) => {
    const typed = draft.scores[id] ?? noScore;
    const sd = kind === "mean" ? read(readNumber(typed.sd, [0, limits[1] - limits[0]])) : null;
    return [id, { value: read(readNumber(typed.value, limits)), n: read(readCount(typed.n)), sd }] as const;
  });
  const nothing = scores.every(([, { value }]) => value === null);
  return {
    answers: { by: "scores", n: n.value ?? 0, scores: Object.fromEntries(scores) },
    problem: firstOf([...problems, nothing ? "Enter at least one score." : null]),
  };
}

const firstOf = (problems: readonly (string | null)[]) => problems.find((problem) => problem !== null) ?? null;
