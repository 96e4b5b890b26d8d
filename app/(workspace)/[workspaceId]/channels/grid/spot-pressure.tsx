import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Voice } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { PressureAtLine } from "../pressure-words";

type Props = { workspaceId: string; channel: string; audience: string | null };

/** How often people hear from us in this channel, now and along the plan. */
export function SpotPressure({ workspaceId, channel, audience }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.channel.pressure.queryOptions({ workspaceId }));
  if (!data) return <Skeleton className="h-16 w-full" />;
  const rows = data.rows.filter(
    (row) => row.channelId === channel && (audience === null || row.audienceId === audience),
  );
  const over = rows.filter(({ at }) => at.some((each) => each.over));
  const [row] = rows;
  return (
    <div className="grid gap-1">
      <Voice as="h3">Contact pressure here</Voice>
      {!row && <p className="text-ink-2">No message of a known frequency reaches anybody here.</p>}
      {row && audience !== null && (
        <ul>
          {row.at.map((at) => (
            <li key={at.quarter ?? "now"} className="border-t border-hairline py-1.5">
              <PressureAtLine at={at} cap={row.cap} />
            </li>
          ))}
        </ul>
      )}
      {row && audience === null && (
        <p>
          {rows.length} {rows.length === 1 ? "audience hears" : "audiences hear"} from us here;{" "}
          {over.length === 0 ? (
            "none more often than we allow."
          ) : (
            <b className="font-semibold text-harm">
              {over.map((each) => each.audience).join(", ")}: over what we allow.
            </b>
          )}
        </p>
      )}
      <Link
        href={`/${workspaceId}/channels/pressure`}
        prefetch={false}
        className="inline-flex min-h-6 items-center text-12 underline underline-offset-3"
      >
        All contact pressure
      </Link>
    </div>
  );
}
