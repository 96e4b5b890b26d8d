import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "Log" },
  { path: "/calendar", name: "Calendar" },
  { path: "/learnings", name: "Learnings" },
  { path: "/programme", name: "Programme" },
] as const;

/** The ways of looking at what was tested. */
export function TestsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at tests" from={`/${workspaceId}/experiments`} views={views} at={at} />;
}
