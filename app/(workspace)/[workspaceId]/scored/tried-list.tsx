import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import type { AppRouter } from "@/server/root";
import { classNames } from "@/ui/class-names";

export type TriedSummary = inferRouterOutputs<AppRouter>["useCase"]["tried"];
type Entry = TriedSummary["closest"][number];

const matchWords: Record<Entry["matches"][number], string> = {
  template: "template",
  moment: "moment",
  activeForm: "form",
  helpType: "kind of help",
  mode: "way of acting",
  channel: "channel",
  audience: "audience",
};

/** "Have we tried this?": what is closest, what came of it, and in what it is the same. */
export function TriedList({ tried, workspaceId }: { tried: TriedSummary; workspaceId: string }) {
  const { count, closest } = tried;
  if (closest.length === 0) return <p className="text-12 text-ink-3">Nothing like it was tried here yet.</p>;
  return (
    <>
      <ul className="grid gap-1.5">
        {closest.map((entry) => (
          <li key={`${entry.useCase?.id} ${entry.tests[0]?.id}`} className="text-12 text-ink-2">
            <TriedEntry entry={entry} workspaceId={workspaceId} />
          </li>
        ))}
      </ul>
      {count > closest.length && (
        <p className="text-12 text-ink-3">{count - closest.length} more that are less alike.</p>
      )}
    </>
  );
}

function TriedEntry({
  entry: { useCase, tests, matches, closeness },
  workspaceId,
}: {
  entry: Entry;
  workspaceId: string;
}) {
  return (
    <>
      {useCase && (
        <p>
          <Place to={`/${workspaceId}/use-cases/${useCase.id}`}>{useCase.name}</Place>
          <Outcome failed={useCase.failed}>{useCase.words}</Outcome>
        </p>
      )}
      {tests.map(({ id, name, when, words, failed }) => (
        <p key={id} className={classNames(useCase && "pl-3")}>
          Test{when && ` of ${when}`}: <Place to={`/${workspaceId}/experiments/${id}`}>{name}</Place>
          <Outcome failed={failed}>{words}</Outcome>
        </p>
      ))}
      <p className="figure text-ink-3">
        Same {matches.map((match) => matchWords[match]).join(", ")} · {Math.round(closeness * 100)} % alike
      </p>
    </>
  );
}

function Place({ to, children }: { to: string; children: string }) {
  return (
    <Link href={to} prefetch={false} className="font-medium text-ink underline underline-offset-3">
      {children}
    </Link>
  );
}

function Outcome({ failed, children }: { failed: boolean; children: string }) {
  return <span className={failed ? "font-medium text-harm" : undefined}>: {children}</span>;
}
