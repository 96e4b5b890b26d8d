"use client";

import { PageHeader } from "@/ui/page-header";
import { TestBar } from "../test-bar";
import { TestPath } from "../test-path";
import type { ReadoutView } from "../test-screen";

export function DraftTest({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  return (
    <>
      <PageHeader
        title={test.name}
        above={<TestPath workspaceId={workspaceId}>{test.id}</TestPath>}
        sentence={test.hypothesis}
      />
      <TestBar workspaceId={workspaceId} test={test} at="" />
    </>
  );
}
