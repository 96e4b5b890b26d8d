"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { Voice } from "@/ui/page-header";
import { CitedCards } from "../cited/cited-cards";
import type { QuestionText } from "./question-part";

export type Guide = inferRouterOutputs<AppRouter>["strategy"]["examples"]["examples"][number];

type Props = {
  guide: Guide | undefined;
  question: QuestionText;
  workspaceId: string;
  /** Both examples stand open: one question has the page to itself. */
  open: boolean;
};

/** Why a question is asked, the evidence behind it, and what a good and a poor answer look like. */
export function QuestionGuide({ guide, question, workspaceId, open }: Props) {
  if (!guide) return null;
  const { why, good, poor } = guide;
  const examples = good && poor && (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 max-md:grid-cols-1">
      <Example title="Reads well" example={good} />
      <Example title="Says little" example={poor} />
    </div>
  );
  const sources = <CitedCards ids={question.evidence} workspaceId={workspaceId} />;
  if (open)
    return (
      <div className="grid max-w-[78ch] gap-4 border-t border-hairline pt-4">
        <p className="text-ink-2">
          {why} {sources}
        </p>
        {examples}
      </div>
    );
  return (
    <details className="no-print max-w-[78ch] text-12">
      <summary className="inline-flex min-h-6 items-center text-ink-3 underline decoration-dotted underline-offset-3 hover:text-ink max-sm:min-h-11">
        {examples ? "Why we ask, and examples" : "Why we ask"}
      </summary>
      <div className="mt-2 grid gap-3">
        <p className="text-13 text-ink-2">
          {why} {sources}
        </p>
        {examples}
      </div>
    </details>
  );
}

function Example({ title, example }: { title: string; example: NonNullable<Guide["good"]> }) {
  return (
    <figure className="min-w-0">
      <Voice as="p">{title}, an invented example</Voice>
      <blockquote className="mt-1 grid gap-1 border-l-2 border-line pl-3 text-13 text-ink-2">
        {example.text.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      <figcaption className="mt-1 pl-3.5 text-12 text-ink-3">{example.because}</figcaption>
    </figure>
  );
}
