"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { TestsBar } from "../views-bar";
import { FirstNumbers } from "./first-numbers";
import { HoldoutsPart } from "./holdouts-part";
import { LiftsPart } from "./lifts-part";
import { PacePart } from "./pace-part";
import { UncontrolledPart } from "./uncontrolled-part";
import { WinRate } from "./win-rate";

/** All tests together: what they kept from customers and how fast they teach, and only then how often they win. */
export function ProgrammeScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: programme } = useSuspenseQuery(trpc.experiment.programme.queryOptions({ workspaceId }));
  const { data: holdouts } = useSuspenseQuery(trpc.holdout.list.queryOptions({ workspaceId }));
  const isEmpty = programme.tests.length === 0;
  return (
    <>
      <PageHeader
        title="Programme"
        sentence={programme.sentence}
        actions={!isEmpty && <Button onClick={() => window.print()}>Print</Button>}
      />
      <TestsBar workspaceId={workspaceId} at="/programme" />
      {isEmpty ? (
        <EmptyState
          title="Is all this testing worth it?"
          why="Once tests have started, this tells how fast the team learns, how many harms it kept from customers, and what a usual lift is here, so that the next large claim is met with the right doubt."
          example="8 tests concluded, every one watched what customers feel. 3 were stopped or sent back because customers were worse off. The middle lift is +3%."
          action={
            <>
              {programme.may.contribute && (
                <Link href={`/${workspaceId}/experiments/new`} className={buttonClass("primary")}>
                  Log a test
                </Link>
              )}
              <Link href={`/${workspaceId}/experiments`} className={buttonClass("outline")}>
                Open the log
              </Link>
            </>
          }
        />
      ) : (
        <FirstNumbers workspaceId={workspaceId} programme={programme} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 px-7 pb-12 max-lg:px-4">
        {!isEmpty && (
          <>
            <PacePart workspaceId={workspaceId} programme={programme} />
            <LiftsPart workspaceId={workspaceId} programme={programme} />
          </>
        )}
        <UncontrolledPart workspaceId={workspaceId} programme={programme} />
        <HoldoutsPart workspaceId={workspaceId} holdouts={holdouts} />
        {!isEmpty && <WinRate workspaceId={workspaceId} programme={programme} />}
      </div>
    </>
  );
}
