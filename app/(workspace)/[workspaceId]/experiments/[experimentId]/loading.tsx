import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { fullHeight } from "../full-height";

const rows = [0, 1, 2, 3];

export default function Loading() {
  return (
    <div aria-busy="true" className={fullHeight}>
      <PageHeader above={<Skeleton className="h-4 w-40" />} title={<Skeleton className="h-8 w-80 max-w-full" />} />
      <div className="grid gap-3 px-7 pb-3 max-lg:px-4">
        <Skeleton className="h-6 w-96 max-w-full" />
        <Skeleton className="h-4 w-full max-w-3xl" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_344px] border-t border-line max-xl:grid-cols-1">
        <div className="grid gap-4 px-7 py-5 max-lg:px-4">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-16 w-full max-w-2xl" />
          <Skeleton className="h-4 w-full max-w-lg" />
          {rows.map((row) => (
            <div
              key={row}
              className="grid grid-cols-4 items-center gap-4 border-t border-hairline py-3 max-md:grid-cols-1"
            >
              <Skeleton className="h-4 w-28" />
              <Skeleton className="h-4 w-24" />
              <Skeleton className="h-6 w-full" />
              <Skeleton className="h-8 w-full" />
            </div>
          ))}
        </div>
        <div className="grid content-start gap-4 border-l border-hairline bg-surface px-6 py-5 max-xl:hidden">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-40 w-full" />
        </div>
      </div>
    </div>
  );
}
