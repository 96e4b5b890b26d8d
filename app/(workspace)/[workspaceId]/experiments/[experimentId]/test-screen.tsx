"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/app/_trpc/client";

const Readout = dynamic(() => import("./readout").then((module) => module.Readout));
const DraftTest = dynamic(() => import("./draft/draft-test").then((module) => module.DraftTest));

/** Before the start the test as it is written; from then on what it says. */
export function TestScreen({ workspaceId, experimentId }: { workspaceId: string; experimentId: string }) {
  const trpc = useTRPC();
  const { data: test } = useSuspenseQuery(trpc.experiment.readout.queryOptions({ workspaceId, experimentId }));
  return test.status === "draft" ? (
    <DraftTest workspaceId={workspaceId} test={test} />
  ) : (
    <Readout workspaceId={workspaceId} test={test} />
  );
}
