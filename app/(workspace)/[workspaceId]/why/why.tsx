"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { PageHeader, Section } from "@/ui/page-header";
import { Objectives } from "./objectives";
import { Question } from "./question";
import { type StrategyView, useSaveAnswer } from "./use-save-answer";

const Versions = dynamic(() => import("./versions").then((module) => module.Versions), { ssr: false });

const sectionNames: Record<string, string> = {
  why: "Why",
  align: "What both sides want",
  cx: "What customers will notice",
  focus: "Where first",
  sequence: "In which order",
  data: "With which data",
  learn: "What we must learn",
  return: "When it pays, and when we stop",
  people: "Who stands behind it",
};

export function Why({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.strategy.page.queryOptions({ workspaceId }));
  const save = useSaveAnswer(workspaceId);
  const [versions, setVersions] = useState(false);
  return (
    <>
      <PageHeader
        title="Strategy"
        sentence={sentenceOf(view)}
        actions={
          <>
            {view.may.edit && (
              <SignOff view={view} onSign={(day) => void save("signedOffAt", day, { basis: view.page.signedOffAt })} />
            )}
            <Button onClick={() => setVersions(true)}>Versions</Button>
          </>
        }
      />
      <div className="grid grid-cols-[190px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
        <nav
          aria-label="Sections"
          className="no-print sticky top-0 self-start px-7 py-5 max-lg:static max-lg:px-4 max-lg:pb-0"
        >
          <ul className="grid gap-1 max-lg:flex max-lg:flex-wrap">
            {view.sections.map(({ section }) => (
              <li key={section}>
                <a href={`#${section}`} className="voice block rounded-1 px-1 py-0.5 text-14 text-ink-2 hover:text-ink">
                  {sectionNames[section] ?? section}
                </a>
              </li>
            ))}
            <li>
              <a href="#objectives" className="voice block rounded-1 px-1 py-0.5 text-14 text-ink-2 hover:text-ink">
                Objectives and outcomes
              </a>
            </li>
          </ul>
        </nav>
        <div className="grid min-w-0 gap-8 py-5 pr-7 max-lg:px-4">
          {view.sections.map(({ section, questions }) => (
            <Section key={section} id={section} title={sectionNames[section] ?? section}>
              {questions.map((question) => (
                <Question key={question.id} question={question} view={view} save={save} />
              ))}
            </Section>
          ))}
          <Objectives view={view} workspaceId={workspaceId} />
        </div>
      </div>
      {versions && <Versions view={view} workspaceId={workspaceId} onClose={() => setVersions(false)} />}
    </>
  );
}

function SignOff({ view, onSign }: { view: StrategyView; onSign: (day: string | null) => void }) {
  const { signedOffAt, sponsorId } = view.page;
  if (signedOffAt) return <Button onClick={() => onSign(null)}>Take the signature back</Button>;
  return (
    <Button
      look="primary"
      disabledBecause={sponsorId ? null : "Name a sponsor first: that is who signs."}
      onClick={() => onSign(view.today)}
    >
      Sign off
    </Button>
  );
}

function sentenceOf(view: StrategyView): string {
  const failed = view.checks.filter(({ passed }) => !passed);
  const next = failed.find(({ critical }) => critical) ?? failed[0];
  const orphans = view.orphans.business.length + view.orphans.customer.length;
  const signed = view.page.signedOffAt
    ? `signed off on ${dayInWords(view.page.signedOffAt)}`
    : "not signed off; a change reopens a signed page";
  return [
    `${view.completeness} of 100 complete, ${signed}.`,
    orphans > 0 && `${orphans} ${orphans === 1 ? "objective stands" : "objectives stand"} alone.`,
    next && `Next: ${next.toDo}`,
  ]
    .filter(Boolean)
    .join(" ");
}
