import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useConnection } from "./live/use-live-state";
import type { Shell } from "./places";

type Lost = "gone" | "secondFactor" | null;

const codeOf = (error: unknown) => (error as { data?: { code?: string } | null } | null)?.data?.code ?? "";

/** Answers that mean: what this person may has changed since the page was drawn. */
const refusals = ["FORBIDDEN", "NOT_FOUND", "PRECONDITION_FAILED"];

/**
 * The frame as it is now: the page around the screens stays, and what is in the workspace, and what one may in it, does
 * not. Asked again after every write, on being told of a change or else every 15 seconds, on coming back to the tab, and
 * after any refusal.
 */
export function useLiveShell(shell: Shell): { now: Shell; lost: Lost } {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const connection = useConnection();
  const asked = trpc.workspace.shell.queryOptions({ workspaceId: shell.id });
  const { data: now, error } = useQuery({
    ...asked,
    initialData: shell,
    refetchInterval: connection === "open" ? 60_000 : 15_000,
    refetchOnWindowFocus: "always",
  });
  const own = JSON.stringify(asked.queryKey);
  useEffect(
    () =>
      cache.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const { queryKey } = event.query;
        if (JSON.stringify(queryKey) === own || !refusals.includes(codeOf(event.action.error))) return;
        void cache.invalidateQueries({ queryKey: JSON.parse(own) as unknown[] });
      }),
    [cache, own],
  );
  // Another role: every screen says anew what it offers.
  const may = `${now.role} ${now.may.review}`;
  const before = useRef(may);
  useEffect(() => {
    if (before.current === may) return;
    before.current = may;
    void cache.invalidateQueries();
  }, [cache, may]);
  const code = codeOf(error);
  return { now, lost: code === "NOT_FOUND" ? "gone" : code === "PRECONDITION_FAILED" ? "secondFactor" : null };
}
