import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { typedAmount } from "../../scored/typed-amount";
import { typedNumber } from "../../scored/typed-number";
import type { Holdout } from "./programme-words";

export type HoldoutFacts = Omit<inferRouterInputs<AppRouter>["holdout"]["add"], "workspaceId" | "requestKey">;

/** One result as it stands in the form. */
export type ReadingDraft = { metricId: string; on: string; heldOut: string; others: string; n: string };

/** A holdout as it stands in the form; "" where nothing is said. */
export type HoldoutDraft = {
  name: string;
  share: string;
  audienceId: string;
  useCaseIds: string[];
  startDate: string;
  endDate: string;
  note: string;
  readings: ReadingDraft[];
};

const typed = (value: number | null) => (value === null ? "" : String(value));

export function draftOf(holdout: Holdout | null, today: string): HoldoutDraft {
  return {
    name: holdout?.name ?? "",
    share: holdout ? typed(+(holdout.heldOutShare * 100).toFixed(4)) : "5",
    audienceId: holdout?.audienceId ?? "",
    useCaseIds: holdout?.useCaseIds ?? [],
    startDate: holdout?.startDate ?? today,
    endDate: holdout?.endDate ?? "",
    note: holdout?.note ?? "",
    readings: (holdout?.readings ?? []).map(({ metricId, on, heldOut, others, n }) => ({
      ...{ metricId, on, heldOut: typed(heldOut), others: typed(others), n: typed(n) },
    })),
  };
}

export const emptyReading = (today: string): ReadingDraft => ({
  ...{ metricId: "", on: today, heldOut: "", others: "", n: "" },
});

/** What can be stored of a draft, or what is missing and where to put it right. */
export function readDraft(draft: HoldoutDraft): { facts: HoldoutFacts | null; problem: string | null } {
  const { value: share, problem: shareProblem } = typedNumber(draft.share, 100);
  const problem =
    draft.name.trim() === ""
      ? "Give it a name people will know it by."
      : (shareProblem ??
        (!share
          ? "Say which share of the people is kept out, above 0%."
          : draft.startDate === ""
            ? "Say since when people are kept out."
            : draft.endDate !== "" && draft.endDate < draft.startDate
              ? "It ends before it starts. Choose a later end."
              : readingProblem(draft.readings)));
  if (problem !== null || !share) return { facts: null, problem };
  const said = (value: string) => (value === "" ? null : value);
  return {
    facts: {
      ...{ name: draft.name, audienceId: said(draft.audienceId), useCaseIds: draft.useCaseIds },
      ...{ heldOutShare: share / 100, startDate: draft.startDate, endDate: said(draft.endDate) },
      note: said(draft.note),
      readings: draft.readings.map(({ metricId, on, heldOut, others, n }) => ({
        ...{ metricId, on, heldOut: typedAmount(heldOut), others: typedAmount(others), n: typedAmount(n) },
      })),
    },
    problem: null,
  };
}

function readingProblem(readings: readonly ReadingDraft[]): string | null {
  for (const [at, { metricId, on, heldOut, others, n }] of readings.entries()) {
    const place = `Result ${at + 1}`;
    if (metricId === "") return `${place}: choose the measure, or remove the line.`;
    if (on === "") return `${place}: say when it was measured.`;
    if ([heldOut, others, n].some((value) => Number.isNaN(typedAmount(value))))
      return `${place}: this is not a number.`;
    if (heldOut.trim() === "" && others.trim() === "") return `${place}: write at least one of the two figures.`;
    if ((typedAmount(n) ?? 1) <= 0) return `${place}: people measured are 1 or more; leave it empty where not known.`;
  }
  return null;
}
