"use client";

import { useState } from "react";
import { monthsAfter, usualReviewMonths } from "@/domain/experiments/next-review";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { conflictOr } from "../../scored/conflict-words";
import { type LearningRow, type Library, reviewWords } from "./learning-words";
import { useLearningActs } from "./use-learning-acts";

type Props = {
  workspaceId: string;
  library: Library;
  learning: LearningRow;
  onEdit: () => void;
  onClose: () => void;
};

type Answer = "holds" | "change" | "retire";

const acts: Readonly<Record<Answer, string>> = {
  holds: "Keep it until then",
  change: "Change it",
  retire: "Remove it",
};

/** Looks at a learning again: it holds until another day, is put differently, or goes. */
export function ReviewDialog({ workspaceId, library, learning, onEdit, onClose }: Props) {
  const { today, may } = library;
  const [answer, setAnswer] = useState<Answer>("holds");
  const [reviewOn, setReviewOn] = useState(() => monthsAfter(today, usualReviewMonths));
  const stores = useLearningActs(workspaceId, may);
  const isLater = reviewOn > today;
  const submit = () => {
    if (answer === "change") return onEdit();
    if (answer === "holds") return stores.review(learning, reviewOn, onClose);
    stores.remove(learning);
    onClose();
  };
  const counted = [...learning.supporting, ...learning.contradicting].length;
  return (
    <FormDialog
      title="Does it still hold?"
      description={learning.statement}
      submit={acts[answer]}
      busy={stores.busy}
      off={answer === "holds" && !isLater ? "Choose a day after today." : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-ink-2">
        {learning.strengthWords}.{" "}
        {counted === 0 ? "No test is named." : `${counted} ${counted === 1 ? "test" : "tests"} named.`}{" "}
        {reviewWords(learning)}.
      </p>
      <RadioGroup
        label="What you found"
        value={answer}
        onChange={(value) => setAnswer(value as Answer)}
        choices={[
          { value: "holds", label: "It still holds", help: "It comes up again on the day below." },
          {
            value: "change",
            label: "It holds in part",
            help: "Say it differently, narrow where it holds, or add a test.",
          },
          ...(may.edit
            ? [
                {
                  value: "retire",
                  label: "It does not hold any more",
                  help: "It leaves the library. It can be put back.",
                },
              ]
            : []),
        ]}
      />
      {answer === "holds" && (
        <TextInput
          label="Look at it again on"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          fieldClassName="max-w-60"
          help={`Our default: in six months, ${dayInWords(monthsAfter(today, usualReviewMonths))}.`}
          error={reviewOn !== "" && !isLater ? "Choose a day after today." : null}
          value={reviewOn}
          onChange={(event) => setReviewOn(event.target.value)}
        />
      )}
      {stores.error && <Notice tone="harm">{conflictOr(stores.error)}</Notice>}
    </FormDialog>
  );
}
