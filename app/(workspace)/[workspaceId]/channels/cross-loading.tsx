import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 10 }, (_, at) => at);
const columns = Array.from({ length: 8 }, (_, at) => at);

/** The shape of a table of crossings that is on its way. */
export function CrossLoading({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-4 w-64" />
      </div>
      <div className="border-t border-line px-7 pt-3 max-lg:px-4">
        <Skeleton className="mb-3 h-12 w-full max-w-2xl" />
        {rows.map((row) => (
          <div key={row} className="flex h-12 items-center gap-4 border-b border-hairline">
            <Skeleton className="h-3 w-52 shrink-0" />
            {columns.map((column) => (
              <Skeleton key={column} className="h-3 w-20 max-sm:hidden" />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
