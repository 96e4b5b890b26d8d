import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const lanes = [
  { name: "first", bars: ["ml-0 w-72", "ml-40 w-80"] },
  { name: "second", bars: ["ml-24 w-40", "ml-72 w-60"] },
  { name: "third", bars: ["ml-80 w-72"] },
];

/** The calendar before its tests are there. */
export default function CalendarLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Calendar" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <Skeleton className="mx-7 mb-3 h-6 max-w-sm max-lg:mx-4" />
      <Skeleton className="mx-7 mb-3 h-8 max-w-2xl max-lg:mx-4" />
      <div className="border-t border-line">
        <Skeleton className="h-10 max-sm:hidden" />
        {lanes.map(({ name, bars }) => (
          <div key={name} className="flex border-t border-line py-2">
            <Skeleton className="mx-4 h-4 w-20 shrink-0" />
            <div className="grid min-w-0 flex-1 gap-2 overflow-hidden">
              {bars.map((bar) => (
                <Skeleton key={bar} className={`h-9 max-sm:ml-0 ${bar}`} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
