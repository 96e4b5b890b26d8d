"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/ui/checkbox";
import { FormDialog } from "@/ui/form-dialog";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../../shell-context";
import type { ReadoutView } from "../../test-view";

type Draft = NonNullable<ReadoutView["conclusion"]["learningDraft"]>;
type ScopeField = "audienceId" | "moment" | "channelId" | "tacticId" | "activeForm";
type Typed = { statement: string; reviewOn: string | null; wider: ScopeField[] };
type Props = { workspaceId: string; test: ReadoutView; draft: Draft; onClose: () => void };

/** A learning as the library keeps it: what, where it holds, by which test, and when somebody looks again. */
export function LibraryDialog({ workspaceId, test, draft, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const kept = useKept<Typed>(useKeptKey(`library of test ${test.id}`), {
    statement: draft.statement,
    reviewOn: draft.reviewOn,
    wider: [],
  });
  const { statement, reviewOn, wider } = kept.value;
  const close = () => {
    kept.drop();
    onClose();
  };
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries(trpc.experiment.pathFilter()),
      cache.invalidateQueries(trpc.learning.pathFilter()),
    ]);
  const remove = useMutation(trpc.learning.remove.mutationOptions({ onSettled: readAgain }));
  const add = useMutation(
    trpc.learning.add.mutationOptions({
      onSuccess: ({ id: learningId, version }) => {
        close();
        tell("Put into the library", {
          description: test.name,
          ...(test.may.edit && { undo: () => remove.mutate({ workspaceId, learningId, version }) }),
        });
      },
      onSettled: readAgain,
    }),
  );
  const scope = scopeOf(test, draft);
  const off = statement.trim() === "" ? "Write what was learned first." : null;
  const held = (field: ScopeField) => (wider.includes(field) ? null : draft[field]);
  return (
    <FormDialog
      title="Put it into the library"
      description="One sentence that will still make sense to somebody who never saw this test."
      submit="Put it into the library"
      busy={add.isPending}
      off={off}
      onClose={close}
      onSubmit={() =>
        add.mutate({
          workspaceId,
          ...{ statement: statement.trim(), reviewOn, note: null },
          ...{ supportingIds: draft.supportingIds, contradictingIds: draft.contradictingIds },
          ...{ audienceId: held("audienceId"), moment: held("moment"), channelId: held("channelId") },
          ...{ tacticId: held("tacticId"), activeForm: wider.includes("activeForm") ? null : draft.activeForm },
        })
      }
    >
      <TextArea
        label="What we know now"
        maxLength={500}
        rows={3}
        value={statement}
        placeholder="A countdown at the basket sells today and is paid back in regret."
        aside={`${statement.length} of 500`}
        onChange={(event) => kept.set({ ...kept.value, statement: event.target.value })}
      />
      <div className="grid gap-1">
        <Voice as="h3">Where it holds</Voice>
        {scope.length === 0 && (
          <p className="text-ink-2">Everywhere: this test names no audience, moment or channel.</p>
        )}
        {scope.map(({ field, words }) => (
          <Checkbox
            key={field}
            label={words}
            checked={!wider.includes(field)}
            onChange={(event) =>
              kept.set({
                ...kept.value,
                wider: event.target.checked ? wider.filter((each) => each !== field) : [...wider, field],
              })
            }
          />
        ))}
        {scope.length > 0 && (
          <p className="text-12 text-ink-3">
            Leave ticked what the test was about; what is not ticked holds everywhere.
          </p>
        )}
      </div>
      <TextInput
        label="Look at it again on"
        type="date"
        value={reviewOn ?? ""}
        fieldClassName="max-w-52"
        help="In a year: our default."
        onChange={(event) => kept.set({ ...kept.value, reviewOn: event.target.value || null })}
      />
      <p className="text-ink-2">It is supported by this test, “{test.name}”.</p>
      {add.error && <Notice tone="harm">{add.error.message} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}

/** What the learning would hold for, in words; only what the test says. */
function scopeOf({ form, momentWords }: ReadoutView, draft: Draft): { field: ScopeField; words: string }[] {
  const { names } = form;
  const said: [ScopeField, string, string | null][] = [
    ["audienceId", "Audience", names.audience],
    ["moment", "Moment", momentWords],
    ["channelId", "Channel", names.channels[0] ?? null],
    ["tacticId", "Tactic", names.tactic],
    ["activeForm", "Form", draft.activeForm?.replaceAll("_", " ") ?? null],
  ];
  return said.flatMap(([field, label, words]) =>
    draft[field] === null ? [] : [{ field, words: `${label}: ${words ?? draft[field]}` }],
  );
}
