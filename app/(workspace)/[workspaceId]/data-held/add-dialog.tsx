"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { useKeptKey } from "../shell-context";
import type { Ledger, LedgerRow } from "./ledger-view";

type Props = {
  workspaceId: string;
  ledger: Ledger;
  start: { elementId: string | null; useCaseId: string | null };
  onClose: () => void;
  onAdded: (id: string) => void;
};

const blank = { name: "", purpose: "", status: "proposed" as LedgerRow["status"] };

/** Data to put on record: of the library, with what it says, or of one's own. */
export function AddDialog({ workspaceId, ledger, start, onClose, onAdded }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const kept = useKept(useKeptKey(`new data ${start.elementId ?? ""}`), blank);
  const [elementId, setElementId] = useState(start.elementId);
  const { data: library, error } = useQuery(trpc.ledger.library.queryOptions({ workspaceId }));
  const typed = kept.value;
  const chosen = library?.find(({ id }) => id === elementId) ?? null;
  const words = typed.name.toLowerCase().trim().split(/\s+/);
  const found = (library ?? []).filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const user = ledger.useCases.find(({ id }) => id === start.useCaseId);
  const add = useMutation(
    trpc.ledger.add.mutationOptions({
      onSuccess: ({ id }) => {
        kept.drop();
        tell(`${chosen?.name ?? typed.name} added`);
        onAdded(id);
      },
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.ledger.pathFilter()),
          cache.invalidateQueries(trpc.useCase.pathFilter()),
        ]),
    }),
  );
  const off = chosen?.onRecord
    ? "It is in the ledger already."
    : !chosen && typed.name.trim() === ""
      ? "Choose one, or name your own."
      : null;
  return (
    <FormDialog
      title="Add data"
      description={
        user
          ? `It is noted as used by ${user.name} at once.`
          : "Take it from the library, with its usual basis and end, or name your own. Everything can be changed then."
      }
      submit={chosen ? `Add ${chosen.name}` : "Add it"}
      busy={add.isPending}
      off={off}
      onClose={() => {
        kept.drop();
        onClose();
      }}
      onSubmit={() =>
        add.mutate({
          workspaceId,
          elementId: chosen?.id ?? null,
          useCaseId: start.useCaseId,
          set: {
            ...(!chosen && { name: typed.name }),
            ...(typed.purpose.trim() !== "" && { purpose: typed.purpose }),
            status: typed.status,
          },
        })
      }
    >
      {elementId !== null && !library && !error ? (
        <Skeleton className="h-10" />
      ) : chosen ? (
        <div>
          <p className="text-14 font-medium">{chosen.name}</p>
          <p className="text-12 text-ink-2">
            {chosen.source}, sensitivity {chosen.sensitivity} of 5, usual basis: {chosen.basis?.toLowerCase() ?? "none"}
            .{chosen.note && ` ${chosen.note}`}
          </p>
          {start.elementId === null && (
            <button
              type="button"
              className="mt-1 min-h-6 text-12 underline underline-offset-3 max-sm:min-h-11"
              onClick={() => setElementId(null)}
            >
              Choose another
            </button>
          )}
        </div>
      ) : (
        <>
          <TextInput
            label="Search the library, or name your own"
            value={typed.name}
            maxLength={200}
            placeholder="Size or fit"
            onChange={(event) => kept.set({ ...typed, name: event.target.value })}
          />
          {error && <Notice tone="harm">{error.message}</Notice>}
          {!library && !error && <Skeleton className="h-40" />}
          {library && (
            <ul aria-label="Library" className="max-h-52 overflow-auto rounded-2 border border-line">
              {found.map((each) => (
                <li key={each.id} className="border-t border-hairline first:border-t-0">
                  <button
                    type="button"
                    disabled={each.onRecord}
                    onClick={() => setElementId(each.id)}
                    className="flex min-h-8 w-full items-baseline justify-between gap-3 px-2.5 py-1 text-left hover:bg-hover disabled:text-ink-3 max-sm:min-h-11"
                  >
                    <span>{each.name}</span>
                    <span className="text-12 text-ink-3">
                      {each.onRecord ? "in the ledger" : `sensitivity ${each.sensitivity}`}
                    </span>
                  </button>
                </li>
              ))}
              {found.length === 0 && (
                <li className="px-2.5 py-2 text-12 text-ink-3">
                  The library has nothing of this name: it will be your own.
                </li>
              )}
            </ul>
          )}
        </>
      )}
      <TextArea
        label="What for"
        help="Completes “We use it to …”"
        value={typed.purpose}
        maxLength={1_000}
        rows={2}
        onChange={(event) => kept.set({ ...typed, purpose: event.target.value })}
      />
      <Select
        label="Where it stands"
        choices={ledger.choices.statuses.map(({ id, label }) => ({ value: id, label }))}
        value={typed.status}
        onChange={(event) => kept.set({ ...typed, status: event.target.value as LedgerRow["status"] })}
      />
      {add.error && <Notice tone="harm">{conflictOr(add.error)} What you entered is kept here.</Notice>}
    </FormDialog>
  );
}
