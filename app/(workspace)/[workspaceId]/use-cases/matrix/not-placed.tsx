import Link from "next/link";
import type { Unplaced } from "@/domain/scoring/matrix/matrix-items";
import { buttonClass } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import type { Listing } from "./listing";

type Props = { unplaced: readonly Unplaced[]; workspaceId: string; mayEdit: boolean };

const most = 12;
const lackWords = (lacks: Unplaced["lacks"]) => `${lacks.join(" and ")} missing`;

/** What has no place on the plot, why, and where to mend it. */
export function NotPlaced({ unplaced, workspaceId, mayEdit }: Props) {
  if (unplaced.length === 0) return null;
  const kinds = new Set(unplaced.map(({ lacks }) => lackWords(lacks)));
  const why = kinds.size === 1 ? [...kinds][0] : "score or effort missing";
  return (
    <section>
      <Voice>
        {unplaced.length.toLocaleString("en-GB")} {unplaced.length === 1 ? "is" : "are"} not on it: {why}
      </Voice>
      <ul className="mt-1">
        {unplaced.slice(0, most).map(({ row, lacks }) => (
          <li key={row.id} className="border-t border-hairline py-1.5">
            <Link
              href={`/${workspaceId}/use-cases/${row.id}`}
              prefetch={false}
              className="underline underline-offset-3"
            >
              {row.name}
            </Link>
            {kinds.size > 1 && <span className="text-12 text-ink-3"> {lackWords(lacks)}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-12 text-ink-3">
        {unplaced.length > most && `And ${(unplaced.length - most).toLocaleString("en-GB")} more. `}
        {mayEdit ? "Answer what is open or set the effort on its page." : "An editor sets the effort on its page."}
      </p>
    </section>
  );
}

export function NothingPlaced({
  workspaceId,
  listing,
  unplaced,
}: {
  workspaceId: string;
  listing: Listing;
  unplaced: readonly Unplaced[];
}) {
  return (
    <>
      <EmptyState
        title={listing.rows.length === 0 ? "Where would help be welcome?" : "Nothing has a place on it yet"}
        why="The matrix sets what a use case gives against what it costs, or against the harm it may do, so that a room of people sees the same picture."
        example="“Sofa and bed finder”: customer value 93.8, eight person-weeks, harm moderate: it stands high, near the middle."
        action={
          <Link href={`/${workspaceId}/use-cases`} className={buttonClass("primary")}>
            Go to the list
          </Link>
        }
      />
      <div className="mx-auto max-w-lg px-4 pb-10">
        <NotPlaced unplaced={unplaced} workspaceId={workspaceId} mayEdit={listing.may.edit} />
      </div>
    </>
  );
}
