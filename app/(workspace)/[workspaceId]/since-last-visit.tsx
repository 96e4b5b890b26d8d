"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { sinceWords } from "@/domain/audit/since-words";
import { momentInWords } from "@/ui/dates";

const SinceDrawer = dynamic(() => import("./since-drawer").then((module) => module.SinceDrawer), { ssr: false });

/** So long somebody has looked before it counts as a visit. */
const looked = 5_000;

/**
 * What others changed of what this screen shows since this person was here last: in the foot of the rail, where nothing
 * moves when it comes; on a narrow screen it floats and can be put aside. The first visit says nothing.
 */
export function SinceLastVisit({ workspaceId }: { workspaceId: string }) {
  const path = decodeURIComponent(usePathname()).split("/").slice(2).join("/");
  return path === "" ? null : <Since key={path} workspaceId={workspaceId} path={path} />;
}

function Since({ workspaceId, path }: { workspaceId: string; path: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [opened, setOpened] = useState(false);
  const [aside, setAside] = useState(false);
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
  if (!data || data.since === null || data.changes === 0 || aside) return null;
  const words = sinceWords({ changes: data.changes, people: data.people, when: momentInWords(data.since) });
  return (
    <section
      aria-label="Since your last visit"
      className="no-print flex items-start gap-1 rounded-2 border border-line bg-surface text-12 leading-snug max-lg:fixed max-lg:bottom-3 max-lg:left-3 max-lg:z-(--z-panel) max-lg:max-w-[calc(100vw-24px)] max-lg:shadow-float"
    >
      <button
        type="button"
        className="min-w-0 flex-1 rounded-2 px-2 py-1.5 text-left text-ink-2 hover:bg-hover hover:text-ink max-lg:min-h-11"
        onClick={() => setOpened(true)}
      >
        {words}
      </button>
      <button
        type="button"
        aria-label="Put this aside"
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-2 text-ink-3 hover:bg-hover hover:text-ink max-lg:size-11"
        onClick={() => setAside(true)}
      >
        <X aria-hidden size={14} />
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
