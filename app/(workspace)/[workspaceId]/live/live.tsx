"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import type { Shell } from "../places";
import { fetchAgain } from "./fetch-again";
import { listen } from "./listen";
import { type Place, tellPlace } from "./tell-place";
import { useOthersHere } from "./use-live-state";
import { WhoIsHere } from "./who-is-here";

/** What an address may hold so that it can be told to others; else they are told of the screen alone. */
const tellable = /^[\w.:-]+(\/[\w.:-]+)*$/;

/** Keeps the page as fresh as the workspace, and shows who else is here. Loaded after the first paint. */
export function Live({ shell, newestChange }: { shell: Shell; newestChange: number }) {
  const cache = useQueryClient();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { id: workspaceId } = shell;
  const known = useRef(newestChange);
  const place = useRef<Place>(null);
  const shellKey = JSON.stringify(trpc.workspace.shell.queryKey({ workspaceId }));
  useEffect(() => {
    const again = fetchAgain(cache);
    const stop = listen({
      workspaceId,
      since: known.current,
      onChanges: (told) => {
        known.current = told.seq;
        again.take(told);
      },
      onEnd: async () => {
        const queryKey = JSON.parse(shellKey) as unknown[];
        await cache.invalidateQueries({ queryKey });
        return cache.getQueryState(queryKey)?.status === "success";
      },
    });
    return () => {
      stop();
      again.stop();
    };
  }, [cache, workspaceId, shellKey]);
  useEffect(() => {
    const told = tellPlace(
      (tab, at) => client.live.here.mutate({ workspaceId, tab, place: at }),
      (tab) =>
        // Outlives the page, which what the screens send with does not.
        void fetch("/api/trpc/live.here", {
          method: "POST",
          keepalive: true,
          headers: { "content-type": "application/json", "x-attune-csrf": "1" },
          body: JSON.stringify({ workspaceId, tab, place: null }),
        }).catch(() => undefined),
    );
    place.current = told;
    return told.stop;
  }, [client, workspaceId]);
  const path = decodeURIComponent(usePathname()).split("/").slice(2).join("/");
  const here = tellable.test(path) ? path.slice(0, 200) : (path.split("/")[0] ?? "").replace(/[^\w.:-]/g, "");
  useEffect(() => place.current?.move(here), [here]);
  const others = useOthersHere(shell.person.id);
  return others.length === 0 ? null : <WhoIsHere shell={shell} others={others} here={here} />;
}
