"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { usePrinting } from "@/ui/use-printing";
import { FindingsOf } from "../../found/findings-of";
import { TalkButton } from "../../talked/talk-button";
import { fullHeight } from "../full-height";
import { TestPath } from "../test-path";
import type { ReadoutView } from "../test-view";
import { ArmReading, OtherArm } from "./arm-reading";
import { Checks } from "./checks";
import { Decision } from "./decision/decision";
import { Learned } from "./decision/learned";
import { Looks } from "./looks";
import { NoResultsYet } from "./no-results-yet";
import { PlanAndPeople } from "./plan-and-people";
import { PlanChanged } from "./plan-changed";
import { PrintSheet } from "./print-sheet";
import { Relatives } from "./relatives";
import { TestBar } from "./test-bar";
import { TestFacts } from "./test-facts";
import { ToMind } from "./to-mind";
import { Verdict } from "./verdict";

const PinnedCards = comesLater(() => import("../../cited/pinned-cards").then((module) => module.PinnedCards));
const HowDrawer = comesLater(() => import("./how-drawer").then((module) => module.HowDrawer));
const Trail = comesLater(() => import("./trail/trail").then((module) => module.Trail));
const BayesView = comesLater(() => import("./trail/bayes-view").then((module) => module.BayesView));

type Props = { workspaceId: string; test: ReadoutView };

/** What a test says: the verdict, the checks, both sides on one card, then all the rest; the decision beside it. */
export function Readout({ workspaceId, test }: Props) {
  const [asked, setAsked] = useState(false);
  const printing = usePrinting();
  return (
    <>
      <div className={classNames(fullHeight, "print:hidden")}>
        <PageHeader
          title={test.name}
          above={<TestPath workspaceId={workspaceId}>{test.id}</TestPath>}
          actions={
            <>
              <Button onClick={() => window.print()}>Print one page</Button>
              <TalkButton workspaceId={workspaceId} subjectKind="experiment" subjectId={test.id} name={test.name} />
              <Button onClick={() => setAsked(true)}>How this was computed</Button>
            </>
          }
        />
        <TestBar workspaceId={workspaceId} test={test} at="" />
        <TestFacts workspaceId={workspaceId} test={test} />
        <div className="grid grid-cols-[minmax(0,1fr)_344px] border-t border-line max-xl:grid-cols-1">
          <div className="grid min-w-0 content-start gap-6 px-7 py-5 max-lg:px-4">
            {test.entered || test.status !== "running" ? (
              <Reading workspaceId={workspaceId} test={test} />
            ) : (
              <NoResultsYet workspaceId={workspaceId} test={test} />
            )}
            {test.entered && <Trail workspaceId={workspaceId} test={test} />}
            {test.entered && <BayesView workspaceId={workspaceId} test={test} />}
            <Learned workspaceId={workspaceId} test={test} />
            <ToMind test={test} />
            <Relatives workspaceId={workspaceId} test={test} />
            <Looks test={test} />
          </div>
          <aside
            aria-label="Decision and plan"
            className="grid content-start gap-6 border-l border-hairline bg-surface px-6 py-5 max-xl:border-t max-xl:border-l-0 max-lg:px-4"
          >
            <Decision workspaceId={workspaceId} test={test} />
            <PlanAndPeople workspaceId={workspaceId} test={test} />
            <PinnedCards workspaceId={workspaceId} usedIn={test.id} label={test.name} />
            <div>
              <Voice>Findings</Voice>
              <FindingsOf workspaceId={workspaceId} entityType="experiment" entityId={test.id} />
            </div>
          </aside>
        </div>
      </div>
      {printing && <PrintSheet test={test} />}
      {asked && <HowDrawer test={test} onClose={() => setAsked(false)} />}
    </>
  );
}

function Reading({ workspaceId, test }: Props) {
  const arms = [...test.arms].sort((a, b) => Number(b.leading) - Number(a.leading));
  const [first, ...others] = arms;
  if (!first) return <Notice>This test has no treatment to compare with the control.</Notice>;
  const several = others.length > 0;
  return (
    <section aria-label="Result" className="grid min-w-0 gap-4">
      <Verdict arm={first} test={test} several={several} />
      <PlanChanged workspaceId={workspaceId} test={test} />
      <Checks test={test} />
      {test.correction && !test.split.wrong && <p className="max-w-[90ch] text-12 text-ink-2">{test.correction}</p>}
      <ArmReading workspaceId={workspaceId} arm={first} test={test} several={several} />
      {others.map((arm) => (
        <OtherArm key={arm.armId} workspaceId={workspaceId} arm={arm} test={test} several />
      ))}
    </section>
  );
}
