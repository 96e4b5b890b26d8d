"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { SearchChoice } from "../cited/search-choice";
import { usePins } from "../cited/use-pins";
import { conflictOr } from "../scored/conflict-words";
import { useKeptKey } from "../shell-context";
import type { CardDetail } from "./card-panel";

/** Stands for "something else, said in words". */
const inWords = "(in words)";

type Props = { workspaceId: string; detail: CardDetail; onClose: () => void };

/** What the card is pinned to, and why. */
export function PinDialog({ workspaceId, detail: { card, group, others }, onClose }: Props) {
  const trpc = useTRPC();
  const { data: places, error: unread } = useQuery(trpc.evidence.places.queryOptions({ workspaceId }));
  const typed = useKept(useKeptKey(`pin ${card.id}`), { place: null as string | null, said: "", note: "" });
  const { place, said, note } = typed.value;
  const set = (change: Partial<typeof typed.value>) => typed.set({ ...typed.value, ...change });
  const close = () => {
    typed.drop();
    onClose();
  };
  const pins = usePins(workspaceId, close);
  const usedIn = place === inWords ? said.trim() : (place ?? "");
  const error = unread ?? pins.error;
  return (
    <FormDialog
      title="Pin to a decision"
      description={`${card.name}. ${card.statement}`}
      submit="Pin it"
      busy={pins.busy}
      off={usedIn === "" ? "Say what it is pinned to first." : null}
      onSubmit={() => pins.pin({ evidenceId: card.id, usedIn, note: note.trim() || null })}
      onClose={close}
    >
      {group && (
        <Notice>
          The {others.length === 1 ? "card that contradicts it is" : `${others.length} cards that contradict it are`}{" "}
          pinned with it: “{group.title}” has more than one side.
        </Notice>
      )}
      {places ? (
        <SearchChoice
          label="Decision"
          placeholder="Search use cases, outcomes, tests"
          choices={[
            ...places.map(({ id, what, name }) => ({ id, name, help: what })),
            { id: inWords, name: "Something else", help: "Said in your own words" },
          ]}
          value={place}
          onChange={(id) => set({ place: id })}
        />
      ) : (
        !unread && <Skeleton className="h-64" />
      )}
      {place === inWords && (
        <TextInput
          label="What it is pinned to"
          value={said}
          maxLength={200}
          placeholder="Budget proposal for 2027"
          onChange={(event) => set({ said: event.target.value })}
        />
      )}
      <TextArea
        label="Why this card"
        value={note}
        maxLength={1_000}
        rows={2}
        placeholder="Why active help comes first"
        onChange={(event) => set({ note: event.target.value })}
      />
      {error && <Notice tone="harm">{conflictOr(error)} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
