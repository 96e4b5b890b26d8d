"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type MouseEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { CellChoices, Choice } from "@/domain/scoring/list/read-cell";
import { setOf } from "@/domain/scoring/list/read-cell";
import type { RowSet } from "@/domain/scoring/list/with-changes";
import type { MenuEntry } from "@/ui/anchored-menu";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { useTell } from "@/ui/toast";
import { returning } from "./returning";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import type { EditMany } from "./use-edit-many";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));
const BulkEffort = comesLater(() => import("./bulk-effort").then((module) => module.BulkEffort));
const BulkAudiences = comesLater(() => import("./bulk-audiences").then((module) => module.BulkAudiences));

type Act = "owner" | "status" | "outcome" | "function" | "tableStakes" | "effort" | "audiences";
const acts: readonly { act: Act; name: string }[] = [
  { act: "owner", name: "Owner" },
  { act: "status", name: "Status" },
  { act: "outcome", name: "Outcome" },
  { act: "function", name: "Function" },
  { act: "effort", name: "Effort" },
  { act: "tableStakes", name: "Table stakes" },
  { act: "audiences", name: "Audiences" },
];
const mostCopies = 20;

type Props = {
  rows: readonly ListedRow[];
  listing: UseCaseListing;
  choices: CellChoices;
  workspaceId: string;
  edit: EditMany;
  onStop: (rows: readonly ListedRow[]) => void;
  onCopy: () => void;
  onClear: () => void;
};

/** What can be done with everything that is selected, at once. */
export function BulkBar({ rows, listing, choices, workspaceId, edit, onStop, onCopy, onClear }: Props) {
  const [open, setOpen] = useState<{ act: Act; anchor: HTMLElement } | null>(null);
  const { may } = listing;
  const counted = `${rows.length} use ${rows.length === 1 ? "case" : "cases"}`;
  const set = (name: string, value: RowSet, to: string) =>
    edit({ changes: rows.map(({ id }) => ({ useCaseId: id, set: value })), words: `${name} of ${counted}: ${to}` });
  const entries = (
    act: "owner" | "status" | "outcome" | "function",
    name: string,
    none: string | null,
  ): MenuEntry[] => {
    const offered: (Choice | null)[] = [...choices[act], ...(none === null ? [] : [null])];
    return offered.map((choice) => ({
      label: choice?.name ?? none,
      onSelect: () =>
        act === "status" && choice?.id === "stopped"
          ? onStop(rows)
          : set(name, setOf(act, choice?.id ?? null), choice?.name ?? none ?? ""),
    }));
  };
  const menus: Partial<Record<Act, () => MenuEntry[]>> = {
    owner: () => entries("owner", "Owner", "Nobody"),
    status: () => entries("status", "Status", null),
    outcome: () => entries("outcome", "Outcome", "No outcome"),
    function: () => entries("function", "Function", "No function"),
    tableStakes: () => [
      { label: "Table stakes", onSelect: () => set("Table stakes", { tableStakes: true }, "yes") },
      { label: "Not table stakes", onSelect: () => set("Table stakes", { tableStakes: false }, "no") },
    ],
  };
  const menu = open && menus[open.act];
  const close = () => setOpen(null);
  return (
    <section
      aria-label="Selected use cases"
      className="no-print bar-below z-(--z-sticky) flex flex-wrap items-center gap-1.5 border-t border-line bg-raised px-4 py-1.5 shadow-float max-sm:hidden"
    >
      <p className="mr-2 font-semibold">
        <span className="figure">{rows.length}</span> selected
      </p>
      {may.edit &&
        acts.map(({ act, name }) => (
          <Button
            key={act}
            look="quiet"
            aria-haspopup="true"
            onClick={(event: MouseEvent<HTMLButtonElement>) => setOpen({ act, anchor: event.currentTarget })}
          >
            {name}
          </Button>
        ))}
      {may.edit && <Copies rows={rows} workspaceId={workspaceId} />}
      {may.edit && (
        <Button look="quiet" onClick={() => onStop(rows)}>
          Stop…
        </Button>
      )}
      <Button look="quiet" onClick={onCopy}>
        Copy
      </Button>
      <Button look="quiet" className="ml-auto" onClick={onClear}>
        Clear
      </Button>
      {open && menu && (
        <AnchoredMenu
          anchor={open.anchor}
          label={acts.find(({ act }) => act === open.act)?.name ?? ""}
          entries={returning(menu(), open.anchor)}
          onClose={close}
        />
      )}
      {open?.act === "effort" && (
        <BulkEffort
          anchor={open.anchor}
          count={rows.length}
          onSet={(value) =>
            set("Effort", value, value.effortWeeks == null ? "as the template" : `${value.effortWeeks}`)
          }
          onClose={close}
        />
      )}
      {open?.act === "audiences" && (
        <BulkAudiences anchor={open.anchor} rows={rows} listing={listing} edit={edit} onClose={close} />
      )}
    </section>
  );
}

/** Copies of all that are selected, one after the other. */
function Copies({ rows, workspaceId }: { rows: readonly ListedRow[]; workspaceId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const duplicating = useMutation(trpc.useCase.duplicate.mutationOptions());
  const copy = async () => {
    let made = 0;
    try {
      for (const { id } of rows) {
        await duplicating.mutateAsync({ workspaceId, useCaseId: id });
        made++;
      }
      tell(made === 1 ? "One copy made" : `${made} copies made`);
    } catch (error) {
      const { message } = error as { message: string };
      tell(`${made} of ${rows.length} copies made`, { description: message });
    }
    await cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
  };
  return (
    <Button
      look="quiet"
      busy={duplicating.isPending}
      disabledBecause={rows.length > mostCopies ? `Copy at most ${mostCopies} at once.` : null}
      onClick={() => void copy()}
    >
      Duplicate
    </Button>
  );
}
