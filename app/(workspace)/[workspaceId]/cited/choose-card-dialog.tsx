"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { useKeptKey } from "../shell-context";
import { SearchChoice } from "./search-choice";
import { usePins } from "./use-pins";

type Props = { workspaceId: string; usedIn: string; label: string; onClose: () => void };

/** Which card a decision rests on, and why. */
export function ChooseCardDialog({ workspaceId, usedIn, label, onClose }: Props) {
  const trpc = useTRPC();
  const { data: listing, error: unread } = useQuery(trpc.evidence.list.queryOptions({ workspaceId }));
  const typed = useKept(useKeptKey(`pin to ${usedIn}`), { evidenceId: null as string | null, note: "" });
  const { evidenceId, note } = typed.value;
  const close = () => {
    typed.drop();
    onClose();
  };
  const pins = usePins(workspaceId, close);
  const cards = listing?.shown.flatMap((each) => each.cards) ?? [];
  const together = listing?.shown.find(({ group, cards: held }) => group && held.some(({ id }) => id === evidenceId));
  const error = unread ?? pins.error;
  return (
    <FormDialog
      title="Pin evidence"
      description={`What does it rest on? “${label}”`}
      submit="Pin it"
      busy={pins.busy}
      off={evidenceId === null ? "Choose a card first." : null}
      onSubmit={() => evidenceId && pins.pin({ evidenceId, usedIn, note: note.trim() || null })}
      onClose={close}
    >
      {listing ? (
        <SearchChoice
          label="Card"
          placeholder="Search: regret, push, Gartner"
          choices={cards.map(({ id, name, statement }) => ({ id, name, help: statement }))}
          value={evidenceId}
          onChange={(id) => typed.set({ evidenceId: id, note })}
        />
      ) : (
        !unread && <Skeleton className="h-64" />
      )}
      {together?.group && (
        <Notice>
          {together.cards.length} cards are pinned together: “{together.group.title}” has more than one side.
        </Notice>
      )}
      <TextArea
        label="Why this card"
        value={note}
        maxLength={1_000}
        rows={2}
        placeholder="Benchmark beside our own figure"
        onChange={(event) => typed.set({ evidenceId, note: event.target.value })}
      />
      {error && <Notice tone="harm">{conflictOr(error)} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
