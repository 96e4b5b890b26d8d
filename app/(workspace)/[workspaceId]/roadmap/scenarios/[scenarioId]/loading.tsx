import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const views = ["w-10", "w-14", "w-28", "w-28", "w-16", "w-24"];
const rows = Array.from({ length: 7 }, (_, at) => at);

/** A scenario before it is set beside the plan. */
export default function ScenarioLoading() {
  return (
    <div aria-busy="true">
      <PageHeader
        above={<Skeleton className="h-4 w-20" />}
        title="Scenario"
        sentence={<Skeleton className="mt-1 h-4 w-[64ch] max-w-full" />}
      />
      <div className="flex gap-5 overflow-hidden px-7 pb-3 max-lg:px-4">
        {views.map((width, at) => (
          <Skeleton key={at} className={`h-5 shrink-0 ${width}`} />
        ))}
      </div>
      <div className="grid gap-3 px-7 max-lg:px-4">
        <Skeleton className="h-16 w-72 max-w-full" />
        <Skeleton className="h-24 w-[64ch] max-w-full" />
        {rows.map((row) => (
          <Skeleton key={row} className="h-10" />
        ))}
      </div>
    </div>
  );
}
