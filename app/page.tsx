import { redirect } from "next/navigation";
import { caller, Prefetched, trpc } from "./_trpc/prefetch";
import { Landing } from "./landing";

/** Sends everybody to their workspace; who has several, or none, chooses. */
export default async function Home() {
  const me = await (await caller()).account.me({}).catch((error: { code?: string }) => {
    if (error.code === "UNAUTHORIZED") redirect("/sign-in");
    throw error;
  });
  const [only, ...others] = me.workspaces.filter(({ closedAt }) => closedAt === null);
  if (only && others.length === 0) redirect(`/${only.workspaceId}/brief`);
  return (
    <Prefetched queries={[trpc.account.me.queryOptions({})]}>
      <Landing />
    </Prefetched>
  );
}
