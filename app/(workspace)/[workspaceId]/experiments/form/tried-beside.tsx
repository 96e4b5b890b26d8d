import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { useSettled } from "@/ui/use-settled";
import type { TestDraft } from "./test-draft";

type Tried = inferRouterOutputs<AppRouter>["experiment"]["tried"];
type Asked = inferRouterInputs<AppRouter>["experiment"]["tried"];
type Entry = Tried["closest"][number];

const matchWords: Record<Entry["matches"][number], string> = {
  useCaseId: "use case",
  templateId: "tactic",
  moment: "moment",
  activeForm: "form",
  helpType: "kind of help",
  mode: "way of acting",
  primaryId: "commercial measure",
  channelIds: "channel",
  audienceIds: "audience",
};
const strengthWords: Record<Tried["learnings"][number]["strength"], string> = {
  contested: "a test speaks against it",
  repeated: "more than one test supports it",
  once: "one test supports it",
  untested: "an opinion, no test supports it",
};

type Props = { workspaceId: string; experimentId: string | null; draft: TestDraft };

/** "Have we tried this?" while one writes: by what the test is, never by its words; failures first among equals. */
export function TriedBeside({ workspaceId, experimentId, draft }: Props) {
  const trpc = useTRPC();
  const asked = useSettled(questionOf(draft));
  const { useCaseId, tacticId, moment, activeForm, audienceId, channelIds = [] } = asked;
  const saysWhat = [useCaseId, tacticId, moment, activeForm, audienceId].some(Boolean) || (channelIds ?? []).length > 0;
  const [from, to] = moment?.split(">") ?? [];
  const isMomentWhole = to === undefined || from !== to;
  const tried = useQuery({
    ...trpc.experiment.tried.queryOptions({ workspaceId, experimentId, ...asked }),
    enabled: saysWhat && isMomentWhole,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-label="Have we tried this?" aria-live="polite" className="grid gap-2">
      <Voice>Have we tried this?</Voice>
      {!saysWhat && (
        <p className="text-12 text-ink-3">
          Choose a tactic, a moment or an audience: what was tried like it shows here.
        </p>
      )}
      {saysWhat && !isMomentWhole && (
        <p className="text-12 text-ink-3">
          The moment goes from a task to the same task. Choose another one of the two.
        </p>
      )}
      {tried.error && <Notice tone="harm">{tried.error.message}</Notice>}
      {saysWhat && tried.isPending && tried.fetchStatus !== "idle" && <Skeleton className="h-24" />}
      {saysWhat && tried.data && <TriedTests tried={tried.data} workspaceId={workspaceId} />}
    </section>
  );
}

function TriedTests({
  tried: { count, failed, closest, learnings },
  workspaceId,
}: {
  tried: Tried;
  workspaceId: string;
}) {
  return (
    <>
      {count === 0 ? (
        <p className="text-12 text-ink-3">Nothing like it was tried here yet.</p>
      ) : (
        <p className="text-ink-2">
          {count === 1 ? "One test was like it" : `${count} tests were like it`}
          {failed === 0 ? (
            "; none failed."
          ) : (
            <span className="font-medium text-harm">{count === 1 ? ", and it failed." : `; ${failed} failed.`}</span>
          )}
        </p>
      )}
      <ul className="grid gap-3">
        {closest.map((entry) => (
          <li key={entry.id} className="border-t border-hairline pt-2 text-12 text-ink-2">
            <p>
              <Link
                href={`/${workspaceId}/experiments/${encodeURIComponent(entry.id)}`}
                prefetch={false}
                className="font-medium wrap-anywhere text-ink underline underline-offset-3"
              >
                {entry.name}
              </Link>
              {entry.when && <span className="figure text-ink-3"> · {entry.when}</span>}
            </p>
            <p className={entry.failed ? "font-medium text-harm" : undefined}>
              {entry.failed && "Failed. "}
              {entry.sentence}
            </p>
            {entry.learning && <p>Learned: {entry.learning}</p>}
            <p className="figure text-ink-3">
              Same {entry.matches.map((match) => matchWords[match]).join(", ")} · {Math.round(entry.closeness * 100)}%
              of what you chose
            </p>
          </li>
        ))}
      </ul>
      {count > closest.length && (
        <p className="text-12 text-ink-3">{count - closest.length} more that are less alike.</p>
      )}
      {learnings.length > 0 && (
        <>
          <Voice as="h3">What we learned there</Voice>
          <ul className="grid gap-2">
            {learnings.map(({ id, statement, strength }) => (
              <li key={id} className="border-t border-hairline pt-2 text-12 wrap-anywhere text-ink-2">
                <Link
                  href={`/${workspaceId}/experiments/learnings?learning=${encodeURIComponent(id)}`}
                  prefetch={false}
                  className="underline underline-offset-3"
                >
                  {statement}
                </Link>{" "}
                <span className="text-ink-3">({strengthWords[strength]})</span>
              </li>
            ))}
          </ul>
          <Link
            href={`/${workspaceId}/experiments/learnings`}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-12 underline underline-offset-3 max-sm:min-h-11"
          >
            All we learned
          </Link>
        </>
      )}
    </>
  );
}

/** What the test is, in the fields that can be compared. */
function questionOf(draft: TestDraft): Omit<Asked, "workspaceId" | "experimentId"> {
  const primary = draft.measures.find(({ place }) => place === "primary")?.metricId;
  return {
    useCaseId: draft.useCaseId || null,
    tacticId: draft.tacticId || null,
    primaryMetricId: primary || null,
    audienceId: draft.audienceId || null,
    channelIds: draft.channelIds,
    moment: draft.moment || null,
    mode: (draft.mode || null) as Asked["mode"],
    activeForm: (draft.activeForm || null) as Asked["activeForm"],
    helpType: (draft.helpType || null) as Asked["helpType"],
  };
}
