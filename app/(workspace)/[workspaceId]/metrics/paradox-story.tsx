import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { monthInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { AroundItems, AroundList, changesSaid, SuspectLines, SuspectList } from "./around-list";
import { Folded } from "./folded";
import type { Alert, Paradox, Scorecard } from "./scorecard-view";
import { useAlertActs } from "./use-alert-acts";

type Props = {
  workspaceId: string;
  programme: Scorecard["programme"];
  /** The alert about these months, while there is one. */
  alert: Alert | undefined;
};

/** The months in which sales rose while experience fell, what moved, and what to look at first. */
export function ParadoxStory({ workspaceId, programme, alert }: Props) {
  const { story, paradoxes, earlierParadoxes } = programme;
  const [latest, ...before] = paradoxes.toReversed();
  const isOpen = alert !== undefined && alert.seenAt === null;
  return (
    <section
      id="paradox"
      aria-labelledby="paradox-story"
      className={classNames("scroll-mt-6 border-l-2 pl-4", latest?.still || isOpen ? "border-harm-4" : "border-line")}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 id="paradox-story" className="min-w-0 text-22 leading-tight">
          {story.headline}
        </h2>
        {alert && <Aside workspaceId={workspaceId} alert={alert} />}
      </div>
      {latest ? (
        <Run workspaceId={workspaceId} run={latest} todo={isOpen ? alert.detail : null} />
      ) : (
        story.detail && <p className="mt-1 max-w-[78ch] text-ink-2">{story.detail}</p>
      )}
      {before.map((run) => (
        <Folded key={run.from} className="mt-3" summary={run.sentence}>
          <Run workspaceId={workspaceId} run={run} todo={null} />
        </Folded>
      ))}
      {earlierParadoxes > 0 && (
        <p className="mt-2 text-12 text-ink-3">
          {earlierParadoxes} earlier {earlierParadoxes === 1 ? "time is" : "times are"} only counted here.
        </p>
      )}
    </section>
  );
}

function Aside({ workspaceId, alert }: { workspaceId: string; alert: Alert }) {
  const { putAside, bringBack, busy } = useAlertActs(workspaceId);
  return alert.seenAt === null ? (
    <Button busy={busy} onClick={() => putAside(alert.id)} title="For you alone; others still see it">
      Put aside
    </Button>
  ) : (
    <Button look="quiet" busy={busy} onClick={() => bringBack(alert.id)}>
      Put aside by you: bring back
    </Button>
  );
}

/** Suspects told at once; the others fold away with everything else that changed. */
const likeliest = 2;

function Run({ workspaceId, run, todo }: { workspaceId: string; run: Paradox; todo: string | null }) {
  return (
    <>
      {run.moves.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1.5">
          {run.moves.map(({ metricId, name, side, before, during }) => (
            <li key={metricId} className="min-w-0">
              <span className="flex items-center gap-1.5 text-12 text-ink-2">
                <PairMark side={side} />
                <span className="sr-only">{side === "commercial" ? "Commercial: " : "Customer experience: "}</span>
                {name}
              </span>
              <span className="figure text-16 font-semibold">
                {before.words} → {during.words}
              </span>
              <span className="block text-11 text-ink-3">
                {monthInWords(before.month)} to {monthInWords(during.month)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        run.worstSentence && <p className="mt-1 text-ink-2">{run.worstSentence}</p>
      )}
      <div className="mt-2">
        {run.suspects.length > 0 ? <Suspects workspaceId={workspaceId} run={run} /> : <p>{run.lookFirst}</p>}
        {todo && <p className="max-w-[78ch] text-12 text-ink-3">{todo}</p>}
        {run.suspects.length <= likeliest && <AroundList workspaceId={workspaceId} around={run.around} />}
      </div>
    </>
  );
}

function Suspects({ workspaceId, run: { suspects, around } }: { workspaceId: string; run: Paradox }) {
  const more = suspects.length - likeliest;
  return (
    <>
      <Voice as="h3">
        Look first at{" "}
        <span className="font-sans text-12 text-ink-3 not-italic">
          what changed in the three months before; nearness is no proof of cause
        </span>
      </Voice>
      <SuspectLines workspaceId={workspaceId} suspects={suspects.slice(0, likeliest)} />
      {more > 0 && (
        <Folded summaryClassName="text-ink-2" summary={`${more} more to look at, and ${changesSaid(around.length)}`}>
          <SuspectList workspaceId={workspaceId} suspects={suspects} />
          <Voice as="h3">Written down around then</Voice>
          <AroundItems workspaceId={workspaceId} around={around} />
        </Folded>
      )}
    </>
  );
}
