import Link from "next/link";
import type { UseCaseStatus } from "@/domain/enums";
import { ModeMark } from "@/ui/marks";
import { Voice } from "@/ui/page-header";

type Aimed = { id: string; name: string; status: UseCaseStatus; mode: "passive" | "hybrid" | "active" };

/** What points here, each with a way to it. */
export function AimedUseCases({
  title,
  useCases,
  none,
  workspaceId,
}: {
  title: string;
  useCases: readonly Aimed[];
  none: string;
  workspaceId: string;
}) {
  return (
    <div>
      <Voice as="h3">{title}</Voice>
      {useCases.length === 0 && <p className="mt-1 text-ink-2">{none}</p>}
      <ul>
        {useCases.map(({ id, name, status, mode }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
            <Link
              href={`/${workspaceId}/use-cases/${id}`}
              prefetch={false}
              className="flex min-h-6 items-center gap-1.5 underline-offset-3 hover:underline"
            >
              <ModeMark mode={mode} />
              <span>{name}</span>
            </Link>
            <span className="text-12 text-ink-3 capitalize">{status}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
