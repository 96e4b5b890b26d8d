import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

export default function SequenceLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Sequence for me" sentence={<Skeleton className="mt-1 h-4 w-[60ch] max-w-full" />} />
      <div className="flex gap-5 px-7 pb-3 max-lg:px-4">
        {rows.slice(0, 6).map((row) => (
          <Skeleton key={row} className="h-5 w-20 max-sm:hidden" />
        ))}
      </div>
      <div className="grid gap-8 px-7 pb-8 max-lg:px-4">
        <div className="grid max-w-[78ch] gap-2">
          <Skeleton className="h-4" />
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="mt-3 h-28" />
        </div>
        <div>
          {rows.map((row) => (
            <div key={row} className="grid gap-2 border-t border-hairline py-2">
              <Skeleton className="h-4 w-[52ch] max-w-full" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
