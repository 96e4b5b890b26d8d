import Link from "next/link";
import { momentInWords } from "@/ui/dates";
import { Notice } from "@/ui/states";
import type { ReadoutView } from "../test-view";

/** What was changed of the plan after the start, by whom and why, where it makes the result invalid. */
export function PlanChanged({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  if (!test.plan.amended) return null;
  const changes = test.amendments.filter(({ invalidates }) => invalidates);
  return (
    <Notice tone="harm">
      <p className="font-semibold">
        The plan was changed after the start, so the figures below cannot decide anything. Start a new iteration with
        the new plan.
      </p>
      {changes.length > 0 && (
        <ul className="mt-1">
          {changes.map((change) => (
            <li key={`${change.at} ${change.field} ${change.of}`}>
              {change.sentence} By {change.by ?? "somebody who has left"} on {momentInWords(change.at)}: {change.reason}
            </li>
          ))}
        </ul>
      )}
      <Link
        className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
        href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}/plan`}
      >
        Plan and amendments
      </Link>
    </Notice>
  );
}
