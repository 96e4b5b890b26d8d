import Link from "next/link";
import { Button } from "@/ui/button";
import { Folded } from "./folded";
import type { Alert } from "./scorecard-view";
import { useAlertActs } from "./use-alert-acts";
import { useSome } from "./use-some";

type Props = {
  workspaceId: string;
  /** Without the paradox, which is told with its months. */
  alerts: readonly Alert[];
};

/** What must not be missed; what the person has put aside folds away below. */
export function AlertList({ workspaceId, alerts }: Props) {
  const acts = useAlertActs(workspaceId);
  const { shown, more } = useSome(
    alerts.filter(({ seenAt }) => seenAt === null),
    6,
  );
  const aside = alerts.filter(({ seenAt }) => seenAt !== null);
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Alerts" className="px-7 pb-4 max-lg:px-4">
      <ul className="grid gap-2">
        {shown.map((alert) => (
          <li
            key={alert.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-l-2 border-harm-4 pl-4"
          >
            <AlertWords workspaceId={workspaceId} alert={alert} />
            <Button
              busy={acts.busy}
              onClick={() => acts.putAside(alert.id)}
              aria-label={`Put aside: ${alert.sentence}`}
              title="For you alone; others still see it"
            >
              Put aside
            </Button>
          </li>
        ))}
      </ul>
      {more}
      {aside.length > 0 && (
        <Folded className="mt-2" summaryClassName="text-ink-3" summary={`${aside.length} put aside by you`}>
          <ul className="mt-1 grid gap-2">
            {aside.map((alert) => (
              <li
                key={alert.id}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-l-2 border-line pl-4"
              >
                <AlertWords workspaceId={workspaceId} alert={alert} />
                <Button
                  busy={acts.busy}
                  onClick={() => acts.bringBack(alert.id)}
                  aria-label={`Bring back: ${alert.sentence}`}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </section>
  );
}

function AlertWords({ workspaceId, alert }: { workspaceId: string; alert: Alert }) {
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="max-w-[78ch]">
        <Link
          prefetch={false}
          href={`/${workspaceId}/${alert.to}`}
          className="font-semibold underline-offset-3 hover:underline"
        >
          {alert.sentence}
        </Link>
      </p>
      {alert.detail && <p className="max-w-[78ch] text-ink-2">{alert.detail}</p>}
      <p className="text-12 text-ink-3">
        Since {alert.sinceWords}
        {alert.over && "; it is over"}
      </p>
    </div>
  );
}
