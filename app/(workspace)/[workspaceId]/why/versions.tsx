"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import type { StrategyView } from "./use-save-answer";

/** Kept versions of the page: keep this one, see what changed since another, put it back. */
export function Versions({
  view,
  workspaceId,
  onClose,
}: {
  view: StrategyView;
  workspaceId: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [note, setNote] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const refresh = () => cache.invalidateQueries(trpc.strategy.pathFilter());
  const keep = useMutation(
    trpc.strategy.keepVersion.mutationOptions({
      onSuccess: ({ number }) => {
        tell(`Version ${number} kept`);
        setNote("");
        return refresh();
      },
    }),
  );
  return (
    <Drawer
      open
      onOpenChange={(to) => !to && onClose()}
      title="Versions"
      description="A version is the whole page as it was, under a number and your name."
    >
      {view.may.edit && (
        <form
          className="mb-5 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate({ workspaceId, note: note || null });
          }}
        >
          <TextInput
            label="Keep the page as it is now; what is it for?"
            placeholder="For the March board"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
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
                className="flex w-full items-baseline justify-between gap-3 rounded-1 text-left hover:bg-hover"
                onClick={() => setOpen(open === version.id ? null : version.id)}
              >
                <span className="font-medium">
                  Version {version.number}
                  {version.note && <span className="font-normal text-ink-2">: {version.note}</span>}
                </span>
                <span className="text-12 text-ink-3">
                  {version.savedBy}, {momentInWords(version.savedAt)}
                </span>
              </button>
              {open === version.id && (
                <Differences view={view} workspaceId={workspaceId} versionId={version.id} onPutBack={refresh} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function Differences({
  view,
  workspaceId,
  versionId,
  onPutBack,
}: {
  view: StrategyView;
  workspaceId: string;
  versionId: string;
  onPutBack: () => Promise<void>;
}) {
  const trpc = useTRPC();
  const tell = useTell();
  const { data, error } = useQuery(trpc.strategy.compareVersion.queryOptions({ workspaceId, versionId }));
  const putBack = useMutation(
    trpc.strategy.restoreVersion.mutationOptions({
      onSuccess: () => {
        tell("The version is back; what was there is kept as a version too");
        return onPutBack();
      },
    }),
  );
  if (error) return <Notice tone="harm">{error.message}</Notice>;
  if (!data) return <Skeleton className="mt-2 h-20" />;
  return (
    <div className="mt-2 grid gap-3">
      {data.length === 0 ? (
        <p className="text-ink-2">Nothing has changed since.</p>
      ) : (
        data.map(({ field, before, after }) => (
          <div key={field}>
            <Voice>{questionOf(view, field)}</Voice>
            <p className="mt-0.5 whitespace-pre-wrap text-ink-3">
              <span className="sr-only">Then: </span>
              <del>{before || "nothing"}</del>
            </p>
            <p className="whitespace-pre-wrap">
              <span className="sr-only">Now: </span>
              <ins className="decoration-line">{after || "nothing"}</ins>
            </p>
          </div>
        ))
      )}
      {view.may.edit && data.length > 0 && (
        <div>
          <Button
            busy={putBack.isPending}
            onClick={() => putBack.mutate({ workspaceId, versionId, version: view.page.version })}
          >
            Put this version back
          </Button>
          {putBack.error && <Notice tone="harm">{putBack.error.message}</Notice>}
        </div>
      )}
    </div>
  );
}

function questionOf(view: StrategyView, field: string): string {
  const all = view.sections.flatMap(({ questions }) => questions);
  return all.find((question) => question.field.includes(`strategy.${field}`))?.question ?? field;
}
