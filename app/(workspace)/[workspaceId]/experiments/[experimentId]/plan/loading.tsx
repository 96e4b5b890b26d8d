import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { fullHeight } from "../../full-height";

const fields = Array.from({ length: 6 }, (_, at) => at);

export default function Loading() {
  return (
    <div aria-busy="true" className={fullHeight}>
      <PageHeader
        above={<Skeleton className="h-4 w-40" />}
        title={<Skeleton className="h-8 w-72 max-w-full" />}
        sentence={<Skeleton className="h-4 w-[48ch] max-w-full" />}
      />
      <Skeleton className="mx-7 mb-3 h-6 w-[48ch] max-w-full max-lg:mx-4" />
      <div className="grid gap-3 border-t border-line px-7 py-5 max-lg:px-4">
        <Skeleton className="h-7 w-[60ch] max-w-full" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_360px] border-t border-line max-lg:grid-cols-1">
        <div className="grid content-start gap-4 px-7 py-5 max-lg:px-4">
          {fields.map((field) => (
            <Skeleton key={field} className="h-12 w-full" />
          ))}
        </div>
        <div className="grid content-start gap-3 border-l border-hairline bg-surface px-5 py-5 max-lg:border-l-0">
          {fields.map((field) => (
            <Skeleton key={field} className="h-5 w-full" />
          ))}
        </div>
      </div>
    </div>
  );
}
