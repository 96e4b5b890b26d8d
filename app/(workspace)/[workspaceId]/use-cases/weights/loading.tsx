import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const five = [0, 1, 2, 3, 4];
const twelve = Array.from({ length: 12 }, (_, at) => at);

export default function Loading() {
  return (
    <>
      <PageHeader title="Weights" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid grid-cols-[380px_minmax(0,1fr)] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-5 px-7 py-5 max-lg:px-4">
          {five.map((slider) => (
            <Skeleton key={slider} className="h-9" />
          ))}
        </div>
        <div className="border-l border-line px-6 py-5 max-lg:border-l-0">
          {twelve.map((row) => (
            <div key={row} className="flex h-10 items-center gap-6 border-t border-hairline">
              <Skeleton className="h-3 w-8" />
              <Skeleton className="h-3 flex-1" />
              <Skeleton className="h-3 w-16" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
