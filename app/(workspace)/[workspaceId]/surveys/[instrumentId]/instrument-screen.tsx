"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { copiedTable, copiedText } from "@/domain/customers/survey-copy";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader, Section } from "@/ui/page-header";
import { useTell } from "@/ui/toast";
import { CitedCards } from "../../cited/cited-cards";
import { Questionnaire } from "./questionnaire";

export type Instrument = inferRouterOutputs<AppRouter>["survey"]["instrument"];

/** A questionnaire as customers read it, to print or copy, and what its answers come to. */
export function InstrumentScreen({ workspaceId, instrumentId }: { workspaceId: string; instrumentId: string }) {
  const trpc = useTRPC();
  const tell = useTell();
  const { data } = useSuspenseQuery(trpc.survey.instrument.queryOptions({ workspaceId, instrumentId }));
  const { name, when, note, questions, scores, scoring, drawsOn, waves, maxSeconds } = data;
  const whole = scores.filter(({ id }) => !id.startsWith("word_"));
  const copy = (text: string, said: string) =>
    navigator.clipboard.writeText(text).then(
      () => tell(said),
      () =>
        tell("This browser does not allow copying here", { description: "Mark the questions and copy them by hand." }),
    );
  const length = `${questions.length === 1 ? "1 question" : `${questions.length} questions`}${maxSeconds ? `, about ${maxSeconds} seconds` : ""}`;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={name}
          above={
            <Link
              href={`/${workspaceId}/surveys`}
              className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink max-sm:min-h-11"
            >
              Surveys
            </Link>
          }
          sentence={`${when}: ${length}. ${waves === 0 ? "Not asked here yet." : waves === 1 ? "One wave so far." : `${waves} waves so far.`}`}
          actions={
            <>
              <Button onClick={() => void copy(copiedText(questions), "Questions copied")}>Copy the questions</Button>
              <Button onClick={() => void copy(copiedTable(questions), "Copied as a table")}>Copy as a table</Button>
              <Button onClick={() => window.print()}>Print</Button>
              {data.may.contribute && (
                <Link href={`/${workspaceId}/surveys?enter=${data.id}`} className={buttonClass("primary")}>
                  Enter a wave
                </Link>
              )}
            </>
          }
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_352px] items-start gap-10 px-7 pb-10 max-xl:grid-cols-1 max-lg:px-4 print:block print:p-0">
        <Questionnaire questions={questions} length={length} />
        <div className="no-print grid gap-6">
          <p className="border-l-2 border-line bg-sunken px-3 py-2 text-ink-2">{note}</p>
          <Section title="What it tells you">
            <p className="mb-2 text-12 text-ink-2">{scoring}</p>
            <ul>
              {whole.map(({ id, label, how, metric, least }) => (
                <li key={id} className="border-t border-hairline py-1.5">
                  <p className="font-medium">{label}</p>
                  <p className="text-12 text-ink-2">{how}</p>
                  {metric && (
                    <p className="text-12 text-ink-3">
                      Feeds{" "}
                      <Link href={`/${workspaceId}/metrics`} className="underline underline-offset-3 hover:text-ink">
                        {metric.name}
                      </Link>
                      {metric.caution && `. ${metric.caution}`}
                    </p>
                  )}
                  {least !== null && <p className="text-12 text-ink-3">Ask at least {least} people.</p>}
                </li>
              ))}
              {whole.length < scores.length && (
                <li className="border-t border-hairline py-1.5 text-12 text-ink-2">
                  And the share of people ticking each word.
                </li>
              )}
            </ul>
          </Section>
          <CitedCards
            ids={drawsOn}
            workspaceId={workspaceId}
            label={`Draws on ${drawsOn.length === 1 ? "1 source" : `${drawsOn.length} sources`}`}
          />
        </div>
      </div>
    </>
  );
}
