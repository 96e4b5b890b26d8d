import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const lanes = [
  { name: "first", card: "h-36" },
  { name: "second", card: "h-36" },
  { name: "third", card: "h-16" },
];
const columns = [1, 2, 3, 4, 5, 6];
const views = ["w-10", "w-14", "w-28", "w-28", "w-16", "w-24"];

/** The board before its cards are there. */
export default function RoadmapLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Roadmap" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <div className="flex gap-5 overflow-hidden px-7 pb-3 max-lg:px-4">
        {views.map((width, at) => (
          <Skeleton key={at} className={`h-5 shrink-0 ${width}`} />
        ))}
      </div>
      <div className="flex flex-wrap gap-4 px-7 pb-2.5 max-lg:px-4">
        <Skeleton className="h-12 w-32" />
        <Skeleton className="h-12 w-40" />
      </div>
      <div className="px-7 pb-2.5 max-lg:px-4">
        <Skeleton className="h-4 w-[60ch] max-w-full" />
      </div>
      <div className="border-t border-line">
        <div className="grid grid-cols-[84px_repeat(6,minmax(0,1fr))] max-sm:grid-cols-1">
          <div className="max-sm:hidden" />
          {columns.map((column) => (
            <div key={column} className="grid gap-2 border-l border-hairline p-2.5 max-sm:not-first:hidden">
              <Skeleton className="h-4 w-16" />
              <Skeleton className="h-1.5" />
              <Skeleton className="h-3" />
              <Skeleton className="h-3" />
            </div>
          ))}
        </div>
        {lanes.map(({ name, card }, lane) => (
          <div
            key={name}
            className="grid grid-cols-[84px_repeat(6,minmax(0,1fr))] gap-y-1.5 border-t border-line py-1 max-sm:grid-cols-1"
          >
            <Skeleton className="m-2 ml-4 h-4" />
            {columns.map((column) => (
              <div key={column} className="px-1 max-sm:px-4">
                {(column + lane) % 3 !== 0 && <Skeleton className={card} />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
