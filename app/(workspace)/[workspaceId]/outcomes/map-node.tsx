import { memo } from "react";
import { slotOf } from "./map-links";
import type { BusinessNode, CustomerNode, Doing, MapView, OutcomeNode } from "./map-view";
import { NodeCard } from "./node-card";
import { BusinessBody, CustomerBody } from "./objective-bodies";
import { OutcomeBody } from "./outcome-card";

type Common = { view: MapView; workspaceId: string; onDo: (doing: Doing) => void; inTabOrder: boolean };
type Props = Common &
  (
    | { kind: "business"; node: BusinessNode }
    | { kind: "customer"; node: CustomerNode }
    | { kind: "outcome" | "empty"; node: OutcomeNode }
  );

/** One node of the map with what stands on it; drawn again only when it changes. */
export const MapNode = memo(function MapNode(props: Props) {
  const { kind, node, view, inTabOrder, onDo } = props;
  const { id, title } = node;
  switch (kind) {
    case "business":
      return (
        <NodeCard
          lane="Business objective"
          {...{ id, title, inTabOrder }}
          onOpen={() => onDo({ what: "edit", kind, id })}
        >
          <BusinessBody node={node} currency={view.currency} />
        </NodeCard>
      );
    case "customer":
      return (
        <NodeCard
          lane="Customer objective"
          {...{ id, title, inTabOrder }}
          onOpen={() => onDo({ what: "edit", kind, id })}
        >
          <CustomerBody node={node} />
        </NodeCard>
      );
    case "outcome":
      return (
        <NodeCard lane="Outcome" {...{ id, title, inTabOrder }} onOpen={() => onDo({ what: "edit", kind, id })}>
          <OutcomeBody node={node} view={view} workspaceId={props.workspaceId} onDo={onDo} />
        </NodeCard>
      );
    default:
      return (
        <NodeCard
          dashed
          id={slotOf(id)}
          title={<>Nothing for customers yet in “{title}”</>}
          lane="Empty"
          inTabOrder={inTabOrder}
          onOpen={() => onDo({ what: "edit", kind: "outcome", id })}
        />
      );
  }
});
