import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "Meetings" },
  { path: "/decisions", name: "Decisions" },
  { path: "/why-still", name: "Why are we still doing this" },
] as const;

/** The ways of looking at what is decided. */
export function ReviewsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at reviews" from={`/${workspaceId}/reviews`} views={views} at={at} />;
}
