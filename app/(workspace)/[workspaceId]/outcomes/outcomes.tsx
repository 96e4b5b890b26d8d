"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { LooseEnds } from "./loose-ends";
import { MapOutline } from "./map-outline";
import type { Doing } from "./map-view";
import { StrategyLanes } from "./strategy-lanes";

const NodePanel = comesLater(() => import("./node-panel").then((module) => module.NodePanel));
const AttachDialog = comesLater(() => import("./attach-dialog").then((module) => module.AttachDialog));
const ChainDialog = comesLater(() => import("./chain-dialog").then((module) => module.ChainDialog));

export function Outcomes({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.outcomeMap.page.queryOptions({ workspaceId }));
  const [doing, setDoing] = useState<Doing | null>(null);
  useNodeOfAddress();
  const { map } = view;
  useObjectiveOfAddress(view.may.edit, (businessId) =>
    setDoing({ what: "chain", ...(map.business.some(({ id }) => id === businessId) && { businessId }) }),
  );
  useTalkOfAddress((asked) => {
    if (map.outcomes.some(({ id }) => id === asked)) setDoing({ what: "edit", kind: "outcome", id: asked });
  });
  const isEmpty = map.business.length + map.customer.length + map.outcomes.length === 0;
  const close = () => setDoing(null);
  const common = { view, workspaceId, onClose: close };
  return (
    <>
      <PageHeader
        title="Outcomes"
        sentence={view.sentence}
        actions={
          <>
            {!isEmpty && (
              <a
                className={buttonClass("outline")}
                href={`/api/download/${workspaceId}/deck?slides=map`}
                download
                title="One native slide, with shapes and connectors that can be edited"
              >
                Download as a slide
              </a>
            )}
            {view.may.edit && !isEmpty && (
              <Button look="primary" onClick={() => setDoing({ what: "chain" })}>
                Write a chain
              </Button>
            )}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Why, in three links"
          why="Personalization that cannot say what customers get from it is shown as ad hoc. A chain ties what the business wants to what customers want, and to what both will see."
          example="Cut change-of-mind returns → know it will fit and suit before I pay → fewer people send back what does not fit: regret 16.6% to 9.5%, returns 12.2% to 9%"
          action={
            view.may.edit && (
              <Button look="primary" onClick={() => setDoing({ what: "chain" })}>
                Write the first chain
              </Button>
            )
          }
        />
      ) : (
        <div className="grid gap-8 border-t border-line px-7 py-5 max-lg:px-4">
          {view.may.edit && (
            <div className="no-print flex flex-wrap gap-2">
              <Add onDo={setDoing} kind="business" words="Add a business objective" />
              <Add onDo={setDoing} kind="customer" words="Add a customer objective" />
              <Add onDo={setDoing} kind="outcome" words="Add an outcome" />
              <p className="self-center text-12 text-ink-3 max-md:hidden">
                Arrows move along lanes and chains, Enter opens, N adds the next link.
              </p>
            </div>
          )}
          <StrategyLanes view={view} workspaceId={workspaceId} onDo={setDoing} />
          <MapOutline view={view} workspaceId={workspaceId} onDo={setDoing} />
          <LooseEnds view={view} workspaceId={workspaceId} onDo={setDoing} />
        </div>
      )}
      {doing?.what === "edit" && (
        <NodePanel key={`${doing.kind} ${doing.id}`} {...common} editing={doing} onDo={setDoing} />
      )}
      {doing?.what === "attach" && <AttachDialog {...common} attaching={doing} />}
      {doing?.what === "chain" && <ChainDialog {...common} start={doing} />}
    </>
  );
}

function Add({
  onDo,
  kind,
  words,
}: {
  onDo: (doing: Doing) => void;
  kind: "business" | "customer" | "outcome";
  words: string;
}) {
  return (
    <Button look="quiet" onClick={() => onDo({ what: "edit", kind, id: null })}>
      {words}
    </Button>
  );
}

/** An address that names a node (outcomes#O1) leads to it, on the map or, where there is no room for it, in the list. */
function useNodeOfAddress() {
  useEffect(() => {
    const show = () => {
      const id = decodeURIComponent(window.location.hash.slice(1));
      if (id === "") return;
      const inList = document.querySelector(`[data-outline-node="${CSS.escape(id)}"]`);
      const onMap = document.querySelector<HTMLElement>(`[data-map-title="${CSS.escape(id)}"]`);
      if (onMap?.offsetParent) onMap.focus();
      else inList?.scrollIntoView();
    };
    // Two frames on: after the router has scrolled to where it thinks the page begins.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(show);
    });
    window.addEventListener("hashchange", show);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", show);
    };
  }, []);
}

/** An address that asks for what is said of an outcome (outcomes?talk=outcome:O1) opens the outcome, and that its comments. */
function useTalkOfAddress(onOutcome: (id: string) => void) {
  const asked = useSearchParams().get("talk");
  const open = useRef(onOutcome);
  useEffect(() => {
    const [kind, id] = asked?.split(/:(.*)/s) ?? [];
    if (kind === "outcome" && id) open.current(id);
  }, [asked]);
}

/** An address that names an objective (outcomes?objective=BO4) begins the chain it lacks, once. */
function useObjectiveOfAddress(mayEdit: boolean, onObjective: (id: string) => void) {
  const begin = useRef(onObjective);
  useEffect(() => {
    const id = new URLSearchParams(window.location.search).get("objective");
    if (!id || !mayEdit) return;
    begin.current(id);
    window.history.replaceState(null, "", window.location.pathname);
  }, [mayEdit]);
}
