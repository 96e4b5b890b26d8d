import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 4 }, (_, at) => at);

/** The scorecard before its months are there. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Metrics" sentence={<Skeleton className="h-4 w-[64ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-sm max-lg:mx-4" />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,380px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          <div className="grid gap-2 border-l-2 border-line pl-4">
            <Skeleton className="h-7 w-3/4" />
            <Skeleton className="h-12" />
            <Skeleton className="h-44" />
          </div>
          <Skeleton className="h-96" />
          <div>
            {rows.map((row) => (
              <div
                key={row}
                className="grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)] gap-x-6 gap-y-3 border-t border-line py-3 max-xl:grid-cols-2 max-sm:grid-cols-1"
              >
                <Skeleton className="h-10 max-xl:col-span-full" />
                <Skeleton className="h-36" />
                <Skeleton className="h-36" />
              </div>
            ))}
          </div>
        </div>
        <div className="grid content-start gap-7 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4">
          <Skeleton className="aspect-square max-w-md" />
          <Skeleton className="h-56" />
          <Skeleton className="h-24" />
        </div>
      </div>
    </div>
  );
}
