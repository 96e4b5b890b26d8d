import Link from "next/link";
import { Voice } from "@/ui/page-header";
import type { BriefView } from "./brief";

/** Meetings that are near or late, and what waits for a decision in one. */
export function DueList({ due, workspaceId }: { due: BriefView["due"]; workspaceId: string }) {
  return (
    <div>
      <Voice as="h2">Due</Voice>
      <ul className="mt-1">
        {due.map(({ key, sentence, to }) => (
          <li key={key} className="border-t border-hairline py-2">
            <Link
              href={`/${workspaceId}/${to}`}
              prefetch={false}
              className="wrap-anywhere underline underline-offset-3"
            >
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
