import type { ReactNode } from "react";
import { quarterInWords } from "@/domain/quarters";
import type { ComparedGain } from "@/domain/roadmap/compare-gains";
import type { ComparedDemand } from "@/domain/roadmap/compare-people-and-money";
import { grouped, moneyInWords } from "@/domain/roadmap/wording";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { Comparison } from "../scenario-words";
import { ComparedNumber } from "./compared-number";

type Props = { comparison: Comparison; sign: string; beside: string; name: string };

/** Worth, customer value, money and people of both, quarter by quarter, with what each quarter loses. */
export function QuarterTable({ comparison, sign, beside, name }: Props) {
  const { worth, experience, totals } = comparison;
  const quarters = totals.cost.byQuarter.map(({ quarter }) => quarter);
  const money = (amount: number) => moneyInWords(amount, sign);
  const worthWords = worth.unit === "money" ? money : grouped;
  const both = `${beside} → ${name}`;
  return (
    <TableFrame hasFixedColumn label="Both plans by quarter">
      <table className="w-full border-collapse text-13">
        <caption className="sr-only">{both}, by quarter</caption>
        <thead>
          <tr>
            <Head className="sticky left-0 min-w-36 text-left max-sm:min-w-28">
              <span className="sr-only">What is compared</span>
            </Head>
            {quarters.map((quarter) => (
              <Head key={quarter} numeric>
                {quarterInWords(quarter)}
              </Head>
            ))}
            <Head numeric>In all</Head>
          </tr>
        </thead>
        <tbody>
          <GainRow
            label="Return"
            help={
              worth.unit === "money"
                ? "margin, in all discounted and less its cost"
                : "priority points, in all discounted"
            }
            gain={worth}
            quarters={quarters}
            say={worthWords}
          />
          <GainRow
            label="Experience"
            help="points of customer value of what works"
            gain={experience}
            quarters={quarters}
            say={grouped}
          />
          <DemandRow
            label="Cost"
            help="against budget"
            demand={totals.cost.byQuarter}
            whole={totals.cost}
            there={totals.cost.budget}
            say={money}
          />
          <DemandRow
            label="People"
            help="person-weeks against capacity"
            demand={totals.weeks.byQuarter}
            whole={totals.weeks}
            there={totals.weeks.capacity}
            say={grouped}
          />
          {totals.roles.map(({ role, byQuarter }) => (
            <DemandRow key={role} label={role} help="person-weeks" demand={byQuarter} say={grouped} inner />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function RowHead({ label, help, inner = false }: { label: string; help: string; inner?: boolean }) {
  return (
    <th
      scope="row"
      className="sticky left-0 border-b border-hairline bg-page px-2 py-1.5 text-left align-top font-medium wrap-anywhere"
    >
      <span className={inner ? "pl-3 font-normal text-ink-2" : undefined}>{label}</span>
      {!inner && <span className="block text-11 font-normal text-ink-3">{help}</span>}
    </th>
  );
}

type GainProps = {
  label: string;
  help: string;
  gain: ComparedGain;
  quarters: readonly string[];
  say: (amount: number) => string;
};

function GainRow({ label, help, gain, quarters, say }: GainProps) {
  const of = new Map(gain.byQuarter.map((each) => [each.quarter, each]));
  const cell = (title: string, each: Omit<ComparedGain, "byQuarter"> | undefined): ReactNode =>
    each && (
      <ComparedNumber
        title={title}
        before={each.before}
        after={each.after}
        say={say}
        parts={each.parts}
        aside={lostWords(each.lostPct)}
        harm={(each.lostPct ?? 0) > 0}
        note="Counted from the quarter after the work, once what it needs is in place. What is blocked or must be redesigned counts nothing."
      />
    );
  return (
    <tr>
      <RowHead label={label} help={help} />
      {quarters.map((quarter) => (
        <Cell key={quarter} numeric className="align-top">
          {cell(`${label} in ${quarterInWords(quarter)}`, of.get(quarter))}
        </Cell>
      ))}
      <Cell numeric className="align-top">
        {cell(`${label} in all`, gain)}
      </Cell>
    </tr>
  );
}

function lostWords(lostPct: number | null): string | null {
  if (lostPct === null || lostPct === 0) return null;
  return lostPct > 0 ? `${grouped(lostPct)} % lost` : `${grouped(-lostPct)} % more`;
}

type DemandProps = {
  label: string;
  help: string;
  demand: readonly ComparedDemand[];
  whole?: { before: number; after: number };
  there?: { before: number; after: number };
  say: (amount: number) => string;
  inner?: boolean;
};

function DemandRow({ label, help, demand, whole, there, say, inner = false }: DemandProps) {
  return (
    <tr>
      <RowHead label={label} help={help} inner={inner} />
      {demand.map((each) => (
        <Cell key={each.quarter} numeric className="align-top">
          <ComparedNumber
            title={`${label} in ${quarterInWords(each.quarter)}`}
            before={each.asked.before}
            after={each.asked.after}
            say={say}
            parts={each.parts}
            aside={thereWords(each, say)}
            harm={each.over.after}
          />
        </Cell>
      ))}
      <Cell numeric className="align-top">
        {whole && there && (
          <ComparedNumber
            title={`${label} in all`}
            before={whole.before}
            after={whole.after}
            say={say}
            aside={`of ${there.before === there.after ? say(there.after) : `${say(there.before)} → ${say(there.after)}`}`}
          />
        )}
      </Cell>
    </tr>
  );
}

function thereWords({ there, asked, over }: ComparedDemand, say: (amount: number) => string): string {
  if (there.before === null && there.after === null) return "nobody said of how much";
  const said = (amount: number | null) => (amount === null ? "not set" : say(amount));
  const of =
    there.before === there.after ? `of ${said(there.after)}` : `of ${said(there.before)} → ${said(there.after)}`;
  if (!over.after) return of;
  return `${of}, over by ${say(Math.round((asked.after - (there.after ?? 0)) * 100) / 100)}`;
}
