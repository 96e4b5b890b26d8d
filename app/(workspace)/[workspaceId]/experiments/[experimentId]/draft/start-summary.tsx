import Link from "next/link";
import { buttonClass } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import type { ReadoutView } from "../../test-view";

const link = "inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11";

/** What keeps the test from starting, each leading to where it is put right. */
export function StartSummary({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const plan = `/${workspaceId}/experiments/${encodeURIComponent(test.id)}/plan`;
  const problems = test.startProblems;
  return (
    <section aria-label="Before it can start" className="grid gap-2">
      <Voice>Before it can start</Voice>
      {problems.length === 0 ? (
        <p className="text-ink-2">Nothing keeps it from starting.</p>
      ) : (
        <ul className="grid">
          {problems.map(({ field, sentence }) => (
            <li key={sentence} className="border-t border-hairline py-1.5 first:border-t-0">
              {field === "plannedPerArm" ? (
                <Link href={plan} prefetch={false} className={link}>
                  {sentence}
                </Link>
              ) : test.may.contribute ? (
                <a href={`#${field}`} className={link} onClick={() => focusFirst(field)}>
                  {sentence}
                </a>
              ) : (
                sentence
              )}
            </li>
          ))}
        </ul>
      )}
      <Link href={plan} prefetch={false} className={buttonClass()}>
        {test.may.contribute ? (problems.length === 0 ? "Plan and start" : "Plan its size") : "Read its plan"}
      </Link>
    </section>
  );
}

/** The page goes to the part by itself; whoever writes goes on in its first field. */
function focusFirst(field: string) {
  requestAnimationFrame(() =>
    document.getElementById(field)?.querySelector<HTMLElement>("textarea, input, select, button")?.focus(),
  );
}
