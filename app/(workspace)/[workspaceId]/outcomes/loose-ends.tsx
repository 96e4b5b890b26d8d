import Link from "next/link";
import { memo, type ReactNode, useState } from "react";
import { Button } from "@/ui/button";
import { Section, Voice } from "@/ui/page-header";
import type { Doing, MapView } from "./map-view";

type Props = { view: MapView; workspaceId: string; onDo: (doing: Doing) => void };
type Row = { id: string; name: ReactNode; why: string; act: string; doing: Doing };

const mostDrawn = 8;

/** What does not reach the end of a chain, each with what to do about it. */
export const LooseEnds = memo(function LooseEnds({ view, workspaceId, onDo }: Props) {
  const { map } = view;
  const useCaseOf = new Map(view.useCases.map((each) => [each.id, each]));
  const groups: { title: string; rows: Row[] }[] = [
    {
      title: "The business wants it, and nothing is in it for customers",
      rows: map.business
        .filter(({ alone }) => alone)
        .map(({ id, title }) => ({
          id,
          name: title,
          why: "What must customers be able to do for this to happen? If nothing, drop it.",
          act: "Write its chain",
          doing: { what: "chain", businessId: id },
        })),
    },
    {
      title: "Customers want it, and no outcome names it",
      rows: map.customer
        .filter(({ alone }) => alone)
        .map(({ id, title }) => ({
          id,
          name: title,
          why: "What would both sides see if it were met? Name it in an outcome, or drop it.",
          act: "Write its chain",
          doing: { what: "chain", customerId: id },
        })),
    },
    {
      title: "Chains that are not complete",
      rows: map.outcomes
        .filter(({ complete }) => !complete)
        .map(({ id, title, gaps }) => ({
          id,
          name: title,
          why: gaps
            .filter(({ needed }) => needed)
            .map(({ missing, toDo }) => `${missing} ${toDo}`)
            .join(" "),
          act: "Complete it",
          doing: { what: "edit", kind: "outcome", id },
        })),
    },
    {
      title: "Use cases at work or planned that serve no outcome: ad hoc",
      rows: map.adHocIds.map((id) => ({
        id,
        name: (
          <Link
            href={`/${workspaceId}/use-cases/${id}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
          >
            {useCaseOf.get(id)?.name ?? id}
          </Link>
        ),
        why: "Attach it to the outcome it serves, or ask why it runs.",
        act: "Attach",
        doing: { what: "attach", outcomeId: null, chosen: [id] },
      })),
    },
  ];
  const shown = groups.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return null;
  return (
    <Section id="loose-ends" title="What does not hang together">
      <div className="grid gap-5">
        {shown.map(({ title, rows }) => (
          <Group key={title} title={title} rows={rows} may={view.may.edit} onDo={onDo} />
        ))}
      </div>
    </Section>
  );
});

function Group({ title, rows, may, onDo }: { title: string; rows: Row[]; may: boolean; onDo: Props["onDo"] }) {
  const [all, setAll] = useState(false);
  const drawn = all ? rows : rows.slice(0, mostDrawn);
  return (
    <div>
      <Voice as="h3">{title}</Voice>
      <ul className="mt-1">
        {drawn.map(({ id, name, why, act, doing }) => (
          <li
            key={id}
            className="flex items-start justify-between gap-x-6 gap-y-1 border-t border-hairline py-1.5 max-sm:flex-col"
          >
            <div className="min-w-0 max-w-[78ch]">
              <p className="font-medium">{name}</p>
              <p className="text-12 text-ink-2">{why}</p>
            </div>
            {may && (
              <Button look="quiet" className="no-print shrink-0" onClick={() => onDo(doing)}>
                {act}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > drawn.length && (
        <Button look="quiet" className="no-print" onClick={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </div>
  );
}
