"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { useTRPCClient } from "./_trpc/client";

const SignedOutDialog = comesLater(() => import("./signed-out-dialog").then((module) => module.SignedOutDialog));

const isSignedOut = (error: unknown) =>
  (error as { data?: { code?: string } | null } | null)?.data?.code === "UNAUTHORIZED";

/**
 * A session may end while somebody writes: by time, by a new password, from another device. The page stays as it is with
 * all that was typed, and signing in happens over it. If somebody else signs in, everything is loaded afresh.
 */
export function WhenSignedOut({ personId }: { personId: string }) {
  const cache = useQueryClient();
  const client = useTRPCClient();
  const router = useRouter();
  const [told, setTold] = useState<"asks" | "aside" | null>(null);

  useEffect(() => {
    const stopReads = cache.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "error" || !isSignedOut(event.action.error)) return;
      // Asked every few seconds in the background: put aside is put aside.
      setTold((now) => now ?? "asks");
    });
    const stopWrites = cache.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error)) setTold("asks");
    });
    return () => {
      stopReads();
      stopWrites();
    };
  }, [cache]);

  const again = useCallback(async () => {
    const me = await client.account.me.query({}).catch(() => null);
    if (me === null) return;
    if (me.person.id !== personId) return window.location.reload();
    setTold(null);
    router.refresh();
    await cache.invalidateQueries();
  }, [client, cache, router, personId]);

  // They may have signed in again in another tab meanwhile.
  useEffect(() => {
    if (told === null) return;
    const look = () => void again();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [told, again]);

  if (told === "asks") {
    return <SignedOutDialog onSignedIn={() => void again()} onClose={() => setTold("aside")} />;
  }
  if (told === null) return null;
  return (
    <div
      role="status"
      className="no-print fixed inset-x-0 bottom-0 z-(--z-panel) flex flex-wrap items-center justify-center gap-3 border-t border-line bg-raised px-4 py-2"
    >
      You are signed out: what you type now is not stored.
      <Button look="primary" onClick={() => setTold("asks")}>
        Sign in
      </Button>
    </div>
  );
}
