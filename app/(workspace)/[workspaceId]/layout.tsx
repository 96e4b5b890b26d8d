import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { caller } from "@/app/_trpc/prefetch";
import { AppShell } from "./app-shell";

export default async function WorkspaceLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ workspaceId: string }>;
}) {
  const { workspaceId } = await params;
  const shell = await (await caller()).workspace.shell({ workspaceId }).catch((error: { code?: string }) => {
    if (error.code === "UNAUTHORIZED") redirect("/sign-in");
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return <AppShell shell={shell}>{children}</AppShell>;
}
