import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = [2, 1, 3, 1, 2];

export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader
        above={<Skeleton className="h-3 w-32" />}
        title={<Skeleton className="h-8 w-72 max-w-full" />}
        sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />}
      />
      <Skeleton className="mx-7 mb-3 h-6 w-[48ch] max-w-full max-lg:mx-4" />
      <div className="px-7 max-lg:px-4">
        {rows.map((lines, row) => (
          <div
            key={row}
            className="grid grid-cols-[150px_minmax(0,1fr)] gap-x-6 gap-y-1 border-t border-hairline py-3 max-sm:grid-cols-1"
          >
            <Skeleton className="h-4 w-32" />
            <div className="grid gap-1.5">
              <Skeleton className="h-4 w-64 max-w-full" />
              {Array.from({ length: lines }, (_, line) => (
                <Skeleton key={line} className="h-3 w-[44ch] max-w-full" />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
