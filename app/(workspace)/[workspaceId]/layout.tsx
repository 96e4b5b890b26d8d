import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { caller } from "@/app/_trpc/prefetch";
import { askedPath } from "@/app/asked-path";
import { WhenSignedOut } from "@/app/when-signed-out";
import { AppShell } from "./app-shell";

export default async function WorkspaceLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ workspaceId: string }>;
}) {
  const { workspaceId } = await params;
  const api = await caller();
  const asked = Promise.all([api.live.newest({ workspaceId }), api.workspace.shell({ workspaceId })]);
  const [newestChange, shell] = await asked.catch(async (error: { code?: string }) => {
    if (error.code === "UNAUTHORIZED") redirect(`/sign-in?to=${await askedPath()}`);
    if (error.code === "PRECONDITION_FAILED") redirect(`/account?needs=second-factor&to=${await askedPath()}`);
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <>
      <AppShell shell={shell} newestChange={newestChange}>
        {children}
      </AppShell>
      <WhenSignedOut personId={shell.person.id} />
    </>
  );
}
