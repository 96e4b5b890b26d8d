import { redirect } from "next/navigation";
import { caller } from "./_trpc/prefetch";

/** Sends everybody to where they left off. */
export default async function Home() {
  const me = await (await caller()).account.me({}).catch(() => null);
  const first = me?.workspaces[0];
  if (first) redirect(`/${first.workspaceId}/brief`);
  redirect("/sign-in");
}
