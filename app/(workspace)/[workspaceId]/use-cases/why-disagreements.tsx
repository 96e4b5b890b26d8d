"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";

type Props = { workspaceId: string; useCaseId: string; isScored: boolean; mayScore: boolean };

/** Who scored it, and on which questions they disagree. */
export function WhyDisagreements({ workspaceId, useCaseId, isScored, mayScore }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.useCase.scorers.queryOptions({ workspaceId, useCaseId }));
  const names = [...new Set(data?.given.map(({ scoredBy }) => scoredBy) ?? [])];
  const disputed = data?.spreads.filter(({ disagree }) => disagree) ?? [];
  return (
    <div>
      <Voice as="h3">Who scored it</Voice>
      {error && <Notice tone="harm">Who scored it could not be read. {error.message}</Notice>}
      {data && names.length === 0 && (
        <p className="mt-1 text-ink-2">
          {isScored ? "Nobody by name yet: these scores came with the use case." : "Nobody yet."}
          {mayScore && " Add yours on its page."}
        </p>
      )}
      {names.length > 0 && (
        <p className="mt-1 text-ink-2">
          {names.join(", ")}. {names.length > 1 && disputed.length === 0 && "They agree on every answer."}
        </p>
      )}
      <ul>
        {disputed.map((spread) => (
          <li
            key={`${spread.group} ${spread.criterion}`}
            className="mt-1 flex justify-between gap-3 border-t border-hairline pt-1 text-12"
          >
            <span>
              {spread.label} <span className="figure">{spread.answers.join(" · ")}</span>
            </span>
            <span className="font-semibold text-harm">you disagree</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
