import Link from "next/link";
import { buttonClass } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { EmptyState } from "@/ui/states";
import type { ReadoutView } from "../test-view";

/** A test that runs and of which nothing is entered yet. */
export function NoResultsYet({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const isToCome = test.progress.days?.run === 0 && test.startDate !== null;
  const to = `/${workspaceId}/experiments/${encodeURIComponent(test.id)}/results`;
  return (
    <EmptyState
      title={
        isToCome && test.startDate
          ? `It starts on ${dayInWords(test.startDate)}. Nothing can have come of it yet.`
          : "It runs. What came of it so far?"
      }
      why={
        test.may.contribute
          ? "Type the counts, paste them, or bring a file: how many people each arm got is enough to check the split, and harm to customers is shown from the first answers on."
          : "Nothing is entered yet. As soon as somebody enters counts, the split is checked, and harm to customers is shown from the first answers on."
      }
      example="Control 5,020 people, 1,560 orders. Countdown 4,980 people, 1,611 orders. Felt rushed: 61 of 402 answers, 98 of 395."
      action={
        test.may.contribute && (
          <Link href={to} className={buttonClass("primary")}>
            Enter results
          </Link>
        )
      }
    />
  );
}
