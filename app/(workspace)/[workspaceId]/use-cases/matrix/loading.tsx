import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 12 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Matrix" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="px-7 max-lg:px-4">
        <Skeleton className="mb-4 h-8 w-full max-w-3xl" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-[1279px]:grid-cols-1">
        <div className="px-7 py-4 max-lg:px-4">
          <Skeleton className="h-[600px] w-full max-sm:h-[480px]" />
        </div>
        <div className="border-l border-line px-6 py-4 max-[1279px]:hidden">
          {rows.map((row) => (
            <Skeleton key={row} className="mb-3 h-4 w-full" />
          ))}
        </div>
      </div>
    </>
  );
}
