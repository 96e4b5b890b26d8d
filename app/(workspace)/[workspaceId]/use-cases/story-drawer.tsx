"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";

type Props = { workspaceId: string; useCaseId: string; name: string; onClose: () => void };

/** Everything that happened to a use case: who, when, what from and to, and why; newest first. */
export function StoryDrawer({ workspaceId, useCaseId, name, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  // Not its own infinite query: that sends more than the procedure takes.
  const story = useInfiniteQuery({
    queryKey: [...trpc.useCase.history.queryKey({ workspaceId, useCaseId }), "pages"],
    queryFn: ({ pageParam }) => client.useCase.history.query({ workspaceId, useCaseId, cursor: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const { data, error } = story;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="What happened"
      description={`Everything that was changed on ${name}, newest first. Times in UTC.`}
    >
      {error ? (
        <ErrorState title="This cannot be shown" what={error.message} reference={null} />
      ) : !data ? (
        <div className="grid gap-3">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} className="h-14" />
          ))}
        </div>
      ) : (
        <>
          <ol>
            {entries.map(({ seq, at, by, deed, reason, lines }) => (
              <li key={seq} className="border-t border-hairline py-2">
                <p>
                  <span className="font-medium">{by}</span> {deed}
                </p>
                <ul>
                  {lines.map((line) => (
                    <li key={line} className="figure break-words text-ink-2">
                      {line}
                    </li>
                  ))}
                </ul>
                {reason && <p className="text-ink-2">“{reason}”</p>}
                <p className="figure text-12 text-ink-3">{instantInWords(at)}</p>
              </li>
            ))}
          </ol>
          {entries.length === 0 && <p className="text-ink-2">Nothing is on record yet.</p>}
          {story.hasNextPage && (
            <Button className="mt-3" busy={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
              Show earlier
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
}
