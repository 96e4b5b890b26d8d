"use client";

import Link from "next/link";
import { excessInWords } from "@/domain/customers/pressure-sentence";
import { quarterInWords } from "@/domain/quarters";
import { Drawer } from "@/ui/dialog";
import { Meter } from "@/ui/meter";
import { type NumberPart, NumberParts } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { CapEditor } from "../cap-editor";
import { PressureAtLine, pressureInWords, timeInWords } from "../pressure-words";
import type { PressureListing } from "./pressure-screen";
import type { PressureView } from "./use-pressure-view";

type Row = PressureListing["rows"][number];
type Props = {
  workspaceId: string;
  listing: PressureListing;
  spot: NonNullable<ReturnType<PressureView["find"]>>;
  onClose: () => void;
};

const sources = { own: "your own cap", default: "our default", none: "nobody set one" } as const;

/** What a sum of messages is made of, against what is allowed, and how it goes on. */
export function PressurePanel({ workspaceId, listing, spot: { row, at }, onClose }: Props) {
  const counting = new Set(at.counting);
  const other = row.parts.filter((_, index) => !counting.has(index));
  const lines = at.counting.flatMap((index) => {
    const part = row.parts[index];
    return part ? [lineOf(part, workspaceId)] : [];
  });
  const total: NumberPart[] = [
    { label: "Messages per person and week", value: at.weeklyTouches.toFixed(2), total: true },
    { label: `Allowed: ${sources[row.source]}`, value: row.cap === null ? "no cap" : row.cap },
    ...(at.over ? [{ label: <b className="font-semibold text-harm">{excessInWords(at.excess)}</b>, value: "" }] : []),
  ];
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${row.audience} × ${row.channel}`}
      description={timeInWords(at.quarter)}
    >
      <div className="grid gap-5">
        <div>
          {row.cap !== null && (
            <Meter used={at.weeklyTouches} available={row.cap} label={pressureInWords(at, row.cap)} />
          )}
          <div className="mt-2">
            <NumberParts parts={[...lines, ...total]} />
          </div>
        </div>
        {other.length > 0 && (
          <div>
            <Voice as="h3">Not at this time</Voice>
            <NumberParts parts={other.map((part) => lineOf(part, workspaceId))} />
          </div>
        )}
        <div>
          <Voice as="h3">Along the plan</Voice>
          <ul>
            {row.at.map((each) => (
              <li key={each.quarter ?? "now"} className="border-t border-hairline py-1.5">
                <PressureAtLine at={each} cap={row.cap} />
              </li>
            ))}
          </ul>
        </div>
        <CapEditor
          workspaceId={workspaceId}
          channel={{ id: row.channelId, name: row.channel }}
          weeklyCap={{ cap: row.cap, source: row.source }}
          version={listing.version}
          mayEdit={listing.may.edit}
        />
      </div>
    </Drawer>
  );
}

function lineOf({ id, name, kind, from, until, weekly }: Row["parts"][number], workspaceId: string): NumberPart {
  const when = [
    ...(kind === "generic" ? ["to everybody"] : []),
    ...(from ? [`from ${quarterInWords(from)}`] : []),
    ...(until ? [`gone from ${quarterInWords(until)}`] : []),
  ].join(", ");
  const label =
    kind === "generic" ? (
      name
    ) : (
      <Link
        href={`/${workspaceId}/use-cases/${id}`}
        prefetch={false}
        className="underline decoration-dotted underline-offset-3"
      >
        {name}
      </Link>
    );
  return {
    label: (
      <>
        {label}
        {when && <span className="block text-12 text-ink-3">{when}</span>}
      </>
    ),
    value: weekly.toFixed(2),
  };
}
