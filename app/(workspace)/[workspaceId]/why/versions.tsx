"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { DifferenceList } from "./difference-list";
import type { StrategyView } from "./use-save-answer";

type Props = { view: StrategyView; workspaceId: string; onClose: () => void };

/** Kept versions of the page: keep this one, see what changed since another, put it back. */
export function Versions({ view, workspaceId, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const note = useKept(useKeptKey("version note"), "");
  const [open, setOpen] = useState<string | null>(null);
  const refresh = () => cache.invalidateQueries(trpc.strategy.pathFilter());
  const keep = useMutation(
    trpc.strategy.keepVersion.mutationOptions({
      onSuccess: ({ number }) => {
        tell(`Version ${number} kept`);
        note.drop();
        return refresh();
      },
    }),
  );
  return (
    <Drawer
      open
      onOpenChange={(to) => !to && onClose()}
      title="Versions"
      description="A version is the whole page as it was, with the chain behind it, under a number and your name. Signing keeps one by itself."
    >
      {view.may.edit && (
        <form
          className="mb-5 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate({ workspaceId, note: note.value.trim() || null });
          }}
        >
          <TextInput
            label="Keep the page as it is now; what is it for?"
            placeholder="For the March board"
            maxLength={500}
            value={note.value}
            onChange={(event) => note.set(event.target.value)}
          />
          {keep.error && <Notice tone="harm">{keep.error.message}</Notice>}
          <div>
            <Button type="submit" busy={keep.isPending}>
              Keep this version
            </Button>
          </div>
        </form>
      )}
      {view.versions.length === 0 ? (
        <p className="text-ink-2">
          No version is kept yet. Keep one before a board meeting, and see afterwards what changed.
        </p>
      ) : (
        <ul>
          {view.versions.map((version) => (
            <li key={version.id} className="border-t border-hairline py-2">
              <button
                type="button"
                aria-expanded={open === version.id}
                className="flex w-full flex-wrap items-baseline justify-between gap-x-3 rounded-1 text-left hover:bg-hover max-sm:min-h-11"
                onClick={() => setOpen(open === version.id ? null : version.id)}
              >
                <span className="min-w-0 font-medium wrap-anywhere">
                  Version {version.number}
                  {version.note && <span className="font-normal text-ink-2">: {version.note}</span>}
                </span>
                <span className="text-12 text-ink-3">
                  {version.savedBy}, {instantInWords(version.savedAt)}
                </span>
              </button>
              {open === version.id && (
                <Since view={view} workspaceId={workspaceId} versionId={version.id} onPutBack={refresh} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}

type SinceProps = { view: StrategyView; workspaceId: string; versionId: string; onPutBack: () => Promise<void> };

/** What changed since a version, and the way back to it. */
function Since({ view, workspaceId, versionId, onPutBack }: SinceProps) {
  const trpc = useTRPC();
  const tell = useTell();
  const { data, error } = useQuery(trpc.strategy.compareVersion.queryOptions({ workspaceId, versionId }));
  const undo = useMutation(
    trpc.strategy.restoreVersion.mutationOptions({
      onError: ({ message }) => tell("Not taken back", { description: message }),
      onSettled: onPutBack,
    }),
  );
  const putBack = useMutation(
    trpc.strategy.restoreVersion.mutationOptions({
      onSuccess: ({ version, keptId }) => {
        tell("The version is back; what was there is kept as a version too", {
          undo: () => undo.mutate({ workspaceId, versionId: keptId, version }),
        });
        return onPutBack();
      },
    }),
  );
  if (error) return <Notice tone="harm">{error.message}</Notice>;
  if (!data) return <Skeleton className="mt-2 h-20" />;
  const answers = data.filter(({ field }) => !/Objectives$|^outcomes$/.test(field));
  return (
    <div className="mt-2 grid gap-3">
      {data.length === 0 ? (
        <p className="text-ink-2">Nothing has changed since.</p>
      ) : (
        <DifferenceList view={view} changes={data} />
      )}
      {view.may.edit && answers.length > 0 && (
        <div className="grid justify-items-start gap-2">
          <Button
            busy={putBack.isPending}
            onClick={() => putBack.mutate({ workspaceId, versionId, version: view.page.version })}
          >
            Put these answers back
          </Button>
          <p className="text-12 text-ink-3">
            Objectives, outcomes, ratings and places that were decided on stay as they are now.
          </p>
          {putBack.error && <Notice tone="harm">{putBack.error.message}</Notice>}
        </div>
      )}
    </div>
  );
}
