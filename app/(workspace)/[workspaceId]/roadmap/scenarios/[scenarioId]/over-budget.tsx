"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { counted, grouped, moneyInWords } from "@/domain/roadmap/wording";
import { Button, buttonClass } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { useTell } from "@/ui/toast";
import type { ScenarioDetail } from "../scenario-words";
import { useScenarioActs } from "../use-scenario-acts";

/** Which quarters do not fit the budget, and two ways out: let it be sequenced, or drop what is least worth its cost. */
export function OverBudget({ workspaceId, data }: { workspaceId: string; data: ScenarioDetail }) {
  const [shown, setShown] = useState(false);
  const { scenario, comparison, moneySign } = data;
  const over = comparison.totals.cost.byQuarter.filter((quarter) => quarter.over.after);
  if (over.length === 0) return null;
  const told = over.map(
    ({ quarter, asked, there }) =>
      `${quarterInWords(quarter)} by ${moneyInWords(Math.round((asked.after - (there.after ?? 0)) * 100) / 100, moneySign)}`,
  );
  return (
    <Section title="It does not fit its budget">
      <p className="max-w-[88ch] text-harm">Over in {told.join(", ")}.</p>
      <p className="no-print mt-3 flex flex-wrap gap-2">
        <Link
          href={`/${workspaceId}/roadmap/sequence?scenario=${encodeURIComponent(scenario.id)}`}
          className={buttonClass()}
        >
          Let it be sequenced
        </Link>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          Drop the least worth per cost until it fits
        </Button>
      </p>
      {shown && <Preview workspaceId={workspaceId} data={data} onDone={() => setShown(false)} />}
    </Section>
  );
}

function Preview({ workspaceId, data, onDone }: { workspaceId: string; data: ScenarioDetail; onDone: () => void }) {
  const trpc = useTRPC();
  const tell = useTell();
  const { scenario } = data;
  const asked = { workspaceId, scenarioId: scenario.id };
  const { readAgain } = useScenarioActs(workspaceId, scenario);
  const { data: fit, error } = useQuery(trpc.scenario.fit.queryOptions(asked, { staleTime: 0 }));
  const undo = useMutation(
    trpc.scenario.change.mutationOptions({
      onError: ({ message }) => tell("It was not taken back", { description: message }),
      onSettled: readAgain,
    }),
  );
  const drop = useMutation(
    trpc.scenario.change.mutationOptions({
      onSuccess: ({ version }, { change }) => {
        const dropped = change.kind === "drop" ? change.itemIds.length : 0;
        tell(`${counted(dropped, "initiative")} dropped in the scenario`, {
          undo: () => undo.mutate({ ...asked, version, change: { kind: "undo" } }),
        });
        onDone();
      },
      onSettled: readAgain,
    }),
  );
  if (error) return <Notice tone="harm">{error.message}</Notice>;
  if (!fit) return <Skeleton className="mt-3 h-40" />;
  const money = (amount: number) => moneyInWords(amount, fit.moneySign);
  const worth = (amount: number) => (fit.unit === "money" ? money(amount) : `${grouped(amount)} points`);
  if (fit.drops.length === 0)
    return <p className="mt-3">Nothing may be dropped here: what costs money is pinned, begun or owed.</p>;
  return (
    <div className="mt-3 grid max-w-3xl gap-3">
      <TableFrame label="What would be dropped">
        <table className="w-full border-collapse text-13">
          <thead>
            <tr>
              <Head className="text-left">Would be dropped</Head>
              <Head numeric>Saves</Head>
              <Head numeric>Loses</Head>
            </tr>
          </thead>
          <tbody>
            {fit.drops.map(({ id, name, cost, worth: lost }) => (
              <tr key={id}>
                <Cell className="wrap-anywhere">{name}</Cell>
                <Cell numeric>{money(cost)}</Cell>
                <Cell numeric>{worth(lost)}</Cell>
              </tr>
            ))}
            <tr>
              <Cell className="font-semibold">Together</Cell>
              <Cell numeric className="font-semibold">
                {money(fit.cost)}
              </Cell>
              <Cell numeric className="font-semibold">
                {worth(fit.worth)}
              </Cell>
            </tr>
          </tbody>
        </table>
      </TableFrame>
      <p className="text-12 text-ink-3">
        A foundation loses what stands on it, so the lines can add up to more than the whole. Fixes, stops, tests, and
        what is pinned or begun stay. This is a rule of thumb; sequencing finds the best order.
      </p>
      {fit.over.length > 0 && (
        <Notice>
          Still over in {fit.over.map(({ quarter, by }) => `${quarterInWords(quarter)} by ${money(by)}`).join(", ")}:
          the rest is pinned, begun or owed.
        </Notice>
      )}
      {drop.error && <Notice tone="harm">{drop.error.message}</Notice>}
      <p className="flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={drop.isPending}
          onClick={() =>
            drop.mutate({
              ...asked,
              version: scenario.version,
              change: { kind: "drop", itemIds: fit.drops.map(({ id }) => id) },
            })
          }
        >
          Drop {fit.drops.length === 1 ? "it" : `these ${fit.drops.length}`} in the scenario
        </Button>
        <Button look="quiet" onClick={onDone}>
          Leave it
        </Button>
      </p>
    </div>
  );
}
