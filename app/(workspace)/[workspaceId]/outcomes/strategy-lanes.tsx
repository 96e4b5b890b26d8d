import { Children, memo, type ReactNode, useMemo, useRef } from "react";
import { PairMark } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { MapLines } from "./map-lines";
import { chainThrough, mapLinks, slotOf } from "./map-links";
import { MapNode } from "./map-node";
import type { Doing, MapView } from "./map-view";
import { useMapKeys } from "./use-map-keys";

type Props = { view: MapView; workspaceId: string; onDo: (doing: Doing) => void };

/**
 * The chain as three lanes: what the business wants, what customers want, what both will see. Nodes are memoised: a step
 * of the arrow keys draws two of them again, not all.
 */
export const StrategyLanes = memo(function StrategyLanes({ view, workspaceId, onDo }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { map } = view;
  const { lanes, slots, edges } = useMemo(() => mapLinks(map), [map]);
  const keys = useMapKeys({ frame, lanes, edges, onNext: (id) => view.may.edit && onDo(nextOf(view, id)) });
  const lit = useMemo(
    () => (keys.current ? chainThrough(keys.current, edges) : new Set<string>()),
    [keys.current, edges],
  );
  const of = (id: string) => ({ inTabOrder: keys.current === id, view, workspaceId, onDo });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the titles inside, which are buttons
    <div
      ref={frame}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      className="relative grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)] gap-x-14 max-md:hidden print:hidden"
    >
      <MapLines frame={frame} edges={edges} lit={lit} />
      <Lane title="The business wants" mark="commercial">
        {map.business.map((node) => (
          <MapNode key={node.id} kind="business" node={node} {...of(node.id)} />
        ))}
      </Lane>
      <Lane title="Customers want" mark="customer">
        {[
          ...map.customer.map((node) => <MapNode key={node.id} kind="customer" node={node} {...of(node.id)} />),
          ...slots.map((node) => <MapNode key={node.id} kind="empty" node={node} {...of(slotOf(node.id))} />),
        ]}
      </Lane>
      <Lane title="So both will see">
        {map.outcomes.map((node) => (
          <MapNode key={node.id} kind="outcome" node={node} {...of(node.id)} />
        ))}
      </Lane>
    </div>
  );
});

/** The link that follows a node: a customer objective and an outcome, an outcome, or use cases. */
function nextOf({ map }: MapView, id: string): Doing {
  if (map.business.some((each) => each.id === id)) return { what: "chain", businessId: id };
  const customer = map.customer.find((each) => each.id === id);
  if (customer) {
    const [businessId, ...others] = customer.businessIds;
    return { what: "chain", customerId: id, ...(businessId && others.length === 0 && { businessId }) };
  }
  const outcome = map.outcomes.find((each) => each.id === id || slotOf(each.id) === id);
  return outcome && outcome.id === id
    ? { what: "attach", outcomeId: id }
    : { what: "edit", kind: "outcome", id: outcome?.id ?? null };
}

function Lane({ title, mark, children }: { title: string; mark?: "commercial" | "customer"; children: ReactNode }) {
  return (
    <section aria-label={title} className="relative flex flex-col">
      <div className="mb-2 flex items-center gap-1.5">
        {mark ? (
          <PairMark side={mark} />
        ) : (
          <>
            <PairMark side="customer" />
            <PairMark side="commercial" />
          </>
        )}
        <Voice>{title}</Voice>
      </div>
      {Children.count(children) === 0 ? (
        <p className="border-t border-hairline py-2 text-ink-3">Nothing written yet.</p>
      ) : (
        <ul className="flex flex-1 flex-col justify-around gap-4">{children}</ul>
      )}
    </section>
  );
}
