import type { ChainParts } from "@/domain/strategy/map-gaps";
import {
  type BusinessDraft,
  businessOf,
  type CustomerDraft,
  customerOf,
  draftProblem,
  emptyBusiness,
  emptyCustomer,
  emptyOutcome,
  type OutcomeDraft,
  outcomeOf,
} from "./drafts";
import type { MapView } from "./map-view";

/** A chain as it is being written; an empty id means that a new objective is written beside it. */
export type ChainDraft = {
  step: number;
  businessId: string;
  business: BusinessDraft;
  customerId: string;
  customer: CustomerDraft;
  outcome: OutcomeDraft;
  useCaseIds: string[];
};

/** Begins at the first link that is not given. */
export function emptyChain({ businessId, customerId }: { businessId?: string; customerId?: string }): ChainDraft {
  return {
    step: businessId === undefined ? 0 : customerId === undefined ? 1 : 2,
    businessId: businessId ?? "",
    business: emptyBusiness,
    customerId: customerId ?? "",
    customer: emptyCustomer,
    outcome: emptyOutcome,
    useCaseIds: [],
  };
}

/** What would be stored, and what there is to judge whether it is complete. */
export function partsOf(draft: ChainDraft, view: MapView) {
  const { metrics } = view.choices;
  const held = {
    business: view.businessObjectives.find(({ id }) => id === draft.businessId),
    customer: view.customerObjectives.find(({ id }) => id === draft.customerId),
  };
  const business = !held.business && draft.business.name.trim() !== "" ? businessOf(draft.business, metrics) : null;
  const customer = !held.customer && draft.customer.statement.trim() !== "" ? customerOf(draft.customer) : null;
  const { businessObjectiveId: _b, customerObjectiveId: _c, ...outcome } = outcomeOf(draft.outcome);
  const useCases = view.useCases
    .filter(({ id }) => draft.useCaseIds.includes(id))
    .map(({ id, version }) => ({ useCaseId: id, version }));
  const forGaps: ChainParts = {
    outcome: {
      ...outcome,
      businessObjectiveId: held.business?.id ?? (business && "new"),
      customerObjectiveId: held.customer?.id ?? (customer && "new"),
    },
    evidence: held.customer?.evidence ?? customer?.evidence ?? [],
    useCases: useCases.length,
  };
  return {
    forGaps,
    chain: {
      businessObjectiveId: held.business?.id ?? null,
      businessObjective: business,
      customerObjectiveId: held.customer?.id ?? null,
      customerObjective: customer,
      outcome,
      useCases,
    },
  };
}

/** What keeps a chain from being stored at all; what it merely lacks does not. */
export function chainProblem({ outcome, business, customer }: ChainDraft): string | null {
  const figures = [outcome.cxBaseline, outcome.cxTarget, outcome.kpiBaseline, outcome.kpiTarget];
  return draftProblem(
    [...figures, business.baseline, business.target, ...customer.evidence.map(({ n }) => n)],
    outcome.statement.trim() === "" && "Write in step 3 what both will see: a chain is stored with its outcome.",
  );
}
