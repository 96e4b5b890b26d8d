"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { Review } from "./changes-types";
import { useReadPlanAgain } from "./use-changes";

type Props = { workspaceId: string; today: string; review: Review | null; onClose: () => void };

/** The name and day of a review: a new one keeps the plan as it is now. */
export function ReviewDialog({ workspaceId, today, review, onClose }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const onSettled = useReadPlanAgain();
  const typed = useKept(useKeptKey(`plan review ${review?.id ?? "new"}`), {
    name: review?.name ?? "",
    takenOn: review?.takenOn ?? today,
  });
  const { name, takenOn } = typed.value;
  const close = () => {
    typed.drop();
    onClose();
  };
  const stored = (title: string) => () => {
    close();
    tell(title);
  };
  const take = useMutation(
    trpc.planHistory.take.mutationOptions({ onSettled, onSuccess: stored("The plan is kept as it is today") }),
  );
  // After a refusal the list is read again, so that the next attempt names the version that is stored now.
  const rename = useMutation(
    trpc.planHistory.rename.mutationOptions({ onSettled, onSuccess: stored("Review stored") }),
  );
  const error = take.error ?? rename.error;
  const overtaken = isOvertaken(rename.error);
  const version = useTypedFrom(review?.version ?? 0, typed, overtaken);
  const store = () => {
    const given = { workspaceId, name: name.trim(), takenOn };
    if (review) rename.mutate({ ...given, baselineId: review.id, version });
    else take.mutate(given);
  };
  return (
    <FormDialog
      title={review ? "Rename the review" : "Mark today as a review"}
      description={
        review
          ? "The plan it holds stays as it was."
          : "Keeps the whole plan as it is now; later changes are told against it."
      }
      submit={review ? "Store the review" : "Keep the plan"}
      busy={take.isPending || rename.isPending}
      off={name.trim() === "" ? "Give it a name first." : takenOn === "" ? "Say of which day it is." : null}
      onSubmit={store}
      onClose={close}
      overtaken={
        overtaken &&
        review && (
          <Overtaken
            of={{ kind: "planBaseline", id: review.id }}
            what="this review"
            rows={[
              { label: "Name", theirs: review.name, mine: name },
              { label: "Day of the review", theirs: dayInWords(review.takenOn), mine: takenOn && dayInWords(takenOn) },
            ]}
            onTake={close}
          />
        )
      }
    >
      <TextInput
        label="Name"
        value={name}
        maxLength={200}
        placeholder="Board of November"
        onChange={(event) => typed.set({ ...typed.value, name: event.target.value })}
      />
      <TextInput
        label="Day of the review"
        type="date"
        min="1900-01-01"
        max={today}
        value={takenOn}
        onChange={(event) => typed.set({ ...typed.value, takenOn: event.target.value })}
      />
      {error && !overtaken && <Notice tone="harm">{error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
