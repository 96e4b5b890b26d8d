"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../../scored/conflict-words";
import { Overtaken } from "../../../scored/overtaken";
import { useKeptKey } from "../../../shell-context";
import { DecisionTag } from "../../decision-tag";
import type { ReadoutView } from "../../test-view";
import { ProposalWords, titleOf } from "./proposals";
import { useDecisionActs } from "./use-decision-acts";

type Preview = inferRouterOutputs<AppRouter>["experiment"]["concluding"];
type Typed = { endDate: string | null; learning: string; notes: Record<string, string> };
type Props = { workspaceId: string; test: ReadoutView; onClose: () => void };

/** The end, what was learned, a note on what must be checked; and what will be decided and follow, before it is stored. */
export function ConcludeDialog({ workspaceId, test, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const acts = useDecisionActs(workspaceId, test);
  const kept = useKept<Typed>(useKeptKey(`conclude ${test.id}`), {
    endDate: null,
    learning: test.learning ?? "",
    notes: {},
  });
  const { endDate, learning, notes } = kept.value;
  const preview = useQuery({
    ...trpc.experiment.concluding.queryOptions({ workspaceId, experimentId: test.id, endDate }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const close = () => {
    kept.drop();
    onClose();
  };
  const conclude = useMutation(
    trpc.experiment.conclude.mutationOptions({
      onSuccess: ({ version, hollowWin, decision }) => {
        close();
        const name = test.conclusion.decisions.find(({ id }) => id === decision)?.name ?? decision;
        tell(hollowWin ? `Concluded as a hollow win: ${name.toLowerCase()}` : `Concluded: ${name.toLowerCase()}`, {
          description: test.name,
          undo: () => acts.takeBackConclusion(version),
        });
      },
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const needed = preview.data?.toAcknowledge ?? [];
  const unread = needed.filter(({ flag }) => !notes[flag]?.trim());
  const off =
    preview.error?.message ??
    (!preview.data ? "Read what will be decided first." : null) ??
    (unread.length > 0 ? "Write a note on what you checked first." : null);
  const conflict = isOvertaken(conclude.error);
  const seen = useTypedFrom(test.version, true, conflict);
  return (
    <FormDialog
      wide
      title="Conclude the test"
      description={test.name}
      submit="Conclude the test"
      busy={conclude.isPending}
      off={off}
      onClose={close}
      onSubmit={() =>
        conclude.mutate({
          ...{ workspaceId, experimentId: test.id, version: seen, endDate },
          learning: learning.trim() || null,
          acknowledged: Object.fromEntries(needed.map(({ flag }) => [flag, (notes[flag] ?? "").trim()])),
        })
      }
    >
      <TextInput
        label="Last day it ran"
        type="date"
        value={endDate ?? preview.data?.endDate ?? ""}
        error={preview.error?.message}
        fieldClassName="max-w-52"
        onChange={(event) => kept.set({ ...kept.value, endDate: event.target.value || null })}
      />
      <div aria-live="polite">{preview.data ? <Decided preview={preview.data} /> : <Skeleton className="h-20" />}</div>
      {needed.map(({ flag, sentence }) => (
        <TextArea
          key={flag}
          label={sentence}
          help="Write what you checked; it stays with the conclusion."
          rows={2}
          maxLength={1_000}
          value={notes[flag] ?? ""}
          onChange={(event) => kept.set({ ...kept.value, notes: { ...notes, [flag]: event.target.value } })}
        />
      ))}
      <TextArea
        label="What we learned (optional)"
        help={test.helpQuestion ? `We asked: ${test.helpQuestion}` : "What kind of help do customers want here?"}
        rows={2}
        maxLength={2_000}
        value={learning}
        onChange={(event) => kept.set({ ...kept.value, learning: event.target.value })}
      />
      {preview.data && <Follows preview={preview.data} test={test} />}
      {conflict ? (
        <Overtaken
          isWider
          of={{ kind: "experiment", id: test.id }}
          what="this test"
          rows={kept.changed ? [{ label: "What we learned", theirs: test.learning ?? "", mine: learning }] : []}
        >
          Above stands what would be decided now: read it again, then conclude.
        </Overtaken>
      ) : (
        conclude.error && <Notice tone="harm">{conclude.error.message} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}

function Decided({ preview }: { preview: Preview }) {
  const { decision, hollowWin, sentence, nextStep, row, endDate, days, plannedReached } = preview;
  return (
    <div className="border-l-2 border-line pl-3">
      <p className="flex flex-wrap items-center gap-2">
        <DecisionTag decision={decision} hollowWin={hollowWin} />
        <span className="figure text-12 text-ink-3">
          {endDate && dayInWords(endDate)}
          {days === null ? "" : `, after ${counted(days, "day")}`}
          {plannedReached ? "" : ", before the planned size"}
        </span>
      </p>
      <p className="mt-1 font-serif text-18 leading-snug">{sentence}</p>
      <p className="mt-1 text-ink-2">
        {nextStep} {row && `Rule row ${row.order} of 18.`}
      </p>
      {decision === "keep_running" && (
        <p className="mt-1 text-harm">
          The rule says to let it run. Concluded now, it ends before it can show what it was meant to show.
        </p>
      )}
    </div>
  );
}

function Follows({ preview, test }: { preview: Preview; test: ReadoutView }) {
  if (preview.proposals.length === 0) return null;
  return (
    <div>
      <Voice as="h3">What follows, if you accept it afterwards</Voice>
      <ul>
        {preview.proposals.map((proposal) => (
          <li key={proposal.kind} className="grid gap-0.5 border-t border-hairline py-2">
            <p className="font-medium wrap-anywhere">{titleOf(proposal.kind, test)}</p>
            <ProposalWords proposal={proposal} />
          </li>
        ))}
      </ul>
    </div>
  );
}
