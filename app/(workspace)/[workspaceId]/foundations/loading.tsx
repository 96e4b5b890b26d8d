import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const columns = [1, 4, 5, 4, 3];

/** The graph before its blocks are there. */
export default function FoundationsLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Foundations" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-xl:grid-cols-1">
        <div className="overflow-hidden px-7 pt-4 max-lg:px-4">
          <Skeleton className="mb-4 h-4 w-80 max-w-full" />
          <div className="grid grid-cols-5 gap-6 max-sm:grid-cols-1">
            {columns.map((blocks, column) => (
              <div key={column} className="grid content-center gap-3 max-sm:not-first:hidden">
                {Array.from({ length: blocks }, (_, at) => (
                  <Skeleton key={at} className="h-20" />
                ))}
              </div>
            ))}
          </div>
        </div>
        <div className="grid content-start gap-4 border-l border-line px-6 py-4 max-xl:hidden">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </div>
      </div>
    </div>
  );
}
