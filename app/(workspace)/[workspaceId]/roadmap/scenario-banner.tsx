import Link from "next/link";
import type { Board } from "./board-view";

/** Which branch of the plan one is in, so that nobody takes it for the plan. */
export function ScenarioBanner({
  scenario,
  workspaceId,
}: {
  scenario: NonNullable<Board["scenario"]>;
  workspaceId: string;
}) {
  const link = "inline-flex min-h-6 items-center font-medium underline underline-offset-3 max-sm:min-h-11";
  return (
    <aside
      aria-label="Scenario"
      className="mx-7 mb-3 flex flex-wrap items-center gap-x-4 rounded-2 border-2 border-ink px-3 py-2 max-lg:mx-4"
    >
      <p>
        You are in the scenario <strong className="font-semibold">“{scenario.name}”</strong>. The plan is untouched.
        {scenario.status !== "open" && ` It was ${scenario.status} and can only be read.`}
      </p>
      <Link href={`/${workspaceId}/roadmap/scenarios/${scenario.id}`} className={link}>
        Compare with the plan
      </Link>
      <Link href={`/${workspaceId}/roadmap`} className={link}>
        Back to the plan
      </Link>
    </aside>
  );
}
