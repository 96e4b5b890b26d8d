"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { logSentence } from "@/domain/experiments/log/log-sentence";
import { everyTest } from "@/domain/experiments/log/test-look";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useSlash } from "@/ui/use-slash";
import { TableExport } from "../exchange/table-export";
import { EmptyLog } from "./empty-log";
import { TestFilters } from "./test-filters";
import { TestRows } from "./test-rows";
import { useShownTests } from "./use-shown-tests";
import { useTestLook } from "./use-test-look";
import { TestsBar } from "./views-bar";

type Answers = inferRouterOutputs<AppRouter>["experiment"];
export type LoggedTest = Answers["list"][number];
export type LogFilters = Answers["filters"];

const nothingClosed: ReadonlySet<string> = new Set();

export function ExperimentList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: tests } = useSuspenseQuery(trpc.experiment.list.queryOptions({ workspaceId }));
  const { data: filters } = useSuspenseQuery(trpc.experiment.filters.queryOptions({ workspaceId }));
  const { look, change } = useTestLook();
  const [closed, setClosed] = useState(nothingClosed);
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  // What is typed is answered at once; the rows follow.
  const wanted = useDeferredValue(look);
  const { items, passed } = useShownTests(tests, wanted, closed);
  const quarters = useMemo(
    () =>
      [...new Set(tests.flatMap(({ fields }) => fields.quarter ?? []))].sort((one, other) => (one < other ? 1 : -1)),
    [tests],
  );
  const names = useMemo(() => new Map(tests.map(({ id, name }) => [id, name])), [tests]);
  const sentence = useMemo(() => logSentence(tests), [tests]);
  const toggle = useCallback(
    (key: string) =>
      setClosed((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const newTest = filters.may.contribute ? `/${workspaceId}/experiments/new` : null;
  const logTest = newTest && (
    <Link href={newTest} prefetch={false} className={buttonClass("primary")}>
      Log a test
    </Link>
  );
  if (tests.length === 0) return <EmptyLog workspaceId={workspaceId} action={logTest} />;
  return (
    <>
      <PageHeader
        title="Experiments"
        sentence={sentence}
        actions={
          <>
            <TableExport workspaceId={workspaceId} table="tests" name="Tests" />
            {logTest}
          </>
        }
      />
      <TestsBar workspaceId={workspaceId} at="" />
      <TestFilters
        filters={filters}
        quarters={quarters}
        look={look}
        onLook={change}
        search={search}
        passed={passed}
        of={tests.length}
      />
      {passed === 0 ? (
        <EmptyState
          title="No test fits"
          why="Nothing like this was tried here, or it goes by another name."
          action={<Button onClick={() => change({ filter: everyTest })}>Show all tests</Button>}
        />
      ) : (
        <TestRows
          key={`${wanted.sort} ${wanted.group} ${JSON.stringify(wanted.filter)}`}
          items={items}
          names={names}
          workspaceId={workspaceId}
          may={filters.may}
          newTest={newTest}
          onToggle={toggle}
        />
      )}
    </>
  );
}
