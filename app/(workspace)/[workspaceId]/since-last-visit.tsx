"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { sinceWords } from "@/domain/audit/since-words";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";

const SinceDrawer = comesLater(() => import("./since-drawer").then((module) => module.SinceDrawer));

/** So long somebody has looked before it counts as a visit. */
const looked = 5_000;

/**
 * What others changed of what this screen shows since this person was here last: above the foot of the rail, where only
 * the list of screens gets shorter; on a narrow screen in a place of its own in the top bar. So nothing moves when it
 * comes, and nothing is covered. The first visit says nothing.
 */
export function SinceLastVisit({ workspaceId }: { workspaceId: string }) {
  const path = decodeURIComponent(usePathname()).split("/").slice(2).join("/");
  return path === "" ? null : <Since key={path} workspaceId={workspaceId} path={path} />;
}

function Since({ workspaceId, path }: { workspaceId: string; path: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [opened, setOpened] = useState(false);
  // Asked once a visit and forgotten after it: what was new on the way in stays new until one leaves.
  const { data } = useQuery({
    ...trpc.audit.since.queryOptions({ workspaceId, path }),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false, refetchOnWindowFocus: false },
  });
  const upTo = data?.isKept ? data.upTo : null;
  useEffect(() => {
    if (upTo === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not a mutation of the screen: nothing of the workspace is stored, and a lost one is of no account.
    const note = () => void client.audit.visited.mutate({ workspaceId, path, upTo }).catch(() => undefined);
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(note, looked);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [client, workspaceId, path, upTo]);
  if (!data || data.since === null || data.changes === 0) return null;
  const words = sinceWords({ changes: data.changes, people: data.people, when: momentInWords(data.since) });
  return (
    <section
      aria-label="Since your last visit"
      className="no-print max-lg:absolute max-lg:top-2 max-lg:right-[7.25rem]"
    >
      <button
        type="button"
        title={words}
        className="w-full rounded-2 border border-line bg-surface px-[7px] py-1 text-left text-11 leading-[15px] text-ink-2 hover:bg-hover hover:text-ink max-lg:flex max-lg:h-11 max-lg:w-23 max-lg:items-center max-lg:justify-center max-lg:border-0 max-lg:bg-transparent max-lg:font-semibold max-lg:text-ink"
        onClick={() => setOpened(true)}
      >
        <span className="max-lg:sr-only">{words}</span>
        <span aria-hidden className="underline underline-offset-3 lg:hidden">
          {data.changes === 1 ? "1 change" : `${data.changes} changes`}
        </span>
      </button>
      {opened && (
        <SinceDrawer
          workspaceId={workspaceId}
          path={path}
          from={data.from}
          words={words}
          onClose={() => setOpened(false)}
        />
      )}
    </section>
  );
}
