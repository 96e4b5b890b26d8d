"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import type { StrategyView } from "./use-save-answer";

const atFirst = 5;

type Check = StrategyView["checks"][number];

/** The checks that fail, the one that gains most points first; of equal gain the needed ones first. */
export const missingFirst = (checks: readonly Check[]): Check[] =>
  checks.filter(({ passed }) => !passed).sort((a, b) => b.weight - a.weight || Number(b.critical) - Number(a.critical));

/** What is missing, in the order that gains most; each with where to put it right. */
export function Missing({ view, workspaceId }: { view: StrategyView; workspaceId: string }) {
  const [all, setAll] = useState(false);
  const missing = missingFirst(view.checks);
  if (missing.length === 0)
    return (
      <Section id="missing" title="Nothing is missing">
        <p className="text-ink-2">All {view.checks.length} checks pass.</p>
      </Section>
    );
  const gain = missing.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Section
      id="missing"
      title="What is missing, biggest gain first"
      aside={`${missing.length} of ${view.checks.length} checks, ${gain} points`}
    >
      <ol className="max-w-[78ch]">
        {(all ? missing : missing.slice(0, atFirst)).map(({ id, toDo, weight, critical, place }) => (
          <li key={id} className="flex gap-3 border-t border-hairline py-2">
            <span className="figure w-8 shrink-0 text-right text-ink-3">+{weight}</span>
            <span className="min-w-0">
              {toDo}
              {critical && <span className="text-12 text-ink-3"> Needed for more than a draft.</span>}{" "}
              <Place path={place.path} go={place.go} workspaceId={workspaceId} />
            </span>
          </li>
        ))}
      </ol>
      {missing.length > atFirst && (
        <Button look="quiet" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show the first five" : `Show all ${missing.length}`}
        </Button>
      )}
    </Section>
  );
}

function Place({ path, go, workspaceId }: { path: string; go: string; workspaceId: string }) {
  const [screen, question] = path.split("#");
  const look = "no-print whitespace-nowrap font-medium underline underline-offset-3";
  // On this very page the browser goes there by itself.
  return screen === "why" ? (
    <a className={look} href={`#${question}`}>
      {go}
    </a>
  ) : (
    <Link className={look} href={`/${workspaceId}/${path}`}>
      {go}
    </Link>
  );
}

/** "82 of 100", taken apart into the checks and their weights. */
export function Completeness({ view }: { view: StrategyView }) {
  const status = view.statuses.find(({ id }) => id === view.status)?.label ?? view.status;
  return (
    <OpensNumber
      className="text-left"
      label={`${view.completeness} of 100 complete, status ${status}; open how it is counted`}
      value={`${view.completeness} of 100 complete`}
      title="How complete"
      parts={[
        ...view.checks.map(({ label, weight, critical, passed }) => ({
          label: critical ? `${label} (needed)` : label,
          how: passed ? "passed" : `0 of ${weight}`,
          value: passed ? weight : 0,
        })),
        { label: "Sum of the weights that pass", value: view.completeness, total: true },
      ]}
      note={`Status: ${status}. ${view.statuses.map(({ label, rule }) => `${label}: ${rule}.`).join(" ")} First match, in this order; weights and limits are our default.`}
    />
  );
}
