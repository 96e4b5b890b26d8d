import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { fullHeight } from "../full-height";

const parts = ["h-8", "h-44", "h-40", "h-48", "h-44"];

export default function Loading() {
  return (
    <div aria-busy="true" className={fullHeight}>
      <PageHeader title="Log a test" above="Experiments" sentence={<Skeleton className="h-4 w-[60ch] max-w-full" />} />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-7 px-7 py-5 max-lg:px-4">
          {parts.map((height, at) => (
            <div key={at} className="grid gap-2">
              <Skeleton className="h-5 w-60 max-w-full" />
              <Skeleton className={height} />
            </div>
          ))}
        </div>
        <div className="grid content-start gap-3 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-24" />
        </div>
      </div>
    </div>
  );
}
