"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords, monthInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import { Fact } from "../../scored/fact";
import type { MetricDetail } from "../metric-answers";

const SettingDialog = comesLater(() => import("../setting-dialog").then((module) => module.SettingDialog));

/** Target, harm limit, owner, lag, and where the values come from. */
export function WantedPart({ workspaceId, detail }: { workspaceId: string; detail: MetricDetail }) {
  const { metric, setting, standing, targets, people, currency, may } = detail;
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <div className="flex items-baseline justify-between gap-3">
        <Voice>What is wanted</Voice>
        {may.edit && <Button onClick={() => setEditing(true)}>Edit</Button>}
      </div>
      <dl className="mt-2 grid gap-2.5">
        <div>
          <dt className="text-12 text-ink-3">{targets.length > 1 ? "Targets" : "Target"}</dt>
          {targets.length === 0 && <dd className="text-ink-3">No target is set.</dd>}
          {targets.map(({ words, byDate, from }, at) => (
            <dd key={at}>
              <span className="figure font-semibold">{words}</span>
              {byDate && ` by ${byDate.length === 7 ? `the end of ${monthInWords(byDate)}` : dayInWords(byDate)}`}
              {from && (
                <span className="block text-12 text-ink-3">
                  set by the outcome{" "}
                  <Link prefetch={false} href={`/${workspaceId}/${from.to}`} className="underline underline-offset-3">
                    {from.name}
                  </Link>
                </span>
              )}
            </dd>
          ))}
          {standing.way.progress !== null && <dd className="text-12 text-ink-3">{standing.way.sentence}</dd>}
        </div>
        <div>
          <dt className="text-12 text-ink-3">Harm limit</dt>
          <dd>
            {setting.harmLimitWords ? (
              <span className="figure font-semibold">{setting.harmLimitWords}</span>
            ) : (
              <span className="text-ink-3">None is set: nobody is told when customers are harmed.</span>
            )}
          </dd>
          {standing.limit.sentence && (
            <dd className={standing.limit.state === "breached" ? "text-12 text-harm" : "text-12 text-ink-3"}>
              {standing.limit.sentence}
            </dd>
          )}
        </div>
        <Fact term="Owner">{setting.ownerName || null}</Fact>
        <Fact term="Months until a change shows">
          {setting.lagMonths === null
            ? null
            : setting.lagMonths === 0
              ? "In the same month"
              : `${setting.lagMonths} ${setting.lagMonths === 1 ? "month" : "months"}`}
        </Fact>
        <Fact term="Where its values come from">{setting.comesFrom}</Fact>
        {setting.note && <Fact term="Note">{setting.note}</Fact>}
      </dl>
      {editing && (
        <SettingDialog
          workspaceId={workspaceId}
          metric={metric}
          wish={setting}
          people={people}
          currency={currency}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}
