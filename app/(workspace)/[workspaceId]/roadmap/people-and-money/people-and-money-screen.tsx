"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { planTotals } from "@/domain/roadmap/plan-totals";
import { staffingSentence } from "@/domain/roadmap/staffing-sentence";
import { grouped } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, Notice, SaveState } from "@/ui/states";
import { InitiativeDialog } from "../open-initiative";
import { RoadmapBar } from "../views-bar";
import { FrameGrid } from "./frame-grid";
import { frameRows, type Listing } from "./frame-rows";
import { HeldBack } from "./held-back";
import { PlanQuarters } from "./plan-quarters";
import { useFrameCells } from "./use-frame-cells";
import { useStoreFrame } from "./use-store-frame";

const RoleDialog = comesLater(() => import("./role-dialog").then((module) => module.RoleDialog));
const QuarterDialog = comesLater(() => import("./quarter-dialog").then((module) => module.QuarterDialog));

type Opened = { role: string | null } | { quarter: string } | { item: string };

/** Who can do the work and what it may cost, quarter by quarter, beside what the plan asks for. */
export function PeopleAndMoneyScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.peopleAndMoney.read.queryOptions({ workspaceId }));
  const { part, moneySign, quarterNow, may } = listing;
  const rows = useMemo(() => frameRows(listing), [listing]);
  const store = useStoreFrame(workspaceId);
  const cells = useFrameCells(rows, store);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const onItem = useCallback((item: string) => setOpened({ item }), []);
  const sentence = useMemo(
    () => staffingSentence(planTotals(part), (amount) => `${moneySign}${grouped(amount)}`),
    [part, moneySign],
  );
  const header = (
    <>
      <PageHeader
        title="People and money"
        sentence={sentence}
        actions={
          may.edit && part.quarters.length > 0 ? (
            <>
              <SaveState>{store.saving ? "Saving…" : ""}</SaveState>
              <Button onClick={() => setOpened({ role: null })}>
                <Plus aria-hidden size={14} /> Add a role
              </Button>
            </>
          ) : undefined
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="/people-and-money" />
    </>
  );
  if (part.quarters.length === 0)
    return (
      <>
        {header}
        <EmptyState
          title="Who can do it, and what may it cost?"
          why="A roadmap that nobody can staff is a wish list. Say how many person-weeks each role has in a quarter and what may be spent, and every move shows what it does to them."
          example="Q1 2027 · Content 12 person-weeks, 10.5 planned, 0.9 left after the 5% held back"
          action={
            may.edit ? (
              <Button
                look="primary"
                onClick={() =>
                  store.send({
                    patch: { quarters: [0, 1, 2, 3].map((more) => quarterAfter(quarterNow, more)) },
                    said: "Four quarters planned",
                  })
                }
              >
                Plan four quarters from {quarterInWords(quarterNow)}
              </Button>
            ) : (
              <p className="text-ink-3">Ask an editor to plan the first quarters.</p>
            )
          }
        />
      </>
    );
  return (
    <>
      {header}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-7 pb-10 max-lg:px-4">
        {store.problem && <Notice tone="harm">{store.problem}</Notice>}
        <HeldBack pct={part.iterationSharePct} mayEdit={may.edit} store={store} />
        <div>
          {may.edit && (
            <p className="no-print mb-2 text-12 text-ink-3">
              Type over a number, Enter stores it and goes down. A block copied from a spreadsheet can be pasted into
              any cell.
            </p>
          )}
          <FrameGrid
            rows={rows}
            quarterNow={quarterNow}
            heldBackPct={part.iterationSharePct}
            cells={cells}
            mayEdit={may.edit}
            onItem={onItem}
            onRole={(role) => setOpened({ role })}
          />
        </div>
        <OutsideThePlan listing={listing} />
        <PlanQuarters
          quarters={part.quarters}
          mayEdit={may.edit}
          onChange={(quarters, said) => store.send({ patch: { quarters }, said })}
          onRemove={(quarter) => setOpened({ quarter })}
        />
      </div>
      {opened && "role" in opened && <RoleDialog listing={listing} role={opened.role} store={store} onClose={close} />}
      {opened && "quarter" in opened && (
        <QuarterDialog
          listing={listing}
          quarter={opened.quarter}
          onRemove={(patch) => {
            store.send({ patch, said: `${quarterInWords(opened.quarter)} taken out` });
            close();
          }}
          onClose={close}
        />
      )}
      {opened && "item" in opened && (
        <InitiativeDialog workspaceId={workspaceId} initiativeId={opened.item} onClose={close} />
      )}
    </>
  );
}

/** Work where no people and no money are planned is not forgotten. */
function OutsideThePlan({ listing: { part, moneySign } }: { listing: Listing }) {
  const outside = planTotals(part).filter(({ inPlan, weeks, cost }) => !inPlan && (weeks > 0 || cost > 0));
  if (outside.length === 0) return null;
  const told = outside.map(
    ({ quarter, weeks, cost }) =>
      `${quarterInWords(quarter)} ${grouped(weeks)} person-weeks and ${moneySign}${grouped(cost)}`,
  );
  return <p className="text-ink-2">Planned outside these quarters: {told.join("; ")}.</p>;
}
