import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 6 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader
        title={<Skeleton className="h-8 w-72" />}
        sentence={<Skeleton className="h-4 w-[48ch] max-w-full" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-3 px-7 py-5 max-lg:px-4">
          {rows.map((row) => (
            <Skeleton key={row} className="h-6 w-full" />
          ))}
        </div>
        <div className="grid content-start gap-3 border-l border-hairline bg-surface px-6 py-5 max-lg:border-l-0">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-full" />
        </div>
      </div>
    </>
  );
}
