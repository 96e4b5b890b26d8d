import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";

const lanes = [
  { name: "first", card: "h-28" },
  { name: "second", card: "h-28" },
  { name: "third", card: "h-16" },
];
const columns = [1, 2, 3, 4, 5, 6];

/** The board before its cards are there. */
export default function RoadmapLoading() {
  return (
    <div aria-busy="true">
      <PageHeader title="Roadmap" sentence={<Skeleton className="mt-1 h-4 w-[52ch] max-w-full" />} />
      <div className="border-t border-line">
        <div className="grid grid-cols-[84px_repeat(6,minmax(0,1fr))] max-sm:grid-cols-1">
          <div className="max-sm:hidden" />
          {columns.map((column) => (
            <div key={column} className="grid gap-2 border-l border-hairline p-2.5 max-sm:not-first:hidden">
              <Skeleton className="h-4 w-16" />
              <Skeleton className="h-1.5" />
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
