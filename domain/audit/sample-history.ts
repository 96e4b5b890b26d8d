import type { WorkspaceFile } from "../exchange/workspace-file";

/** A change as it would have been made by one of the people of the sample, up to what its file holds now. */
export type SampleChange = {
  readonly byId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: string;
  readonly reason: string | null;
  readonly kind: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};

const dayLong = 86_400_000;
/** When whoever opens the sample was there last, before all of these. */
const visitedDaysAgo = 9;

/** Screens of the sample that have news. */
export const sampleVisited: readonly string[] = [
  ...["brief", "outcomes", "use-cases", "use-cases/W18", "use-cases/W22", "audiences"],
];

/**
 * What others did in the sample since its owner was there last; empty where the file does not hold what it is about.
 *
 * @param now milliseconds since 1970
 */
export function sampleHistoryOf(
  file: WorkspaceFile,
  now: number,
): { readonly changes: readonly SampleChange[]; readonly visitedAt: number } {
  const ago = (days: number) => now - Math.round(days * dayLong);
  const visitedAt = ago(visitedDaysAgo);
  const [pick, guide] = ["W18", "W22"].map((id) => file.useCases.find((each) => each.id === id));
  const designers = file.audiences.find(({ id }) => id === "A8");
  const care = file.outcomes.find(({ id }) => id === "O5");
  const isWhole = ["U2", "U3", "U6"].every((id) => file.members.some((member) => member.id === id));
  if (!isWhole || !pick || !guide || !designers || !care) return { changes: [], visitedAt };
  const useCase = { action: "edited use case", kind: "useCase" };
  return {
    visitedAt,
    changes: [
      {
        ...{ ...useCase, id: pick.id, byId: "U2", at: ago(6.1) },
        reason: "Members choose from a list, so it can be one step finer.",
        before: { granularity: 2 },
        after: { granularity: pick.granularity },
      },
      {
        ...{ action: "edited audience", kind: "audience", id: designers.id, byId: "U6", at: ago(5.2), reason: null },
        before: { barrier: "Price" },
        after: { barrier: designers.barrier },
      },
      {
        ...{ action: "changed outcome", kind: "outcome", id: care.id, byId: "U3", at: ago(3.3) },
        reason: "The service desk reached 5.6 in two pilot stores already.",
        before: { cxTarget: 5.6 },
        after: { cxTarget: care.cxTarget },
      },
      {
        ...{ ...useCase, id: guide.id, byId: "U3", at: ago(1.4) },
        reason: "An assistant can push people: regret must not rise.",
        before: { guardrailMetricIds: guide.guardrailMetricIds.filter((id) => id !== "M-REGRET") },
        after: { guardrailMetricIds: guide.guardrailMetricIds },
      },
    ],
  };
}
