"use client";

import { partWords } from "@/domain/deck/part-words";
import type { ChosenPart } from "@/domain/deck/saved-deck";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { DeckView } from "../deck-view";
import { useDeckActs } from "../use-deck-acts";

type Props = {
  workspaceId: string;
  data: DeckView;
  part: ChosenPart;
  /** While the parts themselves are being stored. */
  busy: boolean;
  /** The title that the numbers propose; null while the part has nothing to show. */
  proposed: string | null;
};

const wordsOf = ({ title, notes, subjectId }: ChosenPart) => ({
  title: title ?? "",
  notes: notes ?? "",
  subjectId: subjectId ?? "",
});

/** Title and notes of one part in words of one's own; what the numbers propose stands beside them. */
export function PartForm({ workspaceId, data, part, busy, proposed }: Props) {
  const acts = useDeckActs(workspaceId);
  const { deck, tests, may } = data;
  const stored = wordsOf(part);
  const typed = useKept(useKeptKey(`part ${part.id} of deck ${deck.id}`), { words: stored, begunOn: stored });
  const { words, begunOn } = typed.value;
  const { title, notes, subjectId } = words;
  const set = (more: Partial<typeof stored>) => typed.set({ words: { ...words, ...more }, begunOn });
  const changed = JSON.stringify(words) !== JSON.stringify(stored);
  const isLate = changed && JSON.stringify(begunOn) !== JSON.stringify(stored);
  if (!may.edit) return null;
  const own = title.trim();
  const testOf = (id: string) => tests.find((test) => test.id === id)?.name ?? "";
  const store = () => {
    const next = { title: own === "" ? null : own, notes: notes.trim() || null, subjectId: subjectId || null };
    acts.putParts(
      deck,
      deck.parts.map((each) => (each.id === part.id ? { ...each, ...next } : each)),
      { told: `“${partWords[part.part].name}” stored`, onStored: typed.drop },
    );
  };
  return (
    <form
      aria-label={`Words of ${partWords[part.part].name}`}
      className="no-print mt-3 grid max-w-[78ch] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !acts.busy && !busy) store();
      }}
    >
      <Voice>{partWords[part.part].name}</Voice>
      <p className="text-12 text-ink-3">{partWords[part.part].tells}</p>
      {part.part === "readout" && (
        <Select
          label="Which test"
          choices={[
            { value: "", label: "The most telling one" },
            ...tests.map(({ id, name }) => ({ value: id, label: name })),
            ...(subjectId && !tests.some(({ id }) => id === subjectId)
              ? [{ value: subjectId, label: "A test that is not here any more" }]
              : []),
          ]}
          value={subjectId}
          onChange={(event) => set({ subjectId: event.target.value })}
        />
      )}
      <TextArea
        label="Title of your own"
        rows={1}
        maxLength={300}
        placeholder={proposed ?? "The numbers propose one as soon as there is something to show."}
        value={title}
        onChange={(event) => set({ title: event.target.value })}
        help={
          own === ""
            ? "Left empty: the one that the numbers propose, always as they stand."
            : proposed && <>The numbers propose: “{proposed}”</>
        }
      />
      <TextArea
        label="Notes of your own"
        rows={2}
        maxLength={4_000}
        value={notes}
        onChange={(event) => set({ notes: event.target.value })}
        help="They stand before the notes that are written from the numbers, on each slide of this part."
      />
      {isLate ? (
        <Overtaken
          of={{ kind: "savedDeck", id: deck.id }}
          what="this part"
          rows={[
            { label: "Which test", theirs: testOf(stored.subjectId), mine: testOf(subjectId) },
            { label: "Title of your own", theirs: stored.title, mine: title },
            { label: "Notes of your own", theirs: stored.notes, mine: notes },
          ]}
          onTake={typed.drop}
        />
      ) : (
        acts.error && <Notice tone="harm">{acts.error.message} What you typed is kept here.</Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          type="submit"
          busy={acts.busy || busy}
          disabledBecause={changed ? null : "Nothing is changed."}
        >
          {isLate ? "Store mine over theirs" : "Store these words"}
        </Button>
        {changed && (
          <Button look="quiet" onClick={typed.drop}>
            Cancel
          </Button>
        )}
        {own !== "" && (
          <Button look="quiet" onClick={() => set({ title: "" })}>
            Back to the proposed title
          </Button>
        )}
      </div>
    </form>
  );
}
