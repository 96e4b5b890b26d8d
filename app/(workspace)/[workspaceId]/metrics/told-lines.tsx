import Link from "next/link";
import type { ReactNode } from "react";
import { Voice } from "@/ui/page-header";
import { useSome } from "./use-some";

type Line = {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly to: string;
};
type Props = {
  workspaceId: string;
  id: string;
  title: string;
  lines: readonly Line[];
  none: string;
  about?: ReactNode;
};

/** So many at once; the rest when asked for. */
const mostDrawn = 8;

/** A list of things to look at, each with its sentence and its way there. */
export function ToldLines({ workspaceId, id, title, lines, none, about }: Props) {
  const { shown, more } = useSome(lines, mostDrawn);
  return (
    <section id={id} aria-label={title} className="scroll-mt-6">
      <Voice>
        {title}
        {lines.length > 0 && <span className="figure ml-1.5 font-sans text-12 not-italic">{lines.length}</span>}
      </Voice>
      {lines.length === 0 ? (
        <p className="mt-1 text-ink-2">{none}</p>
      ) : (
        <>
          {about && <p className="mt-1 text-ink-2">{about}</p>}
          <ul className="mt-1">
            {shown.map(({ kind, id: of, name, sentence, to }) => (
              <li key={`${kind} ${of}`} className="border-t border-hairline py-1.5 print:break-inside-avoid">
                <Link
                  prefetch={false}
                  className="font-medium underline underline-offset-3 max-sm:flex max-sm:min-h-11 max-sm:items-center"
                  href={`/${workspaceId}/${to}`}
                >
                  {name}
                </Link>
                <span className="block text-ink-2">{sentence}</span>
              </li>
            ))}
          </ul>
          {more}
        </>
      )}
    </section>
  );
}
