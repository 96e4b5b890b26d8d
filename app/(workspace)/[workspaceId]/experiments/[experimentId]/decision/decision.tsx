"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import type { ReadoutView } from "../../test-view";
import { Proposals } from "./proposals";
import { useDecisionActs } from "./use-decision-acts";

const RuleDialog = comesLater(() => import("./rule-dialog").then((module) => module.RuleDialog));
const ConcludeDialog = comesLater(() => import("./conclude-dialog").then((module) => module.ConcludeDialog));
const OverrideDialog = comesLater(() => import("./override-dialog").then((module) => module.OverrideDialog));

type Props = { workspaceId: string; test: ReadoutView };
type Doing = "rule" | "conclude" | "override" | null;

/** What the rule recommends and why, the conclusion, and what it changes. */
export function Decision({ workspaceId, test }: Props) {
  const [doing, setDoing] = useState<Doing>(null);
  const done = () => setDoing(null);
  const { conclusion, may } = test;
  const arm = test.arms.find(({ leading }) => leading) ?? test.arms[0];
  const isSilent = test.status === "running" && !test.entered;
  if (!arm) return null;
  const name = conclusion.decisions.find(({ id }) => id === arm.decision)?.name ?? arm.decision;
  return (
    <section aria-label="Decision" className="grid gap-5">
      <div>
        <Voice>Recommended</Voice>
        <p className="mt-1 font-serif text-22 leading-tight">{isSilent ? "Nothing yet." : `${name}.`}</p>
        <p className="mt-1">
          {isSilent
            ? "Without results there is nothing to decide by. It can be ended all the same: it then counts for nothing, and stays in the log with what you write."
            : arm.nextStep}
        </p>
        {!isSilent && conclusion.rule && (
          <p className="mt-2 text-12 text-ink-2">
            Rule row {conclusion.rule.order} of 18: {conclusion.rule.rule}{" "}
            <button
              type="button"
              aria-haspopup="dialog"
              className="rounded-1 underline decoration-dotted underline-offset-3 max-sm:min-h-11"
              onClick={() => setDoing("rule")}
            >
              All rows
            </button>
          </p>
        )}
        {!isSilent && test.arms.length > 1 && (
          <p className="mt-1 text-12 text-ink-3">About the treatment that leads: {arm.name}.</p>
        )}
      </div>
      <DecidedOtherwise test={test} />
      {test.status === "concluded" ? (
        <Concluded workspaceId={workspaceId} test={test} onOverride={() => setDoing("override")} />
      ) : (
        test.status === "running" &&
        may.edit && (
          <div>
            <Button look={isSilent ? "outline" : "primary"} onClick={() => setDoing("conclude")}>
              {isSilent ? "End it without results" : "Conclude the test"}
            </Button>
            <p className="mt-2 text-12 text-ink-3">
              You see what follows before anything is stored. To decide otherwise than the rule, conclude it first: both
              decisions are then kept.
            </p>
          </div>
        )
      )}
      {!may.edit && <WhoDecides test={test} />}
      {doing === "rule" && <RuleDialog workspaceId={workspaceId} experimentId={test.id} onClose={done} />}
      {doing === "conclude" && <ConcludeDialog workspaceId={workspaceId} test={test} onClose={done} />}
      {doing === "override" && <OverrideDialog workspaceId={workspaceId} test={test} onClose={done} />}
    </section>
  );
}

function Concluded({ workspaceId, test, onOverride }: Props & { onOverride: () => void }) {
  const acts = useDecisionActs(workspaceId, test);
  const { conclusion, may, override } = test;
  const { concludedOn, concludedBy, stored, toAcknowledge } = conclusion;
  const then = stored !== null && stored !== test.decision;
  const notes = toAcknowledge.filter(({ note }) => note !== null);
  return (
    <>
      <div>
        <Voice>Concluded</Voice>
        <p className="mt-1">
          {concludedOn === null ? "The day is not known" : dayInWords(concludedOn)}
          {concludedBy !== null && concludedOn !== null ? `, by ${concludedBy}` : ""}.
        </p>
        {then && (
          <p className="mt-1 text-ink-2">
            Stored then: {conclusion.decisions.find(({ id }) => id === stored)?.name ?? stored}. What it rests on was
            changed since, so the rule says something else now.
          </p>
        )}
        {notes.map(({ flag, sentence, note }) => (
          <p key={flag} className="mt-2 border-l-2 border-hairline pl-2 text-12 wrap-anywhere text-ink-2">
            {sentence} Checked: “{note}”
          </p>
        ))}
        {may.edit && conclusion.mayTakeBack && (
          <p className="no-print mt-1 -ml-3">
            <Button look="quiet" busy={acts.takingBackConclusion} onClick={() => acts.takeBackConclusion(test.version)}>
              Take the conclusion back
            </Button>
          </p>
        )}
      </div>
      <Proposals workspaceId={workspaceId} test={test} acts={acts} />
      {may.edit && !override && (
        <div className="no-print border-t border-hairline pt-3">
          <Button onClick={onOverride}>Decide otherwise</Button>
          <p className="mt-2 text-12 text-ink-3">Your name and your reason stay with this test and in every deck.</p>
        </div>
      )}
    </>
  );
}

/** What a person put in place of the computed decision; it never goes away again. */
function DecidedOtherwise({ test: { override, conclusion } }: Pick<Props, "test">) {
  if (!override) return null;
  const name = conclusion.decisions.find(({ id }) => id === override.decision)?.name ?? override.decision;
  const on = override.at === null ? null : dayInWords(override.at.slice(0, 10));
  return (
    <Notice tone="harm">
      <b className="font-semibold">Decided otherwise: {name}.</b>{" "}
      <span className="wrap-anywhere">“{override.reason}”</span>{" "}
      <span className="block text-12">
        {override.by}
        {on && `, ${on}`}. The recommendation above stays beside it.
      </span>
    </Notice>
  );
}

function WhoDecides({ test: { status, conclusion } }: Pick<Props, "test">) {
  const { deciders } = conclusion;
  const who = deciders.length === 0 ? "an editor" : deciders.join(", ");
  return (
    <p className="text-12 text-ink-3">
      {status === "concluded" ? "What follows is accepted, and a decision replaced, by" : "A test is concluded by"}{" "}
      editors, admins and owners. Here: {who}.
    </p>
  );
}
