"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { QuestionText } from "./question-part";
import { effectWords, ratingsOf } from "./rating-words";
import type { StrategyView } from "./use-save-answer";

const RatingHistory = comesLater(() => import("./rating-history").then((module) => module.RatingHistory));

const feelings = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }));
const effects = Object.entries(effectWords).map(([value, label]) => ({ value, label }));

type Props = { question: QuestionText; view: StrategyView; workspaceId: string };
type Effect = NonNullable<StrategyView["page"]["effectiveRating"]>;

/** One of the two questions about the strategy itself; each rating is kept with who, when and why. Never merged. */
export function RateStrategy({ question, view, workspaceId }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const which = question.field === "strategy.selfRating" ? "selfRating" : "effectiveRating";
  const now = view.page[which];
  const typed = useKept(useKeptKey(`rate ${which}`), { rating: null as string | null, note: "" });
  const { rating, note } = typed.value;
  const onSettled = () => cache.invalidateQueries(trpc.strategy.page.queryFilter({ workspaceId }));
  const back = useMutation(trpc.strategy.withdrawRating.mutationOptions({ onSettled }));
  const rate = useMutation(
    trpc.strategy.rate.mutationOptions({
      onSuccess: ({ ratingId, version }) => {
        typed.drop();
        tell("Rating recorded", {
          undo: () => back.mutate({ workspaceId, ratingId, version, [which]: now }),
        });
      },
      onSettled,
    }),
  );
  const given = ratingsOf(view, which);
  const last = given.at(-1);
  return (
    <section className="grid max-w-[78ch] gap-2">
      <h3 className="text-14 in-data-[way=one]:text-18 in-data-[way=one]:leading-tight">
        {question.question}
        {now === null && <span className="ml-2 text-12 font-normal text-ink-3">not answered yet</span>}
      </h3>
      {question.help && <p className="text-12 text-ink-3">{question.help}</p>}
      {now !== null && (
        <p>
          Now: <b className="font-semibold">{which === "selfRating" ? `${now} of 5` : effectWords[now as Effect]}</b>
          <span className="text-ink-3">
            {last ? `, ${last.by}, ${last.day}` : ", from before ratings were kept one by one"}
            {last?.note ? `: “${last.note}”` : ""}
          </span>
        </p>
      )}
      {view.may.edit && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (rating === null) return;
            const answer =
              which === "selfRating" ? { selfRating: Number(rating) } : { effectiveRating: rating as Effect };
            rate.mutate({ workspaceId, ...answer, note: note.trim() || null, version: view.page.version });
          }}
        >
          <RadioGroup
            inline
            label={which === "selfRating" ? "Today: 1 not at all, 5 very much" : "Today"}
            choices={which === "selfRating" ? feelings : effects}
            value={rating}
            onChange={(value) => typed.set({ rating: value, note })}
          />
          {(rating !== null || note !== "") && (
            <div className="flex flex-wrap items-end gap-2">
              <TextInput
                label="Why, in a few words (may stay empty)"
                fieldClassName="min-w-0 flex-1 basis-60"
                maxLength={1_000}
                value={note}
                onChange={(event) => typed.set({ rating, note: event.target.value })}
              />
              <Button
                type="submit"
                busy={rate.isPending}
                disabledBecause={rating === null ? "Choose a rating first." : null}
              >
                Record it
              </Button>
            </div>
          )}
          {isOvertaken(rate.error) ? (
            <Overtaken of={{ kind: "strategy", id: "current" }} what="this page">
              A rating takes the place of no other: record it again.
            </Overtaken>
          ) : (
            rate.error && <Notice tone="harm">{rate.error.message}</Notice>
          )}
        </form>
      )}
      {given.length > 0 && <RatingHistory which={which} ratings={given} />}
    </section>
  );
}
