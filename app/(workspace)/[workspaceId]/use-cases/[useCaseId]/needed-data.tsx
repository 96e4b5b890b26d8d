"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Select } from "@/ui/select";
import type { useLedgerChanges } from "./use-ledger-changes";
import type { Privacy } from "./use-privacy";

type Props = { privacy: Privacy; workspaceId: string; changes: ReturnType<typeof useLedgerChanges> };
type Needed = Privacy["items"][number];

const problems = {
  missing: "not on record",
  basis: "no known basis",
  explicitConsent: "no explicit consent",
} as const;

/** The data it needs, each with its basis, and what is missing on record; linked on both sides in one act. */
export function NeededData({ privacy, workspaceId, changes }: Props) {
  const { items, others, may } = privacy;
  const [chosen, setChosen] = useState("");
  const missing = items.filter(({ problem }) => problem === "missing").length;
  const bare = items.filter(({ problem }) => problem !== null && problem !== "missing").length;
  const sentence =
    items.length === 0
      ? "It names no data."
      : missing + bare === 0
        ? `All ${items.length} on record with a basis.`
        : [missing > 0 && `${missing} not on record`, bare > 0 && `${bare} without a basis that carries it`]
            .filter(Boolean)
            .join(", ")
            .concat(".");
  const link = (id: string, on: boolean) => {
    const item = others.find((each) => each.id === id) ?? items.find((each) => each.item?.id === id)?.item;
    if (item) changes.link(item, on);
  };
  return (
    <div>
      <Voice as="h3">Data it needs</Voice>
      <p className="mt-1 text-ink-2">{sentence}</p>
      <ul className="mt-1">
        {items.map((each) => (
          <Line
            key={each.elementId}
            needed={each}
            workspaceId={workspaceId}
            mayEdit={may.edit}
            onLink={link}
            onAdd={changes.add}
          />
        ))}
      </ul>
      {may.edit && others.length > 0 && (
        <form
          className="mt-2 flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            link(chosen, true);
            setChosen("");
          }}
        >
          <Select
            label="Link more data"
            fieldClassName="w-64 max-sm:w-full"
            value={chosen}
            choices={[
              { value: "", label: "Choose from the ledger" },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setChosen(event.target.value)}
          />
          <Button type="submit" busy={changes.busy} disabledBecause={chosen === "" ? "Choose the data first." : null}>
            Link it
          </Button>
        </form>
      )}
    </div>
  );
}

type LineProps = {
  needed: Needed;
  workspaceId: string;
  mayEdit: boolean;
  onLink: (itemId: string, on: boolean) => void;
  onAdd: (elementId: string) => void;
};

function Line({ needed, workspaceId, mayEdit, onLink, onAdd }: LineProps) {
  const { elementId, name, item, basis, problem, isNeeded, isNamed, isShipped } = needed;
  const itemId = item?.id;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-hairline py-1 first:border-t-0">
      <span className="min-w-0">
        {item ? (
          <Link
            href={`/${workspaceId}/data-held?item=${encodeURIComponent(item.id)}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
          >
            {name}
          </Link>
        ) : (
          name
        )}
        {!(isNeeded && isNamed) && item && (
          <span className="block text-12 text-ink-3">
            {isNeeded ? "The ledger does not count this use." : "Only the ledger says that it uses this."}
          </span>
        )}
      </span>
      <span className="flex flex-wrap items-center gap-1.5 text-12">
        <span className={problem ? "font-semibold text-harm" : "text-ink-2"}>
          {problem ? problems[problem] : basis?.toLowerCase()}
        </span>
        {mayEdit && problem === "missing" && isShipped && (
          <Button aria-label={`Add ${name} to the ledger`} onClick={() => onAdd(elementId)}>
            Add to the ledger
          </Button>
        )}
        {mayEdit && problem !== null && problem !== "missing" && itemId !== undefined && (
          <Link
            href={`/${workspaceId}/data-held?item=${encodeURIComponent(itemId)}&field=legalBasis`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
          >
            Set the basis
          </Link>
        )}
        {mayEdit && itemId !== undefined && !(isNeeded && isNamed) && (
          <Button look="quiet" aria-label={`Record ${name} on both sides`} onClick={() => onLink(itemId, true)}>
            Record it on both
          </Button>
        )}
        {mayEdit && itemId !== undefined && (
          <Button look="quiet" aria-label={`Unlink ${name}`} onClick={() => onLink(itemId, false)}>
            Unlink
          </Button>
        )}
      </span>
    </li>
  );
}
