import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 12 }, (_, at) => at);
const columns = Array.from({ length: 9 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Values" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-4 w-64" />
      </div>
      <div className="border-t border-line px-7 py-3 max-lg:px-4">
        <Skeleton className="h-12 w-full max-w-2xl" />
      </div>
      <div className="min-h-14 px-7 py-2 max-lg:px-4">
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="flex h-12 items-center gap-6 border-b border-hairline">
            <Skeleton className="h-3 w-52 shrink-0" />
            {columns.map((column) => (
              <Skeleton key={column} className="h-3 w-16 max-sm:hidden" />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
