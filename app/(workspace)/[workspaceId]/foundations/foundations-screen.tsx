"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { memo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Kbd } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { PanelPlace } from "../scored/panel-place";
import { BlockGraph } from "./block-graph";
import { BlockList } from "./block-list";
import { BlockPanel } from "./block-panel";
import { FirstLevels } from "./first-levels";
import type { Doing } from "./foundation-types";
import { GraphLegend } from "./level-ticks";
import { MaturityPart } from "./maturity-part";
import { OrderPart } from "./order-part";
import { ReadinessPart } from "./readiness-part";

const AssessDialog = comesLater(() => import("./assess-dialog").then((module) => module.AssessDialog));
const AssessAllDialog = comesLater(() => import("./assess-all-dialog").then((module) => module.AssessAllDialog));
const BlockTable = comesLater(() => import("./block-table").then((module) => module.BlockTable));
const BlockDialog = comesLater(() => import("./block-dialog").then((module) => module.BlockDialog));

/* Walking the graph changes nothing in them. */
const Readiness = memo(ReadinessPart);
const Order = memo(OrderPart);
const Maturity = memo(MaturityPart);

/** What must be in place first: the graph, who waits for it, in which order to raise it, and how far the plan comes. */
export function FoundationsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: foundations } = useSuspenseQuery(trpc.foundation.graph.queryOptions({ workspaceId }));
  const { blocks, may, order } = foundations;
  const asked = useSearchParams().get("block");
  const [chosenId, setChosenId] = useState(blocks.some(({ id }) => id === asked) ? asked : null);
  const [doing, setDoing] = useState<Doing>(null);
  const [asTable, setAsTable] = useState(false);
  const first = blocks.find(({ id }) => id === order[0]?.block) ?? blocks[0]!;
  const chosen = blocks.find(({ id }) => id === chosenId) ?? first;
  const unknown = blocks.every(({ level }) => level === null);
  const done = () => setDoing(null);
  return (
    <>
      <PageHeader
        title="Foundations"
        sentence={foundations.sentence}
        actions={
          <>
            {may.edit && <Button onClick={() => setDoing("add")}>Add a block of your own</Button>}
            {may.assess && !unknown && <Button onClick={() => setDoing("assess all")}>Assess all</Button>}
          </>
        }
      />
      {unknown && <FirstLevels blocks={blocks.length} onStart={may.assess ? () => setDoing("assess all") : null} />}
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-xl:grid-cols-1">
        <div className="px-7 pt-3 pb-5 max-lg:px-4">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 max-sm:hidden">
            <GraphLegend />
            <span className="flex items-center gap-3">
              <span className="no-print text-12 text-ink-3">
                <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd> walk · <Kbd>Enter</Kbd> opens
              </span>
              <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                {asTable ? "Graph" : "Table"}
              </Button>
            </span>
          </div>
          <div className="max-sm:hidden">
            {asTable ? (
              <BlockTable foundations={foundations} chosenId={chosen.id} onChoose={setChosenId} />
            ) : (
              <BlockGraph blocks={blocks} chosenId={chosen.id} onChoose={setChosenId} />
            )}
          </div>
          <div className="sm:hidden">
            <BlockList foundations={foundations} onChoose={setChosenId} />
          </div>
        </div>
        <PanelPlace
          title={chosen.name}
          kicker={`${foundations.dimensions[chosen.dimension] ?? ""}${chosen.critical ? ", critical: the lowest of these holds the stage back" : ""}`}
          label="The chosen block"
          open={chosenId !== null && doing === null}
          onClose={() => setChosenId(null)}
        >
          <BlockPanel
            workspaceId={workspaceId}
            foundations={foundations}
            block={chosen}
            onChoose={setChosenId}
            onDo={setDoing}
          />
        </PanelPlace>
      </div>
      <div className="grid gap-8 border-t border-line px-7 py-5 max-lg:px-4">
        <Readiness workspaceId={workspaceId} foundations={foundations} onChoose={setChosenId} />
        <Order workspaceId={workspaceId} foundations={foundations} onChoose={setChosenId} />
        <Maturity foundations={foundations} />
      </div>
      {doing === "assess" && (
        <AssessDialog workspaceId={workspaceId} foundations={foundations} block={chosen} onClose={done} />
      )}
      {doing === "assess all" && <AssessAllDialog workspaceId={workspaceId} foundations={foundations} onClose={done} />}
      {(doing === "add" || doing === "edit") && (
        <BlockDialog
          workspaceId={workspaceId}
          foundations={foundations}
          block={doing === "edit" ? chosen : null}
          onClose={done}
          onAdded={setChosenId}
        />
      )}
    </>
  );
}
