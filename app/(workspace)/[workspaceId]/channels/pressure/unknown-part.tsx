import Link from "next/link";
import { Section } from "@/ui/page-header";
import type { PressureListing } from "./pressure-screen";

const shownAtOnce = 20;

/** Messages that reach people, of which nobody said how often: the sums above are without them. */
export function UnknownPart({ workspaceId, listing }: { workspaceId: string; listing: PressureListing }) {
  const { unknown, channels } = listing;
  if (unknown.length === 0) return null;
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? id;
  return (
    <Section title="How often is not known" aside={`${unknown.length}`}>
      <p className="text-ink-2">
        These come to people and are not in the sums, because nobody said how often. Their pages have the field.
      </p>
      <ul className="mt-2">
        {unknown.slice(0, shownAtOnce).map(({ id, name, channelIds }) => (
          <li key={id} className="border-t border-hairline py-1.5">
            <Link
              href={`/${workspaceId}/use-cases/${id}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center underline-offset-3 hover:underline"
            >
              {name}
            </Link>
            <span className="block text-12 text-ink-3">{channelIds.map(nameOf).join(", ")}</span>
          </li>
        ))}
      </ul>
      {unknown.length > shownAtOnce && <p className="text-12 text-ink-3">and {unknown.length - shownAtOnce} more</p>}
    </Section>
  );
}
