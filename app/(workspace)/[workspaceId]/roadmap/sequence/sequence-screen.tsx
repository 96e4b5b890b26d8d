"use client";

import Link from "next/link";
import { headlineSentence, optionsInWords } from "@/domain/roadmap/sequence-words";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader, Section } from "@/ui/page-header";
import { EmptyState, Notice } from "@/ui/states";
import { RoadmapBar } from "../views-bar";
import { FoundOrder } from "./found-order";
import { ProblemList } from "./problem-list";
import { RunProgress } from "./run-progress";
import type { Run, Sequence } from "./sequence-input";
import { StartForm } from "./start-form";
import { useSequence } from "./use-sequence";

type Props = { workspaceId: string; scenarioId: string | null };

/** The optimiser: what it looks for, how far it is, what it found and why; nothing is changed until it is accepted. */
export function SequenceScreen({ workspaceId, scenarioId }: Props) {
  const sequence = useSequence(workspaceId, scenarioId);
  const { data, isRunning } = sequence;
  const { run, scenario, may, elsewhere } = data;
  const problems = sequence.problems.length > 0 ? sequence.problems : data.problems;
  const isEmpty = data.items === 0 && !run;
  return (
    <>
      <PageHeader
        title="Sequence for me"
        sentence={sentenceOf(data, isRunning)}
        above={
          scenario && (
            <>
              In the scenario “{scenario.name}”, not in the plan.{" "}
              <Link className="underline underline-offset-3" href={`/${workspaceId}/roadmap/sequence`}>
                To the plan
              </Link>
            </>
          )
        }
      />
      <RoadmapBar workspaceId={workspaceId} at="/sequence" />
      {isEmpty ? (
        <NothingToOrder workspaceId={workspaceId} />
      ) : (
        <div className="grid gap-8 px-7 pt-2 pb-10 max-lg:px-4">
          <div className="grid max-w-[78ch] gap-2 text-ink-2">
            {data.setting.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {may.edit && !isRunning && (
            <StartForm
              key={run?.id ?? "first"}
              problems={data.problems}
              calmPct={data.calmPct}
              last={run?.options ?? null}
              hasRun={run !== null}
              isStarting={sequence.isStarting}
              off={elsewhere ? "Another order is being looked for: it has to end first" : null}
              onStart={sequence.start}
            />
          )}
          {elsewhere && (
            <Notice>
              An order for {elsewhere.scenarioId === null ? "the plan" : "another scenario"} is being looked for just
              now. {may.edit && <Button onClick={() => sequence.cancel(elsewhere.runId)}>Stop it</Button>}
            </Notice>
          )}
          {problems.length > 0 && !isRunning && (
            <ProblemList title="Nothing was computed: this contradicts itself" problems={problems} names={data.names} />
          )}
          {run && isRunning && (
            <RunProgress
              progress={sequence.progress}
              words={data.words}
              isCalm={run.options.calm}
              mayCancel={may.edit}
              isCancelling={sequence.isCancelling}
              onCancel={() => sequence.cancel(run.id)}
            />
          )}
          {run && !isRunning && <Ended run={run} />}
          {run?.found && (
            <FoundOrder workspaceId={workspaceId} data={data} run={run} found={run.found} sequence={sequence} />
          )}
          {!run && !may.edit && (
            <Section title="Nothing was looked for yet">
              <p className="text-ink-2">An editor can start it; what it finds is shown here.</p>
            </Section>
          )}
        </div>
      )}
    </>
  );
}

function sentenceOf({ run, words }: Sequence, isRunning: boolean): string {
  if (isRunning) return "An order is being looked for; nothing of the plan is changed by that.";
  const found = run?.found;
  if (found && found.plan.objective !== null) return headlineSentence(found.headline, words);
  if (found) return "No order keeps to everything that was asked; below is what is short.";
  return "The order of the plan that is worth most, with the proof of how good it is and a reason for every start.";
}

/** How the last run ended, where that is not plain from what it found. */
function Ended({ run }: { run: Run }) {
  const asked = `Asked was: ${optionsInWords(run.options)}.`;
  if (run.status === "failed") return <Notice tone="harm">{run.problem ?? "It failed. Start it again."}</Notice>;
  if (run.status === "cancelled")
    return (
      <Notice>
        {run.found
          ? "It was stopped; this is the best it had found until then."
          : "It was stopped before it had found anything."}{" "}
        {asked}
      </Notice>
    );
  return (
    <p className="text-12 text-ink-3">
      {asked} {run.problem}
    </p>
  );
}

function NothingToOrder({ workspaceId }: { workspaceId: string }) {
  return (
    <EmptyState
      title="There is nothing to put in order"
      why="A good order puts first what opens most doors, and never asks a team for more than it has. For that, something has to be planned that has not begun."
      example="“Side-by-side decision helper” in Q4 2027, not sooner: it needs 3.5 person-weeks of Content in Q3 2027, of which 2.65 are free."
      action={
        <Link href={`/${workspaceId}/roadmap`} className={buttonClass("primary")}>
          To the board
        </Link>
      }
    />
  );
}
