import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 10 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Data held" sentence={<Skeleton className="h-4 w-[60ch] max-w-full" />} />
      <div className="flex flex-wrap gap-8 px-7 pb-4 max-lg:px-4">
        {rows.slice(0, 5).map((figure) => (
          <Skeleton key={figure} className="h-9 w-28" />
        ))}
      </div>
      <div className="border-t border-line px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="flex h-10 items-center gap-6 border-b border-hairline">
            <Skeleton className="h-3 w-56" />
            <Skeleton className="h-3 flex-1" />
          </div>
        ))}
      </div>
    </>
  );
}
