import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { draftInWords } from "./draft-in-words";
import type { TestChoices, TestDraft } from "./test-draft";

type Props = {
  mine: TestDraft;
  theirs: TestDraft;
  choices: TestChoices;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody stored the test meanwhile: both versions where they differ, and the choice between them. */
export function TestConflict({ mine, theirs, choices, onMine, onTheirs }: Props) {
  const yours = draftInWords(mine, choices);
  const stored = draftInWords(theirs, choices);
  return (
    <Notice tone="harm">
      <p>Somebody else stored this test while you wrote. What you entered is kept here.</p>
      <dl className="mt-2 grid gap-1 text-ink">
        {stored.map(({ label, value }, at) =>
          value === yours[at]?.value ? null : (
            <div key={label}>
              <dt className="text-12 text-ink-3">{label}</dt>
              <dd className="wrap-anywhere">
                Theirs: {value ?? "not said"} · Yours: {yours[at]?.value ?? "not said"}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onMine}>Go on with mine</Button>
        <Button onClick={onTheirs}>Take theirs</Button>
      </p>
    </Notice>
  );
}
