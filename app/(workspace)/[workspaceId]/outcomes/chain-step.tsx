import type { ReactNode } from "react";
import type { ChainGap, GapPart } from "@/domain/strategy/map-gaps";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { BusinessForm } from "./business-form";
import type { ChainDraft } from "./chain-draft";
import { withNone } from "./choice-words";
import { CustomerForm } from "./customer-form";
import { GapList } from "./gap-list";
import type { MapView } from "./map-view";
import { OutcomeForm } from "./outcome-form";
import { pickerChoices } from "./picker-choices";

type Props = {
  view: MapView;
  draft: ChainDraft;
  change: (part: Partial<ChainDraft>) => void;
  gaps: readonly ChainGap[];
};

const stepOf: Record<GapPart, number> = {
  businessObjective: 0,
  customerObjective: 1,
  evidence: 1,
  cxMetric: 2,
  cxAim: 2,
  commercialKpi: 2,
  kpiAim: 2,
  byDate: 2,
  useCases: 3,
};

/** One step of writing a chain: the question, a good and a poor answer, the fields. */
export function ChainStep({ view, draft, change, gaps }: Props) {
  switch (draft.step) {
    case 0:
      return (
        <div className="grid gap-4">
          <Question
            ask="What does the business want to change, by how much, by when?"
            good="Cut change-of-mind returns from 12.2% to 9% by 31 Oct 2027"
            poor="Be more data-driven. It names no change, no measure and no date."
          />
          <Select
            label="Business objective"
            value={draft.businessId}
            choices={withNone(
              view.businessObjectives.map(({ id, name }) => ({ value: id, label: name })),
              "a new one, written below",
            )}
            onChange={(event) => change({ businessId: event.target.value })}
          />
          {draft.businessId === "" && (
            <BusinessForm view={view} value={draft.business} onChange={(business) => change({ business })} />
          )}
        </div>
      );
    case 1:
      return (
        <div className="grid gap-4">
          <Question
            ask="What must customers be able to do for that to happen, in their own words?"
            good="Know it will fit and suit before I pay. Evidence: 41% of sofa returns give fit or look as the reason"
            poor="Engage with our personalised offers. That is what we want, not what they want."
          />
          <Select
            label="Customer objective"
            value={draft.customerId}
            choices={withNone(
              view.customerObjectives.map(({ id, statement }) => ({ value: id, label: statement })),
              "a new one, written below",
            )}
            onChange={(event) => change({ customerId: event.target.value })}
          />
          {draft.customerId === "" && (
            <CustomerForm view={view} value={draft.customer} onChange={(customer) => change({ customer })} />
          )}
        </div>
      );
    case 2:
      return (
        <div className="grid gap-4">
          <Question
            ask="What will customers notice and the business earn, when it works?"
            good="Fewer people send back what does not fit: purchase regret 16.6% to 9.5%, returns 12.2% to 9%"
            poor="Higher conversion. It is one side only; customers may pay for it."
          />
          <OutcomeForm withoutLinks view={view} value={draft.outcome} onChange={(outcome) => change({ outcome })} />
        </div>
      );
    default:
      return (
        <div className="grid gap-4">
          <SearchPicker
            label="Use cases that serve it"
            help="Those without an outcome come first. One that serves another now goes over to this."
            choices={pickerChoices(view, "")}
            chosen={draft.useCaseIds}
            onChange={(useCaseIds) => change({ useCaseIds })}
          />
          <GapList gaps={gaps} onGap={({ part }) => change({ step: stepOf[part] })} />
        </div>
      );
  }
}

function Question({ ask, good, poor }: { ask: string; good: ReactNode; poor: ReactNode }) {
  return (
    <div>
      <h3 className="font-serif text-16 font-normal">{ask}</h3>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-12 text-ink-3">
        <dt className="font-semibold">Good</dt>
        <dd>{good}</dd>
        <dt className="font-semibold">Poor</dt>
        <dd>{poor}</dd>
      </dl>
    </div>
  );
}
