import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

/** The shape of the cards that are on their way. */
export default function Loading() {
  return (
    <>
      <PageHeader title="Evidence" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid grid-cols-4 gap-2 border-t border-line px-7 py-3 max-lg:px-4 max-sm:grid-cols-2">
        {rows.map((row) => (
          <Skeleton key={row} className="h-8" />
        ))}
      </div>
      <div className="px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-t border-hairline py-3">
            <Skeleton className="h-3 w-72 max-w-full" />
            <Skeleton className="h-3 w-full max-w-[78ch]" />
          </div>
        ))}
      </div>
    </>
  );
}
