import { ViewsNav } from "../scored/views-nav";

const views = [
  { path: "", name: "Register" },
  { path: "/grid", name: "Grid" },
  { path: "/pressure", name: "Contact pressure" },
] as const;

export function ChannelsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return <ViewsNav label="Ways of looking at channels" from={`/${workspaceId}/channels`} views={views} at={at} />;
}
