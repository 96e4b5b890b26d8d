import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const rows = Array.from({ length: 3 }, (_, at) => at);
const views = ["w-10", "w-14", "w-28", "w-28", "w-16", "w-24"];

/** The list before its scenarios are there. */
export default function ScenariosLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Scenarios" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <div className="flex gap-5 overflow-hidden px-7 pb-3 max-lg:px-4">
        {views.map((width, at) => (
          <Skeleton key={at} className={`h-5 shrink-0 ${width}`} />
        ))}
      </div>
      <div className="px-7 max-lg:px-4">
        {rows.map((row) => (
          <div key={row} className="grid gap-2 border-t border-hairline py-4">
            <Skeleton className="h-5 w-64 max-w-full" />
            <Skeleton className="h-4 w-[64ch] max-w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
