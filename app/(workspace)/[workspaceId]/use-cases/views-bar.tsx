import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "List" },
  { path: "/matrix", name: "Matrix" },
  { path: "/robustness", name: "How firm" },
  { path: "/weights", name: "Weights" },
] as const;

export function ViewsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at use cases" from={`/${workspaceId}/use-cases`} views={views} at={at} />;
}
