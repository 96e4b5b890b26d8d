import Link from "next/link";
import { classNames } from "@/ui/class-names";

type Props<Path extends string> = {
  label: string;
  /** The address the paths go on from. */
  from: string;
  views: readonly { path: Path; name: string }[];
  at: Path;
};

/** The ways of looking at the same things, side by side. */
export function ViewsNav<Path extends string>({ label, from, views, at }: Props<Path>) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap gap-x-5 px-7 pb-3 max-lg:px-4">
      {views.map(({ path, name }) => (
        <Link
          key={path}
          href={`${from}${path}`}
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
