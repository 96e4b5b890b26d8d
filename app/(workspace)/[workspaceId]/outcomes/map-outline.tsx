import { memo, type ReactNode } from "react";
import { PairMark } from "@/ui/marks";
import type { Doing, MapView, OutcomeNode } from "./map-view";
import { BusinessBody, CustomerBody } from "./objective-bodies";
import { OutcomeBody } from "./outcome-card";

type Props = { view: MapView; workspaceId: string; onDo: (doing: Doing) => void };

/** The same chains as an indented list by business objective: for small screens and for paper. */
export const MapOutline = memo(function MapOutline({ view, workspaceId, onDo }: Props) {
  const { map } = view;
  const outcomesOf = (businessId: string | null, customerId: string | null) =>
    map.outcomes.filter((each) => each.businessId === businessId && each.customerId === customerId);
  const chains = (businessId: string | null) => (
    <>
      {map.customer
        .filter((each) => outcomesOf(businessId, each.id).length > 0)
        .map((each) => (
          <Entry
            key={each.id}
            id={each.id}
            side="customer"
            title={each.title}
            onOpen={() => onDo({ what: "edit", kind: "customer", id: each.id })}
            body={<CustomerBody node={each} />}
          >
            <Outcomes nodes={outcomesOf(businessId, each.id)} {...{ view, workspaceId, onDo }} />
          </Entry>
        ))}
      <Outcomes nodes={outcomesOf(businessId, null)} {...{ view, workspaceId, onDo }} />
    </>
  );
  const loose = map.outcomes.some(({ businessId }) => businessId === null);
  const unnamed = map.customer.filter(({ outcomeIds }) => outcomeIds.length === 0);
  return (
    <div className="hidden max-md:block print:block">
      <ul className="grid gap-5">
        {map.business.map((each) => (
          <Entry
            key={each.id}
            id={each.id}
            side="commercial"
            title={each.title}
            onOpen={() => onDo({ what: "edit", kind: "business", id: each.id })}
            body={<BusinessBody node={each} currency={view.currency} />}
          >
            {chains(each.id)}
          </Entry>
        ))}
        {(loose || unnamed.length > 0) && (
          <li>
            <p className="voice text-14 text-ink-2">Without a business objective</p>
            <ul className="mt-2 grid gap-3 border-l border-line pl-3">
              {chains(null)}
              {unnamed.map((each) => (
                <Entry
                  key={each.id}
                  id={each.id}
                  side="customer"
                  title={each.title}
                  onOpen={() => onDo({ what: "edit", kind: "customer", id: each.id })}
                  body={<CustomerBody node={each} />}
                />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </div>
  );
});

function Outcomes({ nodes, ...props }: Props & { nodes: readonly OutcomeNode[] }) {
  return nodes.map((each) => (
    <Entry
      key={each.id}
      id={each.id}
      title={each.title}
      onOpen={() => props.onDo({ what: "edit", kind: "outcome", id: each.id })}
      body={<OutcomeBody node={each} {...props} />}
    />
  ));
}

function Entry({
  id,
  title,
  side,
  body,
  onOpen,
  children,
}: {
  id: string;
  title: string;
  side?: "commercial" | "customer";
  body: ReactNode;
  onOpen: () => void;
  children?: ReactNode;
}) {
  return (
    <li data-outline-node={id} className="scroll-mt-4 break-inside-avoid-page">
      <p className="flex items-baseline gap-1.5">
        {side && <PairMark side={side} />}
        <button
          type="button"
          onClick={onOpen}
          className="min-h-6 rounded-1 text-left font-medium underline-offset-3 hover:underline max-sm:min-h-11"
        >
          {title}
        </button>
      </p>
      <div className="mt-0.5 grid gap-1">{body}</div>
      {children && <ul className="mt-2 grid gap-3 border-l border-line pl-3">{children}</ul>}
    </li>
  );
}
