import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

/** The log before its tests are there. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Experiments" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-sm max-lg:mx-4" />
      <Skeleton className="mx-7 mb-3 h-8 max-w-3xl max-lg:mx-4" />
      <div className="border-t border-line">
        {rows.map((row) => (
          <div
            key={row}
            className="grid h-28 grid-cols-[1.1fr_1.5fr_1fr] content-start gap-x-6 gap-y-2 border-b border-hairline px-7 py-3 max-lg:px-4 max-md:grid-cols-1"
          >
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-10" />
            <Skeleton className="h-8 max-md:hidden" />
          </div>
        ))}
      </div>
    </div>
  );
}
