import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 4 }, (_, at) => at);

/** The shape of the meetings that are on their way. */
export default function Loading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Stop or keep" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-md max-lg:mx-4" />
      <div className="px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-t border-hairline py-4">
            <Skeleton className="h-4 w-64 max-w-full" />
            <Skeleton className="h-3 w-[44ch] max-w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
