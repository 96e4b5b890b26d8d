import Link from "next/link";
import { dayInWords } from "@/ui/dates";
import type { PlanView } from "./plan-view";

const standing: Record<string, string> = { draft: "a draft", running: "running", concluded: "concluded" };

/** Tests that reach the same people through the same channel at the same time. */
export function OverlapList({ workspaceId, overlaps }: { workspaceId: string; overlaps: PlanView["overlaps"] }) {
  return (
    <ul className="grid gap-1">
      {overlaps.map(({ id, name, status, who, where, from, to }) => (
        <li key={`${id} ${from}`}>
          <Link
            href={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
            prefetch={false}
            className="font-medium underline underline-offset-3 [overflow-wrap:anywhere]"
          >
            {name}
          </Link>{" "}
          ({standing[status] ?? status}): {who} through {where}, from {dayInWords(from)}{" "}
          {to ? `to ${dayInWords(to)}` : "as long as both run"}.
        </li>
      ))}
    </ul>
  );
}
