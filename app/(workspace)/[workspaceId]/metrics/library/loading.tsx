import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const filters = Array.from({ length: 7 }, (_, at) => at);
const rows = Array.from({ length: 12 }, (_, at) => at);

/** The shape of the list that is on its way. */
export default function Loading() {
  return (
    <>
      <PageHeader title="All metrics" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-sm max-lg:mx-4" />
      <div className="flex flex-wrap gap-2 px-7 pb-3 max-lg:px-4">
        {filters.map((filter) => (
          <Skeleton key={filter} className="h-8 w-36 max-sm:h-11" />
        ))}
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="flex h-14 items-center gap-6 border-b border-hairline">
            <Skeleton className="h-4 w-56 max-w-full" />
            <Skeleton className="h-4 flex-1 max-sm:hidden" />
            <Skeleton className="h-4 w-20" />
          </div>
        ))}
      </div>
    </>
  );
}
