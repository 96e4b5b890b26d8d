import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { gridAxes, thirdAxis } from "@/domain/customers/channel-grid";
import { GridScreen } from "./grid-screen";

export const metadata: Metadata = { title: "Channel grid" };

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function GridPage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const asked = await searchParams;
  const rows = gridAxes.find((axis) => axis === asked["rows"]) ?? "useCase";
  const columns = gridAxes.find((axis) => axis === asked["columns"] && axis !== rows);
  const only = typeof asked["only"] === "string" ? asked["only"] : null;
  return (
    <Prefetched
      queries={[
        trpc.channel.grid.queryOptions({ workspaceId }),
        trpc.genericDecision.list.queryOptions({ workspaceId }),
      ]}
    >
      <GridScreen
        workspaceId={workspaceId}
        asked={{ rows, columns: columns ?? (rows === "channel" ? thirdAxis("useCase", "channel") : "channel"), only }}
      />
    </Prefetched>
  );
}
