import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { askedPath } from "@/app/asked-path";
import { ownPath } from "@/domain/own-path";
import { AccountScreen } from "./account-screen";

export const metadata: Metadata = { title: "Your account" };

type Asked = { to?: string | string[]; needs?: string | string[] };

export default async function AccountPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { to, needs } = await searchParams;
  const me = await (await caller()).account.me({}).catch(async (error: { code?: string }) => {
    if (error.code === "UNAUTHORIZED") redirect(`/sign-in?to=${await askedPath()}`);
    throw error;
  });
  const queries = [
    trpc.account.me.queryOptions({}),
    trpc.account.sessions.queryOptions({}),
    trpc.account.events.queryOptions({}),
  ];
  return (
    <Prefetched queries={queries}>
      <AccountScreen personId={me.person.id} to={ownPath(to)} needsSecondFactor={needs === "second-factor"} />
    </Prefetched>
  );
}
