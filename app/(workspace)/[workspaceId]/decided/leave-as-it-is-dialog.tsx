"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { type GenericTarget, targetKey } from "@/domain/customers/generic-target";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { type Decided, useDecisions } from "./use-decisions";

type Props = {
  workspaceId: string;
  /** What is left as it is. For a place the words may still be empty: the dialog asks for them. */
  target: GenericTarget;
  /** What it is about, as people call it: "Email", "Choose → Pay". A place needs none. */
  about?: string | null;
  /** The decision to change; none makes a new one. */
  change?: Decided | null;
  onClose: () => void;
};

const goodReasons = [
  "Customers choose calmly here; in interviews nobody missed anything. (What customers told us)",
  "Fewer than a tenth agreed to be recognised, and each variant costs a week. (What it would cost)",
  "A wrong guess at this point would feel like prying. (What it could harm)",
];

const dayOf = (day: string) => day && dayInWords(day);

/** "We do not personalize here": what, why, and the day to look again. A decision like any other, and finished. */
export function LeaveAsItIsDialog({ workspaceId, target, about = null, change = null, onClose }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.genericDecision.list.queryOptions({ workspaceId }));
  const key = useKeptKey(`leave ${change?.id ?? targetKey(target)}`);
  const start = {
    text: change?.text ?? target.text,
    reason: change?.reason ?? "",
    reviewOn: change?.reviewOn ?? data?.reviewOn ?? "",
  };
  const typed = useKept(key, start);
  const { text, reason } = typed.value;
  const reviewOn = typed.value.reviewOn || start.reviewOn;
  const set = (more: Partial<typeof start>) => typed.set({ ...typed.value, ...more });
  const close = () => {
    typed.drop();
    onClose();
  };
  const decisions = useDecisions(workspaceId, close);
  const overtaken = change !== null && isOvertaken(decisions.error);
  const version = useTypedFrom(change?.version ?? 0, typed, overtaken);
  // A day that was there before may stay, even when it has passed.
  const past = data && reviewOn !== start.reviewOn && reviewOn <= data.today ? "This day has passed." : null;
  const off =
    text.trim() === ""
      ? "Say what stays as it is first."
      : reason.trim() === ""
        ? "Say why first: the reason is what makes it a decision."
        : reviewOn === ""
          ? "Choose the day to look again."
          : past;
  const store = () => {
    const said = { text: text.trim(), reason: reason.trim(), reviewOn };
    if (change) decisions.change({ ...change, version }, said);
    else decisions.decide({ ...target, text: said.text }, said);
  };
  return (
    <FormDialog
      title={change ? "Change the decision" : "Leave it as it is for everyone"}
      description={about ?? (start.text || "A place where we do not personalize, on purpose.")}
      submit={change ? "Store the decision" : "Leave it as it is"}
      busy={decisions.busy}
      off={off}
      onSubmit={store}
      onClose={close}
      overtaken={
        overtaken && (
          <Overtaken
            of={{ kind: "genericDecision", id: change.id }}
            what="this decision"
            rows={[
              { label: "What stays the same for everybody", theirs: start.text, mine: text },
              { label: "Why", theirs: start.reason, mine: reason },
              { label: "Look again on", theirs: dayOf(start.reviewOn), mine: dayOf(reviewOn) },
            ]}
            onTake={close}
          />
        )
      }
    >
      {target.kind === "place" && (change !== null || target.text === "") && (
        <TextInput
          label="What stays the same for everybody"
          value={text}
          maxLength={500}
          placeholder="Catalogue and brand advertising"
          onChange={(event) => set({ text: event.target.value })}
        />
      )}
      <div>
        <TextArea
          label="Why"
          value={reason}
          maxLength={1_000}
          rows={3}
          onChange={(event) => set({ reason: event.target.value })}
        />
        <details className="mt-1 text-12 text-ink-3">
          <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
            What good reasons look like
          </summary>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {goodReasons.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </details>
      </div>
      <TextInput
        label="Look again on"
        type="date"
        value={reviewOn}
        error={past}
        help={change ? undefined : "In six months is our default."}
        onChange={(event) => set({ reviewOn: event.target.value })}
      />
      {decisions.error && !overtaken && (
        <Notice tone="harm">{decisions.error.message} What you entered is kept here.</Notice>
      )}
    </FormDialog>
  );
}
