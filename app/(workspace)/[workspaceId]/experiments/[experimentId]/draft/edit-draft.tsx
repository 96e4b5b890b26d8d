"use client";

import { useMemo, useState } from "react";
import { Button } from "@/ui/button";
import { Notice, SaveState } from "@/ui/states";
import type { Kept } from "@/ui/use-kept";
import { mergedDraft } from "../../../scored/merged-draft";
import { changedOnly, readTestDraft } from "../../form/read-test-draft";
import { TestConflict } from "../../form/test-conflict";
import type { TestChoices, TestDraft } from "../../form/test-draft";
import { TestFields } from "../../form/test-fields";
import type { useStoreTest } from "../../form/use-store-test";
import type { ReadoutView } from "../../test-view";

export type KeptTest = { draft: TestDraft; base: TestDraft };

type Props = {
  test: ReadoutView;
  stored: TestDraft;
  kept: Kept<KeptTest>;
  choices: TestChoices;
  store: ReturnType<typeof useStoreTest>;
};

/** The form of a draft. What others change elsewhere in it comes in by itself; what both changed is a question. */
export function EditDraft({ test, stored, kept, choices, store }: Props) {
  const state = useMemo(() => stateOf(stored, kept), [stored, kept]);
  const { draft, base, overtaken, merged, changed } = state;
  const [pressed, setPressed] = useState(false);
  const set = (more: Partial<TestDraft>) => kept.set({ draft: { ...draft, ...more }, base });
  const known = useMemo(() => ({ metrics: choices.metrics, stored: test.form.measures }), [choices, test]);
  const { set: edits, wrong } = useMemo(() => readTestDraft(draft, known), [draft, known]);
  const was = useMemo(() => readTestDraft(stored, known).set, [stored, known]);
  const problem = overtaken ? "Choose first whose version goes on." : (Object.values(wrong)[0] ?? null);

  const submit = async () => {
    setPressed(true);
    if (!edits || !was || problem || store.busy || !changed) return;
    const at = { experimentId: test.id, version: stored.version };
    const before = changedOnly({ ...was, hypothesis: test.hypothesis }, edits);
    await store.edit(at, changedOnly(edits, was), before).then(
      () => {
        kept.drop();
        setPressed(false);
      },
      () => undefined,
    );
  };
  return (
    <form
      aria-label="The test"
      className="grid min-w-0 content-start gap-7 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {overtaken && (
        <TestConflict
          id={test.id}
          mine={draft}
          theirs={stored}
          choices={choices}
          onMine={() => kept.set({ draft: merged, base: stored })}
          onTheirs={() => {
            kept.drop();
            store.reset();
          }}
        />
      )}
      <TestFields draft={draft} set={set} wrong={pressed || changed ? wrong : {}} choices={choices} />
      {(changed || store.busy || store.error) && (
        <div className="no-print bar-below z-(--z-sticky) -mx-7 grid gap-2 border-t border-line bg-raised px-7 py-3 max-lg:-mx-4 max-lg:px-4">
          {store.error && !overtaken && (
            <Notice tone="harm">{store.error.message} What you entered is kept here.</Notice>
          )}
          <div className="flex flex-wrap items-center gap-2">
            <Button look="primary" type="submit" busy={store.busy} disabledBecause={problem}>
              Store the changes
            </Button>
            <Button
              onClick={() => {
                kept.drop();
                store.reset();
              }}
            >
              Discard
            </Button>
            <SaveState>{store.busy ? "Saving…" : (problem ?? "Not saved yet")}</SaveState>
          </div>
        </div>
      )}
    </form>
  );
}

function stateOf(stored: TestDraft, kept: Kept<KeptTest>) {
  const isBehind = kept.changed && kept.value.base.version !== stored.version;
  const { merged, clashes } = mergedDraft(stored, kept.value);
  const overtaken = isBehind && clashes;
  const draft = isBehind && !clashes ? merged : kept.value.draft;
  const changed = kept.changed && JSON.stringify(draft) !== JSON.stringify(stored);
  return { draft, merged, overtaken, changed, base: overtaken ? kept.value.base : stored };
}
