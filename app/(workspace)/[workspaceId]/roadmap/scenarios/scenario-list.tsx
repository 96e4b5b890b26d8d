"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { RoadmapBar } from "../views-bar";
import { ScenarioMenu } from "./scenario-menu";
import { fateInWords, type ScenarioRow, scenariosSentence, sinceInWords } from "./scenario-words";

const NewDialog = comesLater(() => import("./new-dialog").then((module) => module.NewDialog));

/** Branches of the plan, each with its difference in one sentence; what is to be decided comes first. */
export function ScenarioList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.scenario.list.queryOptions({ workspaceId }));
  const { scenarios, may } = data;
  const [making, setMaking] = useState(false);
  const make = may.edit && (
    <Button look="primary" onClick={() => setMaking(true)}>
      New scenario
    </Button>
  );
  const parts = [
    { name: "To be decided", rows: scenarios.filter(({ status }) => status === "open") },
    { name: "Decided", rows: scenarios.filter(({ status }) => status !== "open") },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeader
        title="Scenarios"
        sentence={scenariosSentence(scenarios)}
        actions={scenarios.length > 0 ? make : null}
      />
      <RoadmapBar workspaceId={workspaceId} at="/scenarios" />
      {scenarios.length === 0 ? (
        <EmptyState
          title="What if the budget were a third smaller?"
          why="A scenario is a copy of the plan that you may change as you like. Set it beside the plan: what customers lose, what it is worth, what it costs. The plan stays as it is until you adopt it."
          example={
            <p>“Budget −30 %”: £456,000 less budget, 4 initiatives dropped, one pitfall waits two quarters longer.</p>
          }
          action={make || <p className="text-12 text-ink-3">An editor can make one.</p>}
        />
      ) : (
        <div className="grid gap-6 px-7 pb-8 max-lg:px-4">
          {parts.map(({ name, rows }) => (
            <section key={name} aria-label={name}>
              <Voice>{name}</Voice>
              <ul className="mt-1">
                {rows.map((row) => (
                  <Row key={row.id} workspaceId={workspaceId} row={row} mayEdit={may.edit} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {making && <NewDialog workspaceId={workspaceId} facts={data.facts} onClose={() => setMaking(false)} />}
    </>
  );
}

function Row({ workspaceId, row, mayEdit }: { workspaceId: string; row: ScenarioRow; mayEdit: boolean }) {
  const since = sinceInWords(row);
  return (
    <li className="relative flex items-start justify-between gap-4 border-t border-hairline py-3 hover:bg-hover">
      <div className="min-w-0">
        <p>
          <Link
            href={`/${workspaceId}/roadmap/scenarios/${row.id}`}
            className="text-16 font-medium wrap-anywhere underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {row.name}
          </Link>
        </p>
        <p className="mt-0.5 max-w-[88ch]">{row.sentence}</p>
        {row.note && <p className="mt-0.5 line-clamp-2 max-w-[78ch] text-ink-2 wrap-anywhere">{row.note}</p>}
        {since && <p className="mt-0.5 max-w-[88ch] text-12 text-ink-2">{since}</p>}
        <p className="mt-0.5 max-w-[88ch] text-12 text-ink-3 wrap-anywhere">{fateInWords(row)}</p>
      </div>
      {mayEdit && <ScenarioMenu workspaceId={workspaceId} scenario={row} />}
    </li>
  );
}
