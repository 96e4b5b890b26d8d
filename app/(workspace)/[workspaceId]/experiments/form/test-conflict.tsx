import { Overtaken } from "../../scored/overtaken";
import { draftInWords } from "./draft-in-words";
import type { TestChoices, TestDraft } from "./test-draft";

type Props = {
  id: string;
  mine: TestDraft;
  theirs: TestDraft;
  choices: TestChoices;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody stored the test meanwhile: both versions where they differ, and the choice between them. */
export function TestConflict({ id, mine, theirs, choices, onMine, onTheirs }: Props) {
  const yours = draftInWords(mine, choices);
  const stored = draftInWords(theirs, choices);
  return (
    <Overtaken
      of={{ kind: "experiment", id }}
      what="this test"
      rows={stored.map(({ label, value }, at) => ({
        ...{ label, theirs: value ?? "not said", mine: yours[at]?.value ?? "not said" },
      }))}
      onKeep={onMine}
      onTake={onTheirs}
    />
  );
}
