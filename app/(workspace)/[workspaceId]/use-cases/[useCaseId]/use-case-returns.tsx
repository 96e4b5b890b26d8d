"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Tag } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";

/** What the use case costs and earns, and whether it can be judged by that yet; nothing where nobody wrote a line. */
export function UseCaseReturns({ workspaceId, useCaseId }: { workspaceId: string; useCaseId: string }) {
  const trpc = useTRPC();
  const { data: lines } = useQuery(trpc.returns.ofUseCase.queryOptions({ workspaceId, useCaseId }));
  if (!lines || lines.length === 0) return null;
  return (
    <section aria-label="Returns">
      <Voice>Returns</Voice>
      <ul>
        {lines.map(({ id, name, losing, figures, horizon }) => (
          <li key={id} className="border-t border-hairline py-2 first:border-t-0">
            <p className="flex flex-wrap items-center gap-2">
              <Link
                prefetch={false}
                href={`/${workspaceId}/returns#line-${encodeURIComponent(id)}`}
                className="min-w-0 font-medium wrap-anywhere underline underline-offset-3"
              >
                {name}
              </Link>
              <Tag look={horizon.state === "past" && losing ? "harm" : "thin"}>{horizon.label}</Tag>
            </p>
            <p className="mt-0.5">
              <Opens figure={figures.margin} title={`Margin, ${name}`} /> of margin for{" "}
              <Opens figure={figures.cost} title={`Cost, ${name}`} /> of cost: a return of{" "}
              <Opens figure={figures.roi} title={`Return, ${name}`} />. Paid back:{" "}
              <Opens figure={figures.payback} title={`Paid back, ${name}`} />.
            </p>
            <p className="mt-0.5 text-12 text-ink-2">{horizon.sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Figure = {
  readonly words: string;
  readonly parts: readonly { label: string; how?: string; value: string; total?: boolean }[];
  readonly note: string;
};

const Opens = ({ figure: { words, parts, note }, title }: { figure: Figure; title: string }) => (
  <OpensNumber value={words} label={`${words}: ${title}`} title={title} parts={parts} note={note} />
);
