import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "Board" },
  { path: "/timeline", name: "Timeline" },
  { path: "/people-and-money", name: "People and money" },
  { path: "/sequence", name: "Sequence for me" },
  { path: "/scenarios", name: "Scenarios" },
  { path: "/changes", name: "What changed" },
] as const;

/** The ways of looking at one plan. */
export function RoadmapBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at the roadmap" from={`/${workspaceId}/roadmap`} views={views} at={at} />;
}
