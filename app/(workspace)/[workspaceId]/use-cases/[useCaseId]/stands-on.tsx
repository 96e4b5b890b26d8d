import type { ReactNode } from "react";
import { Voice } from "@/ui/page-header";
import type { Detail } from "./use-case-detail";

const levels = ["nothing", "ad hoc", "defined", "operating", "improving"];
const ledgerWords: Record<string, string> = {
  in_use: "in use",
  collected: "collected",
  dormant: "held, not used",
  proposed: "proposed",
};

/** Where in the journey, for whom, with which data, and on what it has to be able to stand. */
export function StandsOn({ detail }: { detail: Detail }) {
  const { standsOn, readinessPct } = detail;
  return (
    <>
      <div>
        <Voice>Where and for whom</Voice>
        <dl className="mt-1 grid gap-1">
          <Line name="Moment">{detail.momentWords}</Line>
          <Line name="Audience">{standsOn.audiences.join(", ") || "Nobody named yet"}</Line>
          <Line name="Channels">{standsOn.channels.join(", ") || "None yet"}</Line>
          {standsOn.guardrails.length > 0 && <Line name="Must not get worse">{standsOn.guardrails.join(", ")}</Line>}
        </dl>
      </div>
      <Listed title="Pitfalls it meets" empty="None named: regret counts the mildest.">
        {standsOn.pitfalls.map(({ id, name, severity, emotion, source }) => (
          <Item
            key={id}
            name={name}
            note={[emotion && `people feel ${emotion}`, source].filter(Boolean).join(" · ")}
            value={`severity ${severity} of 5`}
            isBad={severity >= 4}
          />
        ))}
      </Listed>
      <Listed title="Data it uses" empty="None named.">
        {standsOn.dataItems.map(({ id, name, status, basis, ready }) => (
          <Item
            key={id}
            name={name}
            note={basis ? `basis: ${basis.toLowerCase()}` : null}
            value={status === null ? "not in the ledger" : ready ? (ledgerWords[status] ?? status) : "no known basis"}
            isBad={!ready}
          />
        ))}
      </Listed>
      <Listed title={`What must be in place: ${readinessPct.toFixed(0)}% ready`} empty="Nothing has to come first.">
        {standsOn.prerequisites.map(({ block, name, level, minLevel }) => (
          <Item
            key={block}
            name={name}
            note={`now ${level}, ${levels[level] ?? ""}`}
            value={level >= minLevel ? "ready" : `needs level ${minLevel}`}
            isBad={level < minLevel}
          />
        ))}
      </Listed>
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)] gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Listed({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <Voice>{title}</Voice>
      {children.length === 0 ? <p className="mt-1 text-ink-2">{empty}</p> : <ul className="mt-1">{children}</ul>}
    </div>
  );
}

function Item({ name, note, value, isBad }: { name: string; note: string | null; value: string; isBad: boolean }) {
  return (
    <li className="flex items-baseline justify-between gap-3 border-t border-hairline py-1 first:border-t-0">
      <span className="min-w-0">
        {name}
        {note && <span className="block text-12 text-ink-3">{note}</span>}
      </span>
      <span
        className={isBad ? "figure shrink-0 text-12 font-semibold text-harm" : "figure shrink-0 text-12 text-ink-2"}
      >
        {value}
      </span>
    </li>
  );
}
