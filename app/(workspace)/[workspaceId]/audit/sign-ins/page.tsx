import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { SignInsScreen } from "./sign-ins-screen";

export const metadata: Metadata = { title: "Sign-ins" };

export default async function SignInsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params;
  return (
    <Prefetched queries={[trpc.audit.choices.queryOptions({ workspaceId })]}>
      <SignInsScreen workspaceId={workspaceId} />
    </Prefetched>
  );
}
