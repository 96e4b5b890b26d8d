"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Button } from "@/ui/button";
import { PairMark } from "@/ui/marks";
import { Section, Voice } from "@/ui/page-header";
import type { StrategyView } from "./use-save-answer";

export type Editing =
  | { kind: "business"; of: StrategyView["businessObjectives"][number] | null }
  | { kind: "customer"; of: StrategyView["customerObjectives"][number] | null }
  | { kind: "outcome"; of: StrategyView["outcomes"][number] | null };

const ObjectiveDialog = dynamic(() => import("./objective-dialog").then((module) => module.ObjectiveDialog), {
  ssr: false,
});

/** The why-chain in lanes, and whatever stands alone in it. */
export function Objectives({ view, workspaceId }: { view: StrategyView; workspaceId: string }) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const business = new Map(view.businessObjectives.map((objective) => [objective.id, objective]));
  const customer = new Map(view.customerObjectives.map((objective) => [objective.id, objective]));
  const alone = [
    ...view.orphans.business.map((id) => ({
      id,
      words: `${business.get(id)?.name ?? id}: no customer objective behind it. What must customers be able to do for this to happen?`,
    })),
    ...view.orphans.customer.map((id) => ({ id, words: `${customer.get(id)?.statement ?? id}: no outcome names it.` })),
  ];
  const add = (kind: Editing["kind"], words: string) =>
    view.may.edit && (
      <Button look="quiet" onClick={() => setEditing({ kind, of: null } as Editing)}>
        {words}
      </Button>
    );
  return (
    <Section id="objectives" title="Objectives and outcomes">
      {alone.length > 0 && (
        <div className="mb-4 border-l-2 border-harm-4 bg-harm-wash px-3 py-2">
          <Voice>Standing alone</Voice>
          <ul>
            {alone.map(({ id, words }) => (
              <li key={id} className="text-harm">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid grid-cols-3 gap-x-6 gap-y-6 max-md:grid-cols-1">
        <Lane title="The business wants" action={add("business", "Add a business objective")}>
          {view.businessObjectives.map((objective) => (
            <Entry
              key={objective.id}
              onOpen={view.may.edit ? () => setEditing({ kind: "business", of: objective }) : null}
              title={objective.name}
              side="commercial"
            >
              {[
                objective.metric,
                objective.baseline !== null &&
                  objective.target !== null &&
                  `${objective.baseline} → ${objective.target} ${objective.unit ?? ""}`,
                objective.byDate && `by ${objective.byDate}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </Entry>
          ))}
        </Lane>
        <Lane title="Customers want" action={add("customer", "Add a customer objective")}>
          {view.customerObjectives.map((objective) => (
            <Entry
              key={objective.id}
              onOpen={view.may.edit ? () => setEditing({ kind: "customer", of: objective }) : null}
              title={objective.statement}
              side="customer"
            >
              {objective.evidence.length === 0 ? (
                <span className="text-harm">no evidence from customers</span>
              ) : (
                objective.evidence.map(({ text }) => text).join("; ")
              )}
            </Entry>
          ))}
        </Lane>
        <div id="outcomes" className="scroll-mt-6">
          <Lane title="So we will see" action={add("outcome", "Add an outcome")}>
            {view.outcomes.map((outcome) => (
              <Entry
                key={outcome.id}
                onOpen={view.may.edit ? () => setEditing({ kind: "outcome", of: outcome }) : null}
                title={outcome.statement}
              >
                <span className="block">
                  {(outcome.businessObjectiveId && business.get(outcome.businessObjectiveId)?.name) ?? (
                    <span className="text-harm">no business objective</span>
                  )}
                  {" · "}
                  {(outcome.customerObjectiveId && customer.get(outcome.customerObjectiveId)?.statement) ?? (
                    <span className="text-harm">no customer objective</span>
                  )}
                </span>
                <Metric
                  side="customer"
                  view={view}
                  id={outcome.cxMetricId}
                  from={outcome.cxBaseline}
                  to={outcome.cxTarget}
                />
                <Metric
                  side="commercial"
                  view={view}
                  id={outcome.commercialKpiId}
                  from={outcome.kpiBaseline}
                  to={outcome.kpiTarget}
                />
                <span className="block text-ink-3">{view.useCasesOf[outcome.id] ?? 0} use cases serve it</span>
              </Entry>
            ))}
          </Lane>
        </div>
      </div>
      {editing && (
        <ObjectiveDialog editing={editing} view={view} workspaceId={workspaceId} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function Lane({ title, action, children }: { title: string; action: ReactNode; children: ReactNode[] }) {
  return (
    <div>
      <Voice>{title}</Voice>
      <ul className="mt-1">
        {children.length === 0 ? (
          <li className="border-t border-hairline py-2 text-ink-3">Nothing written yet.</li>
        ) : (
          children
        )}
      </ul>
      {action}
    </div>
  );
}

function Entry({
  title,
  side,
  onOpen,
  children,
}: {
  title: string;
  side?: "commercial" | "customer";
  onOpen: (() => void) | null;
  children: ReactNode;
}) {
  return (
    <li className="relative border-t border-hairline py-2 hover:bg-hover">
      <p className="flex items-baseline gap-1.5 font-medium">
        {side && <PairMark side={side} />}
        {onOpen ? (
          <button type="button" className="rounded-1 text-left after:absolute after:inset-0" onClick={onOpen}>
            {title}
          </button>
        ) : (
          title
        )}
      </p>
      <div className="figure mt-0.5 text-12 text-ink-2">{children}</div>
    </li>
  );
}

function Metric({
  side,
  view,
  id,
  from,
  to,
}: {
  side: "commercial" | "customer";
  view: StrategyView;
  id: string | null;
  from: number | null;
  to: number | null;
}) {
  const among = side === "customer" ? view.choices.cxMetrics : view.choices.commercialMetrics;
  const name = among.find(({ value }) => value === id)?.label ?? id;
  return (
    <span className="flex items-center gap-1.5">
      <PairMark side={side} />
      {name ?? <span className="text-harm">no {side === "customer" ? "experience metric" : "commercial number"}</span>}
      {name && ` ${from ?? "?"} → ${to ?? "?"}`}
    </span>
  );
}
