import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 8 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader
        above={<Skeleton className="h-4 w-40" />}
        title={<Skeleton className="h-8 w-80 max-w-full" />}
        sentence={<Skeleton className="h-4 w-[60ch] max-w-full" />}
      />
      <div className="px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-6 w-96 max-w-full" />
      </div>
      <div className="grid max-w-4xl gap-3 border-t border-line px-7 py-5 max-lg:px-4">
        <Skeleton className="h-4 w-64 max-w-full" />
        {rows.map((row) => (
          <div key={row} className="grid grid-cols-3 gap-4 border-t border-hairline pt-3">
            <Skeleton className="h-5 w-32 max-w-full" />
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-8 w-full" />
          </div>
        ))}
      </div>
    </>
  );
}
