import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const parts = [3, 2, 1, 4];

/** The shape of the meeting that is on its way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader
        above={<Skeleton className="h-3 w-40" />}
        title={<Skeleton className="h-7 w-72 max-w-full" />}
        sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-xl:grid-cols-1">
        <div className="grid gap-8 px-7 py-6 max-lg:px-4">
          {parts.map((rows, part) => (
            <div key={part}>
              <Skeleton className="h-5 w-40" />
              {Array.from({ length: rows }, (_, row) => (
                <div key={row} className="mt-2 grid gap-2 border-t border-hairline py-3">
                  <Skeleton className="h-4 w-64 max-w-full" />
                  <Skeleton className="h-3 w-[52ch] max-w-full" />
                </div>
              ))}
            </div>
          ))}
        </div>
        <div className="grid content-start gap-4 px-6 py-6 max-lg:px-4">
          <Skeleton className="h-40" />
          <Skeleton className="h-28" />
        </div>
      </div>
    </div>
  );
}
