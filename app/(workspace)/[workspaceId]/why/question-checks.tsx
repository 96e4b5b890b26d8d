"use client";

import { Check, Circle } from "lucide-react";
import Link from "next/link";
import { wouldPass } from "@/domain/strategy/page-tests";
import type { QuestionText } from "./question-part";
import type { StrategyView } from "./use-save-answer";

/** Checks that look at two questions stand beside both. */
const alsoBeside: Readonly<Record<string, string>> = { "SC-18": "SQ-17" };

type Props = {
  question: QuestionText;
  view: StrategyView;
  /** What is written and not stored yet, by field. */
  drafts: Readonly<Record<string, unknown>>;
  workspaceId: string;
};

/** What the checks say of an answer, even while it is being written; with what to do next and where. */
export function QuestionChecks({ question, view, drafts, workspaceId }: Props) {
  const checks = view.checks.filter(
    ({ id, place }) => place.questionId === question.id || alsoBeside[id] === question.id,
  );
  if (checks.length === 0) return null;
  const page = { ...view.page, ...drafts };
  return (
    <ul aria-label={`Checks of: ${question.question}`} className="grid max-w-[78ch] gap-1">
      {checks.map(({ id, label, weight, critical, passed, toDo, place }) => {
        const passes = wouldPass(id, page) ?? passed;
        const elsewhere = !place.path.startsWith("why#");
        return (
          <li key={id} className="flex gap-2 text-12 text-ink-2">
            {passes ? (
              <Check role="img" aria-label="Passed" size={14} className="mt-0.5 shrink-0" />
            ) : (
              <Circle role="img" aria-label="Not passed yet" size={14} className="mt-0.5 shrink-0 text-harm" />
            )}
            <span>
              {passes ? label : toDo}{" "}
              <span className="text-ink-3">
                {passes && !passed ? "Counts once it is saved: " : ""}
                {weight} points{critical && !passes ? ", needed for more than a draft" : ""}
              </span>
              {!passes && elsewhere && (
                <>
                  {" "}
                  <Link className="underline underline-offset-3" href={`/${workspaceId}/${place.path}`}>
                    {place.go}
                  </Link>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
