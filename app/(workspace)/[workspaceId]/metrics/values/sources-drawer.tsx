import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { takenBackWords } from "./taken-back-words";

type Source = inferRouterOutputs<AppRouter>["metric"]["sources"]["sources"][number];
const firstShown = 50;

/** Everything that values came from, the latest first, and the way to take each back as a whole. */
export function SourcesDrawer({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.metric.sources.queryOptions({ workspaceId }));
  const [most, setMost] = useState(firstShown);
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="Where the values come from"
      description="What came together was stored together and can be taken back together, as long as nobody corrected it."
    >
      {error && <Notice tone="harm">{error.message}</Notice>}
      {!data && !error && <Skeleton className="h-40 w-full" />}
      {data?.sources.length === 0 && (
        <p className="text-ink-2">
          No source is on record: nothing was typed, pasted or imported here yet. An example: “Survey tool, as of 31 Oct
          2026; imported from scores.csv”.
        </p>
      )}
      <ul>
        {data?.sources.slice(0, most).map((source) => (
          <SourceLine key={source.id} workspaceId={workspaceId} source={source} mayEdit={data.may.edit} />
        ))}
      </ul>
      {data && data.sources.length > most && (
        <Button onClick={() => setMost((now) => now + firstShown)}>{`Show more of ${data.sources.length}`}</Button>
      )}
    </Drawer>
  );
}

function SourceLine({ workspaceId, source, mayEdit }: { workspaceId: string; source: Source; mayEdit: boolean }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [asked, setAsked] = useState(false);
  const takeBack = useMutation(
    trpc.metric.takeBack.mutationOptions({
      onSuccess: ({ removed, restored }) =>
        tell("Values taken back", { description: takenBackWords(removed, restored) }),
      onSettled: () => {
        setAsked(false);
        return cache.invalidateQueries();
      },
    }),
  );
  return (
    <li className="grid gap-1 border-t border-hairline py-2.5">
      <p className="wrap-anywhere">{source.words}.</p>
      <p className="text-12 text-ink-3">{source.state}</p>
      {takeBack.error && <Notice tone="harm">{takeBack.error.message}</Notice>}
      {asked ? (
        <div className="grid gap-2 border-l-2 border-line pl-3">
          <p className="text-ink-2">
            What was new goes, what was replaced is as it was. The history keeps both; this itself cannot be undone, but
            the same values can be entered again.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setAsked(false)}>Leave them</Button>
            <Button
              look="primary"
              busy={takeBack.isPending}
              onClick={() => takeBack.mutate({ workspaceId, sourceId: source.id })}
            >
              Take all of them back
            </Button>
          </div>
        </div>
      ) : (
        mayEdit &&
        source.values > 0 && (
          <div>
            <Button
              aria-label={`Take back ${source.words}`}
              disabledBecause={source.mayTakeBack ? null : "Some of it was corrected since."}
              onClick={() => setAsked(true)}
            >
              Take back
            </Button>
          </div>
        )
      )}
    </li>
  );
}
