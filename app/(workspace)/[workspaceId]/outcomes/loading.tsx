import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const lanes = [4, 5, 5] as const;

/** The map on its way, in its shape: three lanes of nodes. */
export default function OutcomesLoading() {
  return (
    <>
      <PageHeader title="Outcomes" sentence={<Skeleton className="h-4 w-[52ch] max-w-full" />} />
      <div className="grid grid-cols-[1fr_1fr_1.4fr] gap-14 border-t border-line px-7 py-5 max-md:grid-cols-1 max-md:gap-4 max-md:px-4">
        {lanes.map((nodes, lane) => (
          <div key={lane} className="flex flex-col justify-around gap-4">
            {Array.from({ length: nodes }, (_, at) => (
              <Skeleton key={at} className={lane === 2 ? "h-36" : "h-20"} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
