import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const filters = Array.from({ length: 6 }, (_, at) => at);
const rows = Array.from({ length: 6 }, (_, at) => at);

/** The shape of the decisions that are on their way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Decisions" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-md max-lg:mx-4" />
      <div className="flex flex-wrap gap-2 px-7 pb-3 max-lg:px-4">
        {filters.map((filter) => (
          <Skeleton key={filter} className="h-8 w-36 max-sm:h-11" />
        ))}
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-b border-hairline py-3">
            <Skeleton className="h-4 w-72 max-w-full" />
            <Skeleton className="h-3 w-[52ch] max-w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
