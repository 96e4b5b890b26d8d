"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { percentWords } from "@/domain/experiments/figure-words";
import type { AppRouter } from "@/server/root";
import { Notice, Skeleton } from "@/ui/states";
import { NumberInput } from "@/ui/text-input";
import { FoldSummary } from "../../fold-summary";
import type { ReadoutView } from "../../test-view";
import { BayesArm } from "./bayes-arm";
import { typedAmount } from "./typed-amount";

export type BayesAnswer = inferRouterOutputs<AppRouter>["experiment"]["bayes"];
type Props = { workspaceId: string; test: ReadoutView };

/** The same counts as a matter of belief, for who asks for it; folded, and no part of the decision. */
export function BayesView({ workspaceId, test }: Props) {
  const [open, setOpen] = useState(false);
  const hidden = test.split.wrong
    ? "The split looks wrong, so nothing is shown here either."
    : test.arms.length > 0 && test.arms.every((arm) => arm.veiled)
      ? "Too early: chances read now would change with every look. They open with the result."
      : null;
  return (
    <details className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <FoldSummary title="As chances instead (Bayesian view)" className="font-serif text-18" />
      <div className="mt-2 grid gap-4">
        {hidden ? <Notice>{hidden}</Notice> : open && <Chances workspaceId={workspaceId} test={test} />}
      </div>
    </details>
  );
}

function Chances({ workspaceId, test }: Props) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState({ people: "", worth: "" });
  const [people, worth] = [typedAmount(typed.people), typedAmount(typed.worth)];
  const asked = useDeferredValue(people.value === null || worth.value === null ? "" : `${people.value} ${worth.value}`);
  const [peoplePerMonth, perSuccess] = asked === "" ? [null, null] : (asked.split(" ").map(Number) as [number, number]);
  const { data, error, refetch } = useQuery({
    ...trpc.experiment.bayes.queryOptions({ workspaceId, experimentId: test.id, peoplePerMonth, perSuccess }),
    placeholderData: keepPreviousData,
  });
  if (error)
    return (
      <Notice tone="harm">
        The chances could not be read.{" "}
        <button type="button" className="underline underline-offset-3" onClick={() => void refetch()}>
          Try again
        </button>
      </Notice>
    );
  if (!data) return <Skeleton className="h-40" />;
  if (!data.view) return <Notice>{data.sentence}</Notice>;
  const { view } = data;
  const several = view.arms.length > 2;
  return (
    <>
      <p className="max-w-[78ch] text-ink-2">
        {view.label} It answers another question: how likely is it that the treatment is better, given these counts and
        what we believed before.
      </p>
      {view.arms
        .filter(({ lift, liftError }) => lift || liftError)
        .map((arm) => (
          <BayesArm key={arm.armId} arm={arm} several={several} currency={view.currency} />
        ))}
      {view.arms.some(({ rate }) => rate) && (
        <div className="no-print flex flex-wrap gap-4">
          <NumberInput
            label="People a month"
            fieldClassName="w-44"
            value={typed.people}
            error={people.problem}
            onChange={(event) => setTyped({ ...typed, people: event.target.value })}
          />
          <NumberInput
            label={`Worth of one success${view.currency ? ` (${view.currency})` : ""}`}
            fieldClassName="w-44"
            value={typed.worth}
            error={worth.problem}
            onChange={(event) => setTyped({ ...typed, worth: event.target.value })}
          />
          <p className="max-w-[40ch] self-end text-12 text-ink-3">
            With both, what is at stake is also said in money a month. Nothing is stored.
          </p>
        </div>
      )}
      <p className="max-w-[78ch] text-12 text-ink-3">
        {view.prior
          ? `What we believed before: the ${view.prior.tests} lifts of our own concluded tests, ${percentWords(view.prior.mean)} on average with a spread of ${percentWords(view.prior.sd)}. They pull a surprising result towards what is usual here.`
          : "What we believed before, our default: nothing in particular (a flat prior). Once ten of our own tests have a lift, those take its place."}{" "}
        For shares every rate from 0% to 100% was taken to be as likely as any other.
      </p>
    </>
  );
}
