import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "Scorecard" },
  { path: "/library", name: "Metrics" },
  { path: "/values", name: "Values" },
  { path: "/folder", name: "Watched folder" },
] as const;

/** The ways of looking at what is measured. */
export function MetricsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at metrics" from={`/${workspaceId}/metrics`} views={views} at={at} />;
}
