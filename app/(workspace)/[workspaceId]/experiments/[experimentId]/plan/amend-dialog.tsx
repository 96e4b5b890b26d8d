"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useSettled } from "@/ui/use-settled";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import { useKeptKey } from "../../../shell-context";
import { type AmendDraft, amendDraft, amendedSet } from "./amend-draft";
import { AmendFields } from "./amend-fields";
import { IterateInstead } from "./iterate-instead";
import type { PlanView } from "./plan-view";

type Props = { workspaceId: string; plan: PlanView; onClose: () => void };

/** A change of a plan that runs: what, why, and what it does to the result, told before it is stored. */
export function AmendDialog({ workspaceId, plan, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const kept = useKept(useKeptKey(`amend ${plan.id}`), amendDraft(plan));
  const draft = kept.value;
  const { set, problem } = amendedSet(draft, plan);
  const isSomething = Object.keys(set).length > 0;
  const asked = useSettled(set);
  const { data: effect, error: unread } = useQuery(
    trpc.experiment.amending.queryOptions(
      { workspaceId, experimentId: plan.id, set: asked },
      { enabled: isSomething && problem === null, placeholderData: keepPreviousData },
    ),
  );
  const close = () => {
    kept.drop();
    onClose();
  };
  const shownAgain = () => cache.invalidateQueries(trpc.experiment.pathFilter());
  const amend = useMutation(
    trpc.experiment.amend.mutationOptions({
      onSuccess: async ({ invalidates }) => {
        close();
        tell("Plan amended", invalidates ? { description: "The result of this test does not count any more." } : {});
        await shownAgain();
      },
      onError: () => void shownAgain(),
    }),
  );
  const overtaken = isOvertaken(amend.error);
  const version = useTypedFrom(plan.version, kept, overtaken);
  const told = isSomething && problem === null ? effect : undefined;
  const breaking = told?.changes.some(({ invalidates }) => invalidates) ?? false;
  const off =
    problem ??
    (!isSomething
      ? "Nothing is changed yet."
      : (told?.refusal ?? (draft.reason.trim() === "" ? "Say why: the reason stands with the test for ever." : null)));
  const reason = draft.reason.trim();
  return (
    <FormDialog
      wide
      title="Amend the plan"
      description="The plan was agreed before anybody saw a result. What is changed now stands beside it, with your name and your reason, for ever."
      submit={breaking ? "Amend it and give up the result" : "Amend the plan"}
      busy={amend.isPending}
      off={off}
      onSubmit={() => amend.mutate({ workspaceId, experimentId: plan.id, version, set, reason })}
      onClose={close}
    >
      <AmendFields plan={plan} draft={draft} set={(more: Partial<AmendDraft>) => kept.set({ ...draft, ...more })} />
      <TextArea
        label="Why"
        maxLength={1_000}
        rows={2}
        value={draft.reason}
        placeholder="The campaign was moved, so it ends a week later"
        onChange={(event) => kept.set({ ...draft, reason: event.target.value })}
      />
      <section aria-label="What the amendment says" aria-live="polite" className="grid gap-2">
        {told?.changes.map(({ sentence }) => (
          <p key={sentence} className="border-t border-hairline pt-1.5 [overflow-wrap:anywhere]">
            {sentence}
          </p>
        ))}
        {told?.refusal && <Notice tone="harm">{told.refusal}</Notice>}
        {told && !told.refusal && told.changes.length === 0 && <p className="text-ink-2">This changes no plan.</p>}
        {problem && <Notice tone="harm">{problem}</Notice>}
        {unread && <Notice tone="harm">{unread.message}</Notice>}
        {breaking && (
          <Notice tone="harm">
            This makes the result of the test invalid: a goal that moves while the test runs shows wins that are not
            there. Begin a new iteration with the new plan instead.
            <IterateInstead workspaceId={workspaceId} experimentId={plan.id} onLeft={close} />
          </Notice>
        )}
      </section>
      {overtaken ? (
        <Overtaken of={{ kind: "experiment", id: plan.id }} what="this test">
          Above stands what yours would change of it now; if it still holds, amend again.
        </Overtaken>
      ) : (
        amend.error && <Notice tone="harm">{amend.error.message} What you typed is kept.</Notice>
      )}
    </FormDialog>
  );
}
