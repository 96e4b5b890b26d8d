import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { instantInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { answersWritten, periodSaid } from "./shown-values";
import { valueInUnit } from "./values/short-unit";

type Props = { workspaceId: string; metricId: string; period: string; segment: string; onClose: () => void };
type Stood = { value: number | null; responses: number | null; source: string | null } | null;

/** Everything that stood in one place: who changed what, when, and from which source. */
export function HistoryDrawer({ workspaceId, metricId, period, segment, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.metric.revisions.queryOptions({ workspaceId, metricId, period, segment }));
  const of = segment === "" ? "everybody" : segment;
  const stoodWords = (stood: Stood): string => {
    if (!data || stood?.value == null) return "no value";
    const answers = stood.responses === null ? "" : `, ${answersWritten(stood.responses)}`;
    return `${valueInUnit(stood.value, data.metric.unit, data.currency)}${answers}`;
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={data?.metric.name ?? "Where this comes from"}
      description={`Of ${of}, ${periodSaid(period)}`}
    >
      {error && <Notice tone="harm">{error.message}</Notice>}
      {!data && !error && <Skeleton className="h-24 w-full" />}
      {data && (
        <div className="grid gap-5">
          <div>
            <Voice>Now</Voice>
            <p className="figure text-22">{stoodWords(data.now)}</p>
            <p className="wrap-anywhere text-ink-2">{sourceSaid(data.now)}</p>
          </div>
          <div>
            <Voice>What changed</Voice>
            {data.changes.length === 0 ? (
              <p className="mt-1 text-ink-2">Nothing: this is what was stored first.</p>
            ) : (
              <ol className="mt-1">
                {data.changes.map((change) => (
                  <li key={change.at} className="border-t border-hairline py-2">
                    <p className="figure font-medium">
                      {stoodWords(change.from)} → {stoodWords(change.to)}
                    </p>
                    <p>
                      {change.by}, {instantInWords(change.at)}
                    </p>
                    <p className="wrap-anywhere text-12 text-ink-3">Before: {sourceSaid(change.from)}</p>
                    <p className="wrap-anywhere text-12 text-ink-3">After: {sourceSaid(change.to)}</p>
                  </li>
                ))}
              </ol>
            )}
          </div>
        </div>
      )}
    </Drawer>
  );
}

const sourceSaid = (stood: Stood): string =>
  stood === null ? "Nothing is stored here." : stood.source === null ? "Its source is not known." : `${stood.source}.`;
