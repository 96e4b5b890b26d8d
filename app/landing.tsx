"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PageHeader } from "@/ui/page-header";
import { useTRPC } from "./_trpc/client";
import { WorkspaceList } from "./account/workspace-list";
import { SignOutButton } from "./sign-out-button";
import { StartWorkspace } from "./start-workspace";
import { WhenSignedOut } from "./when-signed-out";

export function Landing() {
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.account.me.queryOptions({}));
  const open = me.workspaces.filter(({ closedAt }) => closedAt === null).length;
  return (
    <main className="mx-auto w-full max-w-3xl pt-8 pb-16">
      <PageHeader
        above={`${me.person.name}, ${me.person.email}`}
        title={open > 0 ? "Where to?" : "No workspace is open to you"}
        sentence={
          open > 0
            ? `You are a member of ${open} workspaces.`
            : "People come in by invitation: ask an owner or admin for a link to theirs. Or start one of your own."
        }
      />
      <div className="grid gap-10 px-7 pt-4 max-lg:px-4">
        {me.workspaces.length > 0 && <WorkspaceList workspaces={me.workspaces} />}
        {open === 0 && <StartWorkspace />}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href="/account" className="text-ink-2 underline underline-offset-3 hover:text-ink">
            Your account: password, second factor, devices
          </Link>
          <SignOutButton />
        </p>
      </div>
      <WhenSignedOut personId={me.person.id} />
    </main>
  );
}
