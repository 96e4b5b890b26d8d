import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Strategy" sentence={<Skeleton className="h-4 w-[60ch] max-w-full" />} />
      <div className="grid grid-cols-[210px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-3 py-5 pr-4 pl-6 max-lg:hidden">
          {many(11).map((at) => (
            <Skeleton key={at} className="h-4" />
          ))}
        </div>
        <div className="grid gap-8 py-5 pr-7 max-lg:px-4">
          {many(5).map((at) => (
            <div key={at} className="grid max-w-[78ch] gap-2 border-t border-hairline pt-4">
              <Skeleton className="h-4 w-64 max-w-full" />
              <Skeleton className="h-3 w-[48ch] max-w-full" />
              <Skeleton className="h-20" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
