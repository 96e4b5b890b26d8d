import Link from "next/link";
import type { ReactNode } from "react";
import type { AimedGroup } from "@/domain/scoring/matrix/answers-toward";
import { Button } from "@/ui/button";
import { HarmGlyph, ModeMark, PairMark, VerdictTag } from "@/ui/marks";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import { Notice } from "@/ui/states";
import { modeWords, statusWords } from "../status-words";
import type { Item, Listing } from "./listing";
import type { Refused } from "./matrix-proposals";
import { weeksWords } from "./matrix-words";
import type { Questions } from "./questions";

type Props = {
  item: Item;
  listing: Listing;
  questions: Questions;
  workspaceId: string;
  refused: { id: string; why: Refused } | null;
  onRescore: (() => void) | null;
};

/** The chosen use case: what it gives, what it costs, what it may do to people, and what each number is made of. */
export function MatrixDetail({ item, listing, questions, workspaceId, refused, onRescore }: Props) {
  const { row, reach } = item;
  const page = `/${workspaceId}/use-cases/${row.id}`;
  return (
    <section aria-label={row.name} className="grid gap-3">
      <div>
        <p className="text-12 text-ink-3">
          <ModeMark mode={row.mode} /> {modeWords[row.mode]} · {row.momentWords} · {statusWords[row.status]}
          {row.lane === "table_stakes" && " · table stakes"}
        </p>
        <h2 className="mt-1 text-22 leading-tight">{row.name}</h2>
        <p className="mt-1.5 flex items-start gap-2 text-ink-2">
          <VerdictTag verdict={row.verdict} />
          <span>{row.sentence}</span>
        </p>
      </div>
      {refused?.id === row.id && <Refusal why={refused.why} page={page} />}
      <dl>
        <Line name="Customer value" side="customer">
          <Part row={row} group="customerValue" questions={questions} />
        </Line>
        <Line name="Commercial value" side="commercial">
          <Part row={row} group="commercialValue" questions={questions} />
        </Line>
        <Line name="Priority">
          <OpensNumber
            value={row.priority?.toFixed(1)}
            label={`Priority ${row.priority?.toFixed(1)}`}
            title="What the priority is made of"
            parts={priorityParts(row, listing)}
          />
        </Line>
        <Line name="Effort">{row.effortWeeks === null ? "not known" : weeksWords(row.effortWeeks)}</Line>
        <Line name="Creepiness">
          <HarmGlyph level={row.creepinessBand}>{row.creepiness?.toFixed(1)}</HarmGlyph>
        </Line>
        <Line name="Regret risk">
          <HarmGlyph level={row.regretBand}>{row.regretRisk?.toFixed(1)}</HarmGlyph>
        </Line>
        <Line name="Reach">{reach} of 5</Line>
      </dl>
      <p className="flex flex-wrap items-center gap-3">
        {onRescore && <Button onClick={onRescore}>Re-score</Button>}
        <Link href={page} className="underline underline-offset-3">
          Open {row.name}
        </Link>
      </p>
    </section>
  );
}

function Refusal({ why, page }: { why: Refused; page: string }) {
  if (why === "effort") return <Notice>The effort is set by editors. Ask one of them to change it.</Notice>;
  return (
    <Notice>
      {why === "harm"
        ? "Harm is not moved by hand. Change what causes it "
        : "Priority is not moved by hand: it is worked out. Put customer or commercial value on the axis up, or answer "}
      <Link href={page} className="underline underline-offset-3">
        on its page
      </Link>
      .
    </Notice>
  );
}

function Line({ name, side, children }: { name: string; side?: "customer" | "commercial"; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-t border-hairline py-1.5">
      <dt className="inline-flex items-center gap-1.5">
        {side && <PairMark side={side} />}
        {name}
      </dt>
      <dd className="figure text-right">{children}</dd>
    </div>
  );
}

function Part({ row, group, questions }: { row: Item["row"]; group: AimedGroup; questions: Questions }) {
  const answers: Readonly<Record<string, number | null>> = row.scores?.[group] ?? {};
  const { label, criteria } = questions[group];
  const points = row[group]?.toFixed(1);
  return (
    <OpensNumber
      value={points}
      label={`${label} ${points}`}
      title={label}
      parts={[
        ...criteria.map(({ id, label: name }) => ({ label: name, value: answers[id] ?? "–" })),
        { label: "Their mean, on 0 to 100", value: points, total: true },
      ]}
    />
  );
}

function priorityParts({ terms, priority }: Item["row"], { weights }: Listing): NumberPart[] {
  if (!terms) return [];
  const signed = (value: number) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
  const gain = (terms.customerValue + terms.commercialValue + terms.feasibility) * terms.multiplier;
  return [
    { label: "Customer value", how: `× ${weights.customerValue.toFixed(2)}`, value: signed(terms.customerValue) },
    { label: "Commercial value", how: `× ${weights.commercialValue.toFixed(2)}`, value: signed(terms.commercialValue) },
    { label: "Feasibility", how: `× ${weights.feasibility.toFixed(2)}`, value: signed(terms.feasibility) },
    { label: `Confidence ${terms.confidence} of 5`, how: `× ${terms.multiplier.toFixed(2)}`, value: signed(gain) },
    { label: "Creepiness", how: `− ${weights.creepiness.toFixed(2)} ×`, value: signed(terms.creepiness) },
    { label: "Regret risk", how: `− ${weights.regret.toFixed(2)} ×`, value: signed(terms.regret) },
    { label: "Priority", value: priority?.toFixed(1), total: true },
  ];
}
