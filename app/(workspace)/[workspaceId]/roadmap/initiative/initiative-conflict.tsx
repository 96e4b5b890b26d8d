import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import { Overtaken } from "../../scored/overtaken";
import { initiativeInWords, type Names } from "./initiative-words";

type Props = {
  id: string;
  mine: InitiativeFacts | null;
  theirs: InitiativeFacts;
  names: Names;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody stored this meanwhile: both versions where they differ, and the choice between them. */
export function InitiativeConflict({ id, mine, theirs, names, onMine, onTheirs }: Props) {
  const flat = (facts: InitiativeFacts) =>
    new Map(
      initiativeInWords(facts, names).flatMap(({ rows }) => rows.map(({ label, value }) => [label, value] as const)),
    );
  const [yours, stored] = [mine ? flat(mine) : new Map<string, string | null>(), flat(theirs)];
  const labels = [...new Set([...stored.keys(), ...yours.keys()])];
  return (
    <Overtaken
      of={{ kind: "initiative", id }}
      what="this"
      rows={labels.map((label) => ({
        ...{ label, theirs: stored.get(label) ?? "not known", mine: (mine && yours.get(label)) ?? "not known" },
      }))}
      onKeep={onMine}
      onTake={onTheirs}
    />
  );
}
