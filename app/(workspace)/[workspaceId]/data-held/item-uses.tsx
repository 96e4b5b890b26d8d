"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Tag, VerdictTag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { TextInput } from "@/ui/text-input";
import type { Ledger, LedgerRow } from "./ledger-view";
import type { LedgerActs } from "./use-ledger-acts";

type Props = { workspaceId: string; ledger: Ledger; row: LedgerRow; acts: LedgerActs; opened: boolean };

const standing = [
  { id: "operations", name: "Operations" },
  { id: "programme", name: "The programme itself" },
];
const mostFound = 8;

/** What uses an item, by both sides; linked and unlinked on both in one act. */
export function ItemUses({ workspaceId, ledger, row, acts, opened }: Props) {
  const [linking, setLinking] = useState(opened);
  const { may } = ledger;
  const known = [...standing.map((each) => ({ ...each, status: null, verdict: null })), ...ledger.useCases];
  const uses = row.uses.map((use) => ({
    ...use,
    about: known.find(({ id }) => id === use.useId) ?? { id: use.useId, name: use.useId, status: null, verdict: null },
  }));
  return (
    <div>
      <Voice as="h3">{row.uses.length === 0 ? "Nothing uses it" : "Used by"}</Voice>
      <ul className="mt-1">
        {uses.map(({ useId, onItem, onUseCase, about }) => (
          <li key={useId} className="border-t border-hairline py-1.5 first:border-t-0">
            <p className="flex flex-wrap items-center gap-2">
              {about.status === null ? (
                <span className="font-medium">{about.name}</span>
              ) : (
                <Link
                  href={`/${workspaceId}/use-cases/${useId}#privacy`}
                  prefetch={false}
                  className="font-medium underline underline-offset-3"
                >
                  {about.name}
                </Link>
              )}
              {about.status && <span className="text-12 text-ink-3 capitalize">{about.status}</span>}
              {about.verdict ? <VerdictTag verdict={about.verdict} /> : <Tag>standing</Tag>}
            </p>
            {!(onItem && onUseCase) && (
              <p className="text-12 text-ink-2">
                {onItem
                  ? "Only the ledger says so: the use case does not name this data."
                  : "Only the use case says so: the ledger does not count this use."}
              </p>
            )}
            {may.edit && (
              <p className="flex flex-wrap gap-1.5">
                {!(onItem && onUseCase) && (
                  <Button look="quiet" onClick={() => acts.link(row, useId, true, about.name)}>
                    Record it on both
                  </Button>
                )}
                <Button
                  look="quiet"
                  aria-label={`Unlink ${about.name}`}
                  onClick={() => acts.link(row, useId, false, about.name)}
                >
                  Unlink
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {may.edit && !linking && (
        <p className="mt-1">
          <Button onClick={() => setLinking(true)}>Link a use</Button>
        </p>
      )}
      {may.edit && linking && (
        <UseSearch
          row={row}
          ledger={ledger}
          onChoose={(id, name) => acts.link(row, id, true, name)}
          onClose={() => setLinking(false)}
        />
      )}
    </div>
  );
}

type SearchProps = {
  row: LedgerRow;
  ledger: Ledger;
  onChoose: (id: string, name: string) => void;
  onClose: () => void;
};

function UseSearch({ row, ledger, onChoose, onClose }: SearchProps) {
  const [text, setText] = useState("");
  const linked = new Set(row.uses.map(({ useId }) => useId));
  const found = [...ledger.useCases, ...standing].filter(
    ({ id, name }) => !linked.has(id) && name.toLowerCase().includes(text.trim().toLowerCase()),
  );
  return (
    <div className="mt-2 grid gap-1">
      <TextInput
        label="Which use case uses it?"
        type="search"
        autoFocus
        value={text}
        placeholder="Part of its name"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onClose();
        }}
      />
      <ul aria-label="Found" className="grid">
        {found.slice(0, mostFound).map(({ id, name }) => (
          <li key={id}>
            <Button
              look="quiet"
              className="w-full justify-start text-left whitespace-normal"
              aria-label={`Link ${name}`}
              onClick={() => {
                onChoose(id, name);
                onClose();
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > mostFound && (
        <p className="text-12 text-ink-3">{found.length - mostFound} more: write part of the name.</p>
      )}
      <p>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </p>
    </div>
  );
}
