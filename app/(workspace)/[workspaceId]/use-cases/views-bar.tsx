import Link from "next/link";
import { classNames } from "@/ui/class-names";

const views = [
  { path: "", name: "List" },
  { path: "/matrix", name: "Matrix" },
  { path: "/robustness", name: "How firm" },
  { path: "/weights", name: "Weights" },
] as const;

/** The ways of looking at the same use cases, side by side. */
export function ViewsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return (
    <nav
      aria-label="Ways of looking at use cases"
      className="no-print flex gap-5 overflow-x-auto px-7 pb-3 max-lg:px-4"
    >
      {views.map(({ path, name }) => (
        <Link
          key={path}
          href={`/${workspaceId}/use-cases${path}`}
          prefetch={false}
          aria-current={path === at ? "page" : undefined}
          className={classNames(
            "inline-flex min-h-6 shrink-0 items-center max-sm:min-h-11",
            path === at
              ? "border-b-2 border-ink font-semibold"
              : "text-ink-2 underline-offset-4 hover:text-ink hover:underline",
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
