import Link from "next/link";
import { useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import { Button } from "@/ui/button";
import { VerdictTag } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import type { Foundations } from "./foundation-types";

type Row = Foundations["useCases"]["rows"][number];
type Props = { workspaceId: string; foundations: Foundations; onChoose: (id: string) => void };

const first = 10;

/** The use cases still to come, in their order: how ready, what is missing, and when the plan has it. */
export function ReadinessPart({ workspaceId, foundations: { useCases, lastQuarter }, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const { rows, more } = useCases;
  const shown = all ? rows : rows.slice(0, first);
  return (
    <Section title="Readiness of the top use cases" aside="in their order of rank">
      {rows.length === 0 ? (
        <p className="text-ink-2">
          No use case is scored or planned yet. As soon as one is, this says what it still needs.
        </p>
      ) : (
        <ul>
          {shown.map((row) => (
            <li
              key={row.id}
              className="grid grid-cols-[minmax(0,1.2fr)_56px_minmax(0,1fr)_minmax(0,0.9fr)] items-baseline gap-x-4 gap-y-0.5 border-t border-hairline py-1.5 max-sm:grid-cols-[1fr_auto]"
            >
              <span className="flex flex-wrap items-baseline gap-x-2">
                <Link
                  href={`/${workspaceId}/use-cases/${row.id}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center font-medium [overflow-wrap:anywhere] underline-offset-3 hover:underline max-sm:min-h-11"
                >
                  {row.name}
                </Link>
                <VerdictTag verdict={row.verdict} />
              </span>
              <span className="text-right">
                <ReadyNumber row={row} />
              </span>
              <Missing row={row} onChoose={onChoose} />
              <span className="text-12 text-ink-2 max-sm:col-span-2">{whenWords(row, lastQuarter)}</span>
            </li>
          ))}
        </ul>
      )}
      {(rows.length > shown.length || more > 0) && (
        <p className="mt-2 flex flex-wrap items-baseline gap-3 text-12 text-ink-3">
          {rows.length > shown.length && (
            <Button look="quiet" className="-ml-3" onClick={() => setAll(true)}>
              Show {rows.length - shown.length} more
            </Button>
          )}
          {all && more > 0 && `${more} of lower rank are in the list of use cases.`}
        </p>
      )}
    </Section>
  );
}

function ReadyNumber({ row: { name, readinessPct, needs } }: { row: Row }) {
  return (
    <OpensNumber
      value={`${readinessPct.toFixed(0)}%`}
      className="min-h-6 font-semibold max-sm:min-h-11"
      label={`${name}: ${readinessPct.toFixed(1)}% ready, what it is made of`}
      title="How far its foundations are there"
      parts={[
        ...needs.map((need) => ({
          label: need.name,
          how: `level ${need.level} of ${need.minLevel}`,
          value: `${need.minLevel === 0 ? 100 : Math.min(100, Math.round((100 * need.level) / need.minLevel))}%`,
        })),
        { label: "Ready, the mean", value: `${readinessPct.toFixed(1)}%`, total: true },
      ]}
      note={needs.length === 0 ? "It needs no building block." : "A block not assessed has level 0."}
    />
  );
}

function Missing({ row, onChoose }: { row: Row; onChoose: (id: string) => void }) {
  const missing = row.needs.filter(({ level, minLevel }) => level < minLevel);
  if (missing.length === 0) return <span className="text-12 text-ink-3 max-sm:col-span-2">Nothing is missing</span>;
  return (
    <span className="text-12 text-ink-2 max-sm:col-span-2">
      Misses{" "}
      {missing.map(({ block, name, level, minLevel }, at) => (
        <span key={block}>
          {at > 0 && ", "}
          <button
            type="button"
            onClick={() => onChoose(block)}
            className="min-h-6 text-left [overflow-wrap:anywhere] underline decoration-dotted underline-offset-3 hover:text-ink max-sm:min-h-11"
          >
            {name}
          </button>{" "}
          <span className="figure">
            {level} → {minLevel}
          </span>
        </span>
      ))}
    </span>
  );
}

function whenWords({ ready, starts, startsTooEarly }: Row, lastQuarter: string | null): string {
  const when =
    ready === "now"
      ? "Ready now"
      : ready !== null
        ? `Ready in ${quarterInWords(ready)} by the plan`
        : lastQuarter === null
          ? "Nothing is planned yet"
          : "Not in this plan";
  const start =
    starts === null ? "" : `; starts in ${quarterInWords(starts)}${startsTooEarly ? ", before it is ready" : ""}`;
  return `${when}${start}`;
}
