import { audienceWords } from "@/domain/deck/part-words";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import type { DecksView } from "./deck-view";

type Props = {
  workspaceId: string;
  starts: DecksView["starts"];
  /** Null for whoever may not save a deck. */
  onStart: ((start: string) => void) | null;
};

const link = "no-print underline underline-offset-3 max-sm:inline-flex max-sm:min-h-11 max-sm:items-center";

/** What a deck may start from. Each can be taken away at once as it ships, by anybody who may read. */
export function StartList({ workspaceId, starts, onStart }: Props) {
  return (
    <section aria-label="What a deck may start from" className="px-7 pb-8 max-lg:px-4">
      <Voice>To start from</Voice>
      <ul className="mt-2 grid grid-cols-3 gap-x-8 gap-y-6 max-xl:grid-cols-2 max-sm:grid-cols-1">
        {starts.map(({ start, name, audience, parts }) => (
          <li key={start} className="grid content-start gap-1 border-t border-line pt-2">
            <h3>{name}</h3>
            <p className="text-12 text-ink-3">
              For {audienceWords[audience]}. {parts.join(" · ")}
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-3 text-12">
              {onStart && <Button onClick={() => onStart(start)}>Start from {name}</Button>}
              <a className={link} href={`/api/download/${workspaceId}/deck?slides=${start}`} download>
                Download as it is<span className="sr-only">: {name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
