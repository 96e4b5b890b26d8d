"use client";

import { BusinessPanel } from "./business-panel";
import { CustomerPanel } from "./customer-panel";
import type { Doing, MapView } from "./map-view";
import { OutcomePanel } from "./outcome-panel";

type Editing = Extract<Doing, { what: "edit" }>;
export type PanelProps = {
  view: MapView;
  workspaceId: string;
  editing: Editing;
  onDo: (doing: Doing) => void;
  onClose: () => void;
};

/** One node beside the map: to read, to change, to remove. */
export function NodePanel(props: PanelProps) {
  if (props.editing.kind === "business") return <BusinessPanel {...props} />;
  if (props.editing.kind === "customer") return <CustomerPanel {...props} />;
  return <OutcomePanel {...props} />;
}
