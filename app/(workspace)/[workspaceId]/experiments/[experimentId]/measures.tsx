import Link from "next/link";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { StateTag } from "../decision-tag";
import { MeasureBar, MeasureTicks, type MeasureView, placeOn } from "./measure-bar";

const grid =
  "grid grid-cols-[minmax(110px,1fr)_minmax(104px,0.8fr)_minmax(180px,2fr)_minmax(170px,1.3fr)] gap-x-4 max-md:grid-cols-[minmax(min-content,1fr)_minmax(0,auto)] max-md:gap-y-1";

type Props = { workspaceId: string; measures: readonly MeasureView[]; treatment: string };

/** The primary, then everything customers must not pay for it, on one card: better is to the right. */
export function Measures({ workspaceId, measures, treatment }: Props) {
  const [primary, ...guardrails] = measures;
  const groups = [
    { title: "What it was meant to move", rows: primary ? [primary] : [] },
    { title: "What must not get worse for customers", rows: guardrails.filter((row) => row.side === "customer") },
    { title: "Other limits", rows: guardrails.filter((row) => row.side === "commercial") },
  ].filter(({ rows }) => rows.length > 0);
  const shares = measures.find((row) => row.unit === "points");
  return (
    <div>
      <div aria-hidden className={`${grid} text-11 text-ink-3 max-md:hidden`}>
        <span>Measure</span>
        <span className="text-right">Control → {treatment}</span>
        <span className="relative">
          <span className="absolute left-0">worse</span>
          {shares && <NoChange at={placeOn(shares)(0)} />}
          <span className="absolute right-0">better</span>
        </span>
        <span>Reading</span>
      </div>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <div className="border-b border-line pt-3 pb-1">
            <Voice>{title}</Voice>
          </div>
          <ul aria-label={title}>
            {rows.map((row) => (
              <Measure key={row.metricId} row={row} workspaceId={workspaceId} />
            ))}
          </ul>
        </div>
      ))}
      {shares && (
        <div aria-hidden className={`${grid} pt-1 max-md:hidden`}>
          <span />
          <span />
          <MeasureTicks row={shares} />
        </div>
      )}
      <p className="mt-1 text-12 text-ink-3">
        Tinted: inside what we accept. Dashed: our limit. Lines are the ranges the true change probably lies in. Shares
        stand on one scale, scores each on its own.
      </p>
    </div>
  );
}

/** Stands over zero, on the side where there is room. */
function NoChange({ at }: { at: number }) {
  const side = at > 62 ? "-translate-x-full" : at < 38 ? "" : "-translate-x-1/2";
  return (
    <span className={`absolute whitespace-nowrap ${side}`} style={{ left: `${at}%` }}>
      no change
    </span>
  );
}

function Measure({ row, workspaceId }: { row: MeasureView; workspaceId: string }) {
  return (
    <li className={`${grid} items-center border-b border-hairline py-2`}>
      <span className="flex items-baseline gap-2 text-14 font-semibold">
        <PairMark side={row.side} />
        {row.metricId ? (
          <Link
            href={`/${workspaceId}/metrics`}
            prefetch={false}
            className="min-w-0 underline-offset-3 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {row.name}
          </Link>
        ) : (
          row.name
        )}
      </span>
      <Values row={row} />
      <span className="max-md:col-span-2">
        <MeasureBar row={row} />
        <span className={row.unit === "points" ? "hidden max-md:block" : "block"}>
          <MeasureTicks row={row} />
        </span>
      </span>
      <span className="max-md:col-span-2">
        <StateTag state={row.state} />
        <Reading row={row} />
      </span>
    </li>
  );
}

function Values({ row }: { row: MeasureView }) {
  if (!row.parts || row.control === null || row.treatment === null) {
    return <span className="text-right text-ink-3">{row.state === "veiled" ? "not shown yet" : "not known"}</span>;
  }
  return (
    <span className="text-right">
      <OpensNumber
        className="min-h-6 text-14 max-sm:min-h-11"
        title={`How ${row.name} was computed`}
        label={`${row.name}: ${row.control} to ${row.treatment}. How this was computed`}
        value={
          <>
            <span>{row.control}</span> <span className="text-ink-3">→</span>{" "}
            <b className="font-semibold">{row.treatment}</b>
          </>
        }
        words={row.parts.values.words}
        parts={row.parts.values.parts}
      />
      {row.counts && (
        <span className="figure block text-11 leading-snug text-ink-3">
          {row.counts.control}
          <span className="max-md:hidden">
            <br />
          </span>
          <span> → {row.counts.treatment}</span>
        </span>
      )}
    </span>
  );
}

function Reading({ row }: { row: MeasureView }) {
  const { parts, reading, difference } = row;
  if (!parts) return <span className="mt-0.5 block text-12 text-ink-2">{reading}</span>;
  return (
    <span className="figure mt-0.5 block text-12 text-ink-2">
      <OpensNumber
        className="min-h-6 text-left max-sm:min-h-11"
        title={`How the change of ${row.name} was computed`}
        value={difference ? `${reading} ${difference}` : reading}
        words={parts.change.words}
        parts={parts.change.parts}
      />
      {parts.chance && (
        <OpensNumber
          className="block min-h-6 text-left text-ink-3 max-sm:min-h-11"
          title="What the p-value says"
          label={`${chanceOf(row)}, ${row.name}`}
          value={chanceOf(row)}
          words={parts.chance.words}
          parts={parts.chance.parts}
        />
      )}
    </span>
  );
}

function chanceOf({ role, parts }: MeasureView): string {
  if (role === "primary") return "What p means";
  const p = parts?.chance?.parts.find(({ label }) => label.startsWith("p-value"))?.value ?? "not known";
  return `Against our limit: p ${/^[<>]/.test(p) ? p : `= ${p}`}`;
}
