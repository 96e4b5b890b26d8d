import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type Told = inferRouterOutputs<AppRouter>["experiment"]["history"]["entries"][number];

/** One thing that happened to a test: when, who, what; from what to what; why. */
export function ToldEntry({ entry, when }: { entry: Told; when: string }) {
  const { by, deed, lines, more, reason, source } = entry;
  return (
    <li className="grid grid-cols-[150px_minmax(0,1fr)] gap-x-6 gap-y-1 border-t border-hairline py-3 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] max-sm:grid-cols-1 print:break-inside-avoid print:[content-visibility:visible]">
      <p className="figure text-12 text-ink-3">{when}</p>
      <div className="min-w-0 max-w-[88ch]">
        <p className="wrap-anywhere">
          <span className="font-semibold">{by}</span> {deed}
          {source && (
            <>
              : <span className="font-medium">{source}</span>
            </>
          )}
          .
        </p>
        {lines.length > 0 && (
          <ul className="mt-1">
            {lines.map((line) => (
              <li key={line} className="figure wrap-anywhere text-ink-2">
                {line}
              </li>
            ))}
            {more > 0 && <li className="text-ink-3">and {more} more</li>}
          </ul>
        )}
        {reason && <p className="mt-1 border-l-2 border-hairline pl-2 wrap-anywhere text-ink-2">“{reason}”</p>}
      </div>
    </li>
  );
}
