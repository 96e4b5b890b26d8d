"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { PageHeader, Section } from "@/ui/page-header";
import { ApprovalStrip } from "../talked/approval-strip";
import { TalkButton } from "../talked/talk-button";
import { isAnswered } from "./answered";
import { Completeness, Missing, missingFirst } from "./missing";
import { Question } from "./question";
import { QuestionGuide } from "./question-guide";
import { SectionList } from "./section-list";
import { sectionNames } from "./section-names";
import { SignatureLine, SignOff } from "./signature";
import { StepBar } from "./step-bar";
import { useCurrentQuestion } from "./use-current-question";
import { type StrategyView, useSaveAnswer } from "./use-save-answer";
import { rememberWay, type Way } from "./way-of-writing";

const PinnedCards = comesLater(() => import("../cited/pinned-cards").then((module) => module.PinnedCards));
const Versions = comesLater(() => import("./versions").then((module) => module.Versions));

export function Why({ workspaceId, remembered }: { workspaceId: string; remembered: Way | null }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.strategy.page.queryOptions({ workspaceId }));
  const { data: guides } = useSuspenseQuery({
    ...trpc.strategy.examples.queryOptions({ workspaceId }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const save = useSaveAnswer(workspaceId);
  // Who begins with nothing is asked one question after the other.
  const [way, setWay] = useState<Way>(remembered ?? (view.page.version === 0 ? "one" : "page"));
  const [versions, setVersions] = useState(false);
  const all = view.sections.flatMap(({ questions }) => questions);
  const one = way === "one";
  const first = all.find((question) => !isAnswered(question, view)) ?? all[0]!;
  const ids = all.map(({ id }) => id);
  const { current, at, previous, next, go } = useCurrentQuestion({ ids, first: first.id, active: one });
  const here = view.sections.find(({ questions }) => questions.some(({ id }) => id === current))!;
  const step = here.questions.findIndex(({ id }) => id === current) + 1;
  const choose = (to: Way) => {
    rememberWay(to);
    setWay(to);
  };
  return (
    <>
      <PageHeader
        title="Strategy"
        sentence={<Sentence view={view} workspaceId={workspaceId} />}
        actions={
          <>
            {view.may.edit && <SignOff view={view} workspaceId={workspaceId} />}
            <TalkButton workspaceId={workspaceId} subjectKind="strategy" subjectId="current" name="Strategy" />
            <Button onClick={() => setVersions(true)}>Versions</Button>
            <Link className={buttonClass()} href={`/${workspaceId}/why/readiness`}>
              Are we ready?
            </Link>
          </>
        }
      />
      <SignatureLine view={view} />
      <ApprovalStrip workspaceId={workspaceId} subjectKind="strategy" subjectId="current" name="Strategy" />
      <div className="grid grid-cols-[210px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
        <nav
          aria-label="Sections"
          className="no-print sticky top-0 grid gap-4 self-start py-5 pr-4 pl-6 max-lg:static max-lg:px-4 max-lg:pb-0"
        >
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none */}
          <div role="group" aria-label="Way of writing" className="grid gap-1 max-lg:flex max-lg:flex-wrap">
            <WayButton chosen={one} onChoose={() => choose("one")}>
              One question at a time
            </WayButton>
            <WayButton chosen={!one} onChoose={() => choose("page")}>
              As a page
            </WayButton>
          </div>
          <SectionList view={view} current={one ? here.section : null} />
        </nav>
        <div
          data-way={way}
          className={classNames("grid min-w-0 content-start py-5 pr-7 max-lg:px-4", one ? "gap-0" : "gap-8")}
        >
          {!one && <Missing view={view} workspaceId={workspaceId} />}
          {view.sections.map(({ section, questions }) => (
            <div key={section} hidden={one && section !== here.section}>
              <Section id={section} title={sectionNames[section] ?? section}>
                {questions.map((question) => (
                  <div
                    key={question.id}
                    id={question.id}
                    tabIndex={-1}
                    hidden={one && question.id !== current}
                    className="scroll-mt-6 border-t border-hairline py-4 outline-none"
                  >
                    <Question question={question} view={view} save={save} workspaceId={workspaceId}>
                      <QuestionGuide
                        guide={guides.examples.find(({ questionId }) => questionId === question.id)}
                        question={question}
                        workspaceId={workspaceId}
                        open={one}
                      />
                    </Question>
                  </div>
                ))}
              </Section>
            </div>
          ))}
          {!one && <PinnedCards workspaceId={workspaceId} usedIn="strategy" label="The strategy page" />}
          {one && (
            <StepBar
              at={at}
              of={all.length}
              place={`${sectionNames[here.section] ?? here.section}: ${step} of ${here.questions.length}`}
              onPrevious={previous ? () => go(previous) : null}
              onNext={next ? () => go(next) : null}
            />
          )}
        </div>
      </div>
      {versions && <Versions view={view} workspaceId={workspaceId} onClose={() => setVersions(false)} />}
    </>
  );
}

function WayButton({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={classNames(
        "min-h-7 rounded-2 px-2 text-left text-13 max-sm:min-h-11",
        chosen ? "bg-selected font-semibold text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}

/** The one sentence: how complete, signed or not, what to do next. */
function Sentence({ view, workspaceId }: { view: StrategyView; workspaceId: string }) {
  const trpc = useTRPC();
  const { data: generic } = useQuery(trpc.genericDecision.list.queryOptions({ workspaceId }));
  const due = generic?.decisions.filter((decision) => decision.kind === "place" && decision.due).length ?? 0;
  // Without a written reason the page stays ad hoc, whatever else gains more points.
  const missing = missingFirst(view.checks);
  const next = missing.find(({ id }) => id === "SC-01") ?? missing[0];
  const orphans = view.orphans.business.length + view.orphans.customer.length;
  const signed = view.page.signedOffAt
    ? `signed off on ${dayInWords(view.page.signedOffAt)}`
    : "not signed off; a change reopens a signed page";
  return (
    <>
      <Completeness view={view} />, {signed}.
      {view.page.version === 0 && " Nothing is written yet: these points are from checks that find nothing to fault."}
      {orphans > 0 && ` ${orphans} ${orphans === 1 ? "objective stands" : "objectives stand"} alone.`}
      {due > 0 && (
        <>
          {" "}
          <a href="#SQ-03" className="underline underline-offset-3">
            {due === 1 ? "One place we leave alone is" : `${due} places we leave alone are`} due for another look
          </a>
          .
        </>
      )}
      {next && ` Next: ${next.toDo}`}
    </>
  );
}
