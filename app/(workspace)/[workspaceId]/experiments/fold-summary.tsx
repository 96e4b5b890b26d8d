import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";

type Props = { title: ReactNode; holds?: string; className?: string };

/** The line of a fold (`<details className="group">`): a sign that it opens, what it is, and what it holds while shut. */
export function FoldSummary({ title, holds, className }: Props) {
  return (
    <summary className={classNames("inline-flex max-w-full min-h-6 items-center gap-1 max-sm:min-h-11", className)}>
      <span className="flex h-[1lh] shrink-0 items-center">
        <ChevronRight aria-hidden size={14} className="text-ink-3 group-open:rotate-90" />
      </span>
      <span className="min-w-0 wrap-anywhere">
        <span className="underline decoration-dotted underline-offset-3">{title}</span>
        {holds && <span className="ml-2 text-ink-3">{holds}</span>}
      </span>
    </summary>
  );
}
