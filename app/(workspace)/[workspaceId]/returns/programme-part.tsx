import Link from "next/link";
import type { ReactNode } from "react";
import { counted } from "@/domain/roadmap/wording";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { CumulativeFigure } from "./cumulative-figure";
import { OpensFigure } from "./opens-figure";
import type { Line, Overview } from "./returns-words";

type Props = { workspaceId: string; overview: Overview };

/** All lines together: what was observed, what is expected, when it is paid back, and what customers made of it. */
export function ProgrammePart({ workspaceId, overview: { programme, lines, sign } }: Props) {
  const { figures, quarters, cumulative, band, riskAdjusted, rangeSentence, cautions } = programme;
  const { toDate, payback } = figures;
  const lastSeen = quarters.findLastIndex(({ observedLines }) => observedLines > 0);
  return (
    <>
      <dl className="grid grid-cols-4 gap-x-8 gap-y-5 border-t border-line px-7 py-5 max-lg:grid-cols-2 max-lg:px-4 max-sm:gap-x-4">
        <Figure
          name="Margin observed so far"
          side="commercial"
          value={<OpensFigure figure={toDate.margin} title="Margin observed so far, by line" />}
        >
          For <OpensFigure figure={toDate.cost} title="Cost observed so far, by line" /> of cost: a return of{" "}
          <OpensFigure figure={toDate.roi} title="Return so far" />.
        </Figure>
        <Figure
          name="Margin with what is expected"
          side="commercial"
          hollow
          value={<OpensFigure figure={figures.margin} title="Margin observed and expected, by line" />}
        >
          For <OpensFigure figure={figures.cost} title="Cost observed and expected, by line" /> of cost: a return of{" "}
          <OpensFigure figure={figures.roi} title="Return with what is expected" />.
        </Figure>
        <Figure
          name="Paid back"
          side="commercial"
          hollow
          value={<OpensFigure figure={payback} title="When the programme is paid back" />}
        >
          The first quarter from which all margin covers all cost, and goes on doing so.
        </Figure>
        <Figure
          name="What customers made of it"
          side="customer"
          value={<Harmed workspaceId={workspaceId} lines={lines} />}
        >
          {tested(lines)}
        </Figure>
      </dl>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-7 pb-10 max-lg:px-4">
        {cautions.map((caution) => (
          <Notice key={caution} tone="harm">
            {caution}
          </Notice>
        ))}
        <Section title="The programme, quarter by quarter">
          <CumulativeFigure
            name="the programme"
            wide
            quarters={quarters.map((each, at) => ({
              ...{ quarter: each.quarter, cost: each.cost, margin: each.margin },
              observed: at <= lastSeen && each.observedLines === each.lines,
              state: stateOf(each),
            }))}
            cumulative={cumulative}
            band={band}
            risk={riskAdjusted}
            paybackQuarter={payback.value}
            sign={sign}
            sentence={
              payback.value === null
                ? "Observed and expected together, the programme does not earn what it cost within these quarters."
                : `Observed and expected together, the programme has earned what it cost from ${payback.words} on.`
            }
          />
          <div className="mt-2 grid max-w-[78ch] gap-1 text-12 text-ink-2">
            {rangeSentence && <p>{rangeSentence}</p>}
            {riskAdjusted && <p>{riskAdjusted.sentence}</p>}
          </div>
        </Section>
      </div>
    </>
  );
}

function stateOf({ lines, observedLines }: Overview["programme"]["quarters"][number]): string {
  if (lines === 0) return "no line runs";
  if (observedLines === lines) return "observed";
  return observedLines === 0 ? "expected" : `${observedLines} of ${counted(lines, "line")} observed`;
}

function tested(lines: readonly Line[]): string {
  const seen = lines.filter(({ customers }) => customers.test).length;
  return seen === lines.length
    ? "Every line has a concluded test that says so."
    : `Of ${lines.length - seen} of ${counted(lines.length, "line")} it is not known: no concluded test.`;
}

/** Lines whose latest test harmed customers, opening to what the latest test of each line says. */
function Harmed({ workspaceId, lines }: { workspaceId: string; lines: readonly Line[] }) {
  const seen = lines.filter(({ customers }) => customers.test);
  const harmed = seen.filter(({ customers }) => customers.harms).length;
  const words = seen.length === 0 ? "not known" : `${harmed} of ${seen.length} harmed`;
  const order = [...lines].sort((a, b) => Number(b.customers.harms) - Number(a.customers.harms));
  return (
    <OpensNumber
      value={words}
      label={`${words}: what customers made of it`}
      title="What the latest test of each line says of customers"
      parts={order.map(({ name, customers }) => ({
        label: (
          <>
            <span className="font-medium">{name}</span>
            <span className="block text-12 text-ink-2">{customers.sentence}</span>
          </>
        ),
        value: customers.test ? (
          <Link
            prefetch={false}
            href={`/${workspaceId}/experiments/${encodeURIComponent(customers.test.id)}`}
            className="underline underline-offset-3"
          >
            {customers.harms ? "harmed" : "not harmed"}
          </Link>
        ) : (
          "not known"
        ),
      }))}
    />
  );
}

type FigureProps = {
  name: string;
  side: "commercial" | "customer";
  hollow?: boolean;
  value: ReactNode;
  children: ReactNode;
};

function Figure({ name, side, hollow, value, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-12 text-ink-2">
        <PairMark side={side} {...(hollow && { hollow })} />
        {name}
      </dt>
      <dd className="mt-0.5 font-serif text-28 leading-tight max-sm:text-22">{value}</dd>
      <dd className="mt-1 text-12 text-ink-3">{children}</dd>
    </div>
  );
}
