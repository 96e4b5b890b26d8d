"use client";

import { useState } from "react";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Voice } from "@/ui/page-header";
import type { DecksView, LinkRow } from "./deck-view";
import { LinkList } from "./link-list";

const EndAllDialog = comesLater(() => import("./end-all-dialog").then((module) => module.EndAllDialog));

type Props = { workspaceId: string; links: readonly LinkRow[]; may: DecksView["may"] };

/** Every link of the workspace in one list: those that are open first, and what whoever left has out. */
export function OpenLinks({ workspaceId, links, may }: Props) {
  const [ending, setEnding] = useState(false);
  const open = links.filter(({ state }) => state === "open");
  const over = links.filter(({ state }) => state !== "open");
  const orphaned = open.filter(({ by }) => by === null).length;
  return (
    <>
      <section aria-label="Links that are open" className="px-7 pt-8 pb-6 max-lg:px-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <Voice>Links that are open</Voice>
          {may.manage && open.length > 1 && <Button onClick={() => setEnding(true)}>End all links</Button>}
        </div>
        {orphaned > 0 && (
          <p className="mt-1 text-12 text-ink-2">
            {counted(orphaned, "link")} {orphaned === 1 ? "was" : "were"} made by somebody who left.{" "}
            {orphaned === 1
              ? "It stays open until it ends by its date, or you end it."
              : "They stay open until they end by their dates, or you end them."}
          </p>
        )}
        {open.length > 0 ? (
          <LinkList workspaceId={workspaceId} links={open} mayEnd={may.edit} />
        ) : (
          <p className="mt-1 text-12 text-ink-3">None: nobody without an account sees anything of this workspace.</p>
        )}
      </section>
      {over.length > 0 && (
        <section aria-label="Links that are over" className="px-7 pb-10 max-lg:px-4">
          <Voice>Links that are over</Voice>
          <LinkList workspaceId={workspaceId} links={over} mayEnd={false} />
        </section>
      )}
      {ending && <EndAllDialog workspaceId={workspaceId} links={open} onClose={() => setEnding(false)} />}
    </>
  );
}
