"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { PageHeader, Section, Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { FindingsOf } from "../../found/findings-of";
import { DecisionTag, StateTag } from "../decision-tag";
import { Learning } from "./learning";
import { Measures } from "./measures";
import { PlanAndPeople } from "./plan-and-people";
import { TestBar } from "./test-bar";
import { TestPath } from "./test-path";
import type { ArmView, ReadoutView } from "./test-screen";

const PinnedCards = dynamic(() => import("../../cited/pinned-cards").then((module) => module.PinnedCards), {
  ssr: false,
});

export function Readout({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const arms = [...test.arms].sort((a, b) => Number(b.leading) - Number(a.leading));
  const above = (
    <TestPath workspaceId={workspaceId}>
      {[
        test.id,
        test.momentWords,
        test.unit && `by ${test.unit}`,
        test.analysis === "sequential" ? "may be read at every look" : null,
      ]
        .filter(Boolean)
        .join(" · ")}
    </TestPath>
  );
  return (
    <>
      <PageHeader title={test.name} above={above} sentence={test.hypothesis} />
      <TestBar workspaceId={workspaceId} test={test} at="" />
      <div className="grid grid-cols-[minmax(0,1fr)_300px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          {arms.length === 0 && <Notice>This test has no treatment to compare with the control yet.</Notice>}
          {arms.map((arm) => (
            <ArmReading key={arm.armId} arm={arm} test={test} several={arms.length > 1} />
          ))}
          <Learning key={test.version} test={test} workspaceId={workspaceId} />
        </div>
        <aside
          aria-label="Decision, plan and split"
          className="grid content-start gap-6 border-l border-hairline bg-surface px-5 py-5 max-lg:border-t max-lg:border-l-0"
        >
          {arms[0] && <Decision arm={arms[0]} test={test} />}
          <PlanAndPeople test={test} />
          {test.useCaseId && (
            <div>
              <Voice>About the use case</Voice>
              <Link
                className="mt-1 block underline underline-offset-3"
                href={`/${workspaceId}/use-cases/${test.useCaseId}`}
              >
                {test.useCaseName ?? test.useCaseId}
              </Link>
            </div>
          )}
          <PinnedCards workspaceId={workspaceId} usedIn={test.id} label={test.name} />
          <div>
            <Voice>Findings</Voice>
            <FindingsOf workspaceId={workspaceId} entityType="experiment" entityId={test.id} />
          </div>
        </aside>
      </div>
    </>
  );
}

function ArmReading({ arm, test, several }: { arm: ArmView; test: ReadoutView; several: boolean }) {
  return (
    <section aria-label={several ? arm.name : "Result"} className="grid gap-5">
      <div>
        <p className="flex items-center gap-2">
          <DecisionTag decision={arm.decision} hollowWin={arm.hollowWin} />
          {several && <span className="text-12 text-ink-3">{arm.name}</span>}
        </p>
        <p className="mt-2 max-w-[60ch] font-serif text-22 leading-snug">{arm.sentence}</p>
      </div>
      {test.split.wrong ? (
        <Notice tone="harm">
          The split looks wrong, so lifts and intervals are hidden: they would compare different kinds of people.{" "}
          {arm.nextStep}
        </Notice>
      ) : arm.veiled ? (
        <Notice>
          Too early to show how the test stands: reading now would find wins that are not there. Harm would be shown at
          once; there is none.
        </Notice>
      ) : (
        <Measures measures={arm.measures} />
      )}
      {arm.flags.map((flag) => (
        <Notice key={flag}>{flag}</Notice>
      ))}
      {arm.segments.length > 0 && (
        <Section title="Groups: questions for a next test, never results">
          <ul>
            {arm.segments.map((segment) => (
              <li
                key={`${segment.name} ${segment.metric}`}
                className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-hairline py-1.5"
              >
                <span className="min-w-40 font-medium">
                  {segment.name}
                  {segment.share !== null && (
                    <span className="figure ml-2 font-normal text-ink-3">
                      {Math.round(segment.share * 100)}% of traffic
                    </span>
                  )}
                </span>
                <span className="figure flex-1 text-ink-2">
                  {segment.metric}: {segment.difference}
                </span>
                <StateTag state={segment.state} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}

function Decision({ arm, test }: { arm: ArmView; test: ReadoutView }) {
  return (
    <div>
      <Voice>Recommended</Voice>
      <p className="mt-1 font-serif text-18 leading-snug">{arm.nextStep}</p>
      {arm.row && (
        <p className="mt-2 text-12 text-ink-3">
          Rule row {arm.row.order} of 18: {arm.row.when}. The first row that fits decides; nobody chose it after seeing
          the result.
        </p>
      )}
      {test.override && (
        <div className="mt-3">
          <Notice tone="harm">
            Decided otherwise: {test.override.decision}. Reason: {test.override.reason}
          </Notice>
        </div>
      )}
    </div>
  );
}
