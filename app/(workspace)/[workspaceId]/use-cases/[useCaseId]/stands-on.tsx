import type { ReactNode } from "react";
import { Voice } from "@/ui/page-header";
import { levelNames } from "../status-words";
import type { Detail } from "./use-case-detail";

const ledgerWords: Record<string, string> = {
  in_use: "in use",
  collected: "collected",
  dormant: "held, not used",
  proposed: "proposed",
};

/** The pitfalls it meets, by how much they hurt. */
export function Pitfalls({ detail: { standsOn } }: { detail: Detail }) {
  return (
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
  );
}

/** The data it uses, and whether it may. */
export function DataUsed({ detail: { standsOn } }: { detail: Detail }) {
  return (
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
  );
}

/** The building blocks it stands on. */
export function Prerequisites({ detail: { standsOn, readinessPct } }: { detail: Detail }) {
  return (
    <Listed title={`What must be in place: ${readinessPct.toFixed(0)}% ready`} empty="Nothing has to come first.">
      {standsOn.prerequisites.map(({ block, name, level, minLevel }) => (
        <Item
          key={block}
          name={name}
          note={`now ${level}, ${levelNames[level] ?? ""}`}
          value={level >= minLevel ? "ready" : `needs level ${minLevel}`}
          isBad={level < minLevel}
        />
      ))}
    </Listed>
  );
}

function Listed({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <div className="mt-3">
      <Voice as="h3">{title}</Voice>
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
