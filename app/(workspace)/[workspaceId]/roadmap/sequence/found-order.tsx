import { useState } from "react";
import { proofSentence } from "@/domain/roadmap/sequence-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { InitiativeDialog } from "../open-initiative";
import { PeopleUsed } from "./people-used";
import { Placements } from "./placements";
import { ProblemList } from "./problem-list";
import type { Asked, Found, Run, Sequence } from "./sequence-input";
import type { useSequence } from "./use-sequence";
import { ValueCurve } from "./value-curve";

const AcceptDialog = comesLater(() => import("./accept-dialog").then((module) => module.AcceptDialog));
type Props = {
  workspaceId: string;
  data: Sequence;
  run: Run;
  found: Found;
  sequence: ReturnType<typeof useSequence>;
};

/** What was found: how good it is, where everything stands and why, and what can be done with it. */
export function FoundOrder({ workspaceId, data, run, found, sequence }: Props) {
  const [isAccepting, setIsAccepting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { plan, headline, acceptedAs } = found;
  const { names, words, may, scenario, curve } = data;
  if (plan.objective === null)
    return (
      <ProblemList
        title={plan.status === "invalid" ? "This plan cannot be put in order" : "Not all of it fits"}
        problems={plan.issues.map(({ message, refs }) => ({ sentence: message, ids: refs }))}
        names={names}
      />
    );
  const moves = headline.moves + headline.leftOut;
  const isOvertaken = found.overtaken.length > 0;
  return (
    <>
      <Section title="How good it is" aside={tookWords(found)}>
        <div className="grid max-w-[78ch] gap-3">
          <p>{proofSentence(plan)}</p>
          {isOvertaken && (
            <Notice>
              Since then {found.overtaken.slice(0, 5).join(", ")}
              {found.overtaken.length > 5 && ` and ${found.overtaken.length - 5} more`} changed: look again before you
              accept.
            </Notice>
          )}
          {acceptedAs !== null && <Notice>This order was accepted: the plan stands in it.</Notice>}
          {may.edit && (
            <div className="no-print flex flex-wrap gap-2">
              {acceptedAs === null ? (
                <Button
                  look="primary"
                  disabledBecause={
                    isOvertaken ? "It changed since: look again" : moves === 0 ? "Nothing would move" : null
                  }
                  onClick={() => {
                    sequence.accept.reset();
                    setIsAccepting(true);
                  }}
                >
                  Accept…
                </Button>
              ) : (
                <Button busy={sequence.isUndoing} onClick={() => sequence.undo(acceptedAs)}>
                  Take it back
                </Button>
              )}
              {plan.proof !== "proved" && acceptedAs === null && (
                <Button busy={sequence.isStarting} onClick={() => sequence.start(longer(run.options))}>
                  Prove it, {longer(run.options).proofSeconds} seconds
                </Button>
              )}
            </div>
          )}
        </div>
      </Section>
      {curve.length > 0 && (
        <Section title="Value against moves">
          <ValueCurve curve={curve} words={words} />
        </Section>
      )}
      <Section title="Where everything stands, and why">
        <Placements found={found} names={names} onOpen={scenario ? null : setOpened} />
      </Section>
      <Section title="People">
        <PeopleUsed found={found} words={words} />
      </Section>
      {isAccepting && (
        <AcceptDialog
          workspaceId={workspaceId}
          runId={run.id}
          found={found}
          words={words}
          scenarioName={scenario?.name ?? null}
          isPending={sequence.accept.isPending}
          problem={sequence.accept.problem}
          onAccept={(reason, onDone) =>
            sequence.accept.now(run.id, reason, () => {
              onDone();
              setIsAccepting(false);
            })
          }
          onClose={() => setIsAccepting(false)}
        />
      )}
      {opened && <InitiativeDialog workspaceId={workspaceId} initiativeId={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

const longer = (options: Asked): Asked => ({ ...options, proofSeconds: options.proofSeconds < 30 ? 30 : 120 });

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const tookWords = ({ took }: Found) =>
  took.first === null
    ? `found in ${seconds(took.whole)}`
    : `first order after ${seconds(took.first)}, all of it ${seconds(took.whole)}`;
