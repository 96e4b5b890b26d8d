import { classNames } from "@/ui/class-names";
import { Section } from "@/ui/page-header";
import type { ToldItem } from "./changes-types";
import { WhyLine } from "./why-line";

type Props = {
  title: string;
  items: readonly ToldItem[];
  onWhy: ((item: ToldItem) => void) | null;
  /** Null where the later plan is not the one of now. */
  onOpen: ((initiativeId: string) => void) | null;
};

/** The pieces of work one thing happened to. */
export function ChangeGroup({ title, items, onWhy, onOpen }: Props) {
  if (items.length === 0) return null;
  // Rows out of view are drawn when they are looked at, where they are many; until then they are of a guessed height.
  const seldom =
    items.length > 40 &&
    "[contain-intrinsic-size:auto_4rem] [content-visibility:auto] print:[content-visibility:visible]";
  return (
    <Section title={title} aside={<span className="figure">{items.length}</span>}>
      <ul>
        {items.map((item) => (
          <li
            key={item.id}
            className={classNames(
              "grid grid-cols-[minmax(0,5fr)_minmax(0,4fr)] gap-x-8 gap-y-1 border-t border-hairline py-3 max-md:grid-cols-1 print:break-inside-avoid",
              seldom,
            )}
          >
            <div className="min-w-0">
              <h3 className="text-14 font-semibold break-words">
                {onOpen && item.group !== "removed" ? (
                  <button
                    type="button"
                    className="min-h-6 text-left underline-offset-3 hover:underline max-sm:min-h-11"
                    onClick={() => onOpen(item.id)}
                  >
                    {item.name}
                  </button>
                ) : (
                  item.name
                )}
              </h3>
              {item.edits.map(({ kind, sentence }) => (
                <p key={kind} className="break-words text-ink-2">
                  {sentence}
                </p>
              ))}
            </div>
            <WhyLine why={item.why} about={item.name} onWhy={onWhy && (() => onWhy(item))} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
