import Link from "next/link";
import { classNames } from "@/ui/class-names";

const views = [
  { path: "", name: "Register" },
  { path: "/grid", name: "Grid" },
  { path: "/pressure", name: "Contact pressure" },
] as const;

/** The ways of looking at channels, side by side. */
export function ChannelsBar({ workspaceId, at }: { workspaceId: string; at: (typeof views)[number]["path"] }) {
  return (
    <nav aria-label="Ways of looking at channels" className="no-print flex gap-5 overflow-x-auto px-7 pb-3 max-lg:px-4">
      {views.map(({ path, name }) => (
        <Link
          key={path}
          href={`/${workspaceId}/channels${path}`}
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
