import type { GenericDecision } from "../customers/generic-decision";
import type { WorkspaceFile } from "../exchange/workspace-file";

/** Something a card can be pinned to: its id as kept in the pin, what it is, its name and its screen. */
export type PinPlace = {
  readonly id: string;
  readonly what: string;
  readonly name: string;
  /** A path below the workspace. */
  readonly to: string;
};

type Plan = Pick<
  WorkspaceFile,
  "useCases" | "outcomes" | "businessObjectives" | "customerObjectives" | "experiments" | "roadmap"
> & { readonly genericDecisions: readonly GenericDecision[] };

const leftAt: Readonly<Record<GenericDecision["kind"], string>> = {
  place: "why",
  channel: "channels",
  moment: "journey",
  cell: "channels/grid",
};

/** What shares of reaction to a message were measured by is pinned here. */
export const messageCheckPlace = "message-check";

/** Everything of a plan that a decision is written down on, in the order in which people think. */
export function pinPlaces(plan: Plan): PinPlace[] {
  return [
    { id: "strategy", what: "Strategy", name: "The strategy page", to: "why" },
    { id: "spend", what: "Spending", name: "What is spent on personalization", to: "returns#spend" },
    { id: messageCheckPlace, what: "Message", name: "Expected reaction to a message", to: "returns#message" },
    ...plan.businessObjectives.map(({ id, name }) => ({ id, what: "Business objective", name, to: "outcomes" })),
    ...plan.customerObjectives.map(({ id, statement }) => ({
      ...{ id, what: "Customer objective", name: statement, to: "outcomes" },
    })),
    ...plan.outcomes.map(({ id, statement }) => ({ id, what: "Outcome", name: statement || id, to: "outcomes" })),
    ...plan.useCases.map(({ id, name }) => ({
      ...{ id, what: "Use case", name, to: `use-cases/${encodeURIComponent(id)}` },
    })),
    ...plan.genericDecisions.map(({ id, text, kind }) => ({ id, what: "Left as it is", name: text, to: leftAt[kind] })),
    ...(plan.roadmap?.items ?? []).map(({ id, name }) => ({ id, what: "Roadmap", name: name || id, to: "roadmap" })),
    ...plan.experiments.map(({ id, name }) => ({
      ...{ id, what: "Test", name, to: `experiments/${encodeURIComponent(id)}` },
    })),
  ];
}

/** What a pin is pinned to, by name; words somebody wrote stand for themselves. */
export function placeOfPin(
  usedIn: string | null,
  places: readonly PinPlace[],
): Omit<PinPlace, "to"> & { to: string | null } {
  const known = places.find(({ id }) => id === usedIn);
  return known ?? { id: usedIn ?? "", what: "", name: usedIn || "something not named", to: null };
}
