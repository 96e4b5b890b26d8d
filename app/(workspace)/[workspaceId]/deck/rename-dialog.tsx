"use client";

import { useRouter } from "next/navigation";
import { audienceWords } from "@/domain/deck/part-words";
import type { DeckAudience } from "@/domain/deck/saved-deck";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { DeckView } from "./deck-view";
import { useDeckActs } from "./use-deck-acts";

const audiences = Object.entries(audienceWords).map(([value, label]) => ({ value, label }));

/** Name and audience of a deck, and the way to remove it. */
export function RenameDialog({
  workspaceId,
  deck,
  onClose,
}: {
  workspaceId: string;
  deck: DeckView["deck"];
  onClose: () => void;
}) {
  const router = useRouter();
  const acts = useDeckActs(workspaceId);
  const typed = useKept(useKeptKey(`name of deck ${deck.id}`), {
    name: deck.name,
    audience: deck.audience as string,
    begunOn: deck.version,
  });
  const { name, audience, begunOn } = typed.value;
  const isLate = typed.changed && begunOn !== deck.version;
  const close = () => {
    typed.drop();
    onClose();
  };
  return (
    <FormDialog
      title="Name and audience"
      submit={isLate ? "Store mine over theirs" : "Store"}
      busy={acts.busy}
      off={name.trim() === "" ? "Give it a name first." : null}
      onClose={close}
      onSubmit={() => acts.rename(deck, { name: name.trim(), audience: audience as DeckAudience }, close)}
      aside={
        <Button
          look="quiet"
          className="mr-auto"
          busy={acts.busy}
          onClick={() =>
            acts.remove(deck, () => {
              close();
              router.push(`/${workspaceId}/deck`);
            })
          }
        >
          Remove the deck
        </Button>
      }
    >
      <TextInput
        label="Name"
        maxLength={200}
        value={name}
        onChange={(event) => typed.set({ ...typed.value, name: event.target.value })}
      />
      <Select
        label="For"
        choices={audiences}
        value={audience}
        onChange={(event) => typed.set({ ...typed.value, audience: event.target.value })}
      />
      {isLate && (
        <Overtaken
          isWider
          of={{ kind: "savedDeck", id: deck.id }}
          what="this deck"
          rows={[
            { label: "Name", theirs: deck.name, mine: name },
            { label: "For", theirs: audienceWords[deck.audience], mine: audienceWords[audience as DeckAudience] },
          ]}
          onTake={close}
        />
      )}
      {acts.error && !isLate && <Notice tone="harm">{acts.error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
