import Link from "next/link";
import { Voice } from "@/ui/page-header";
import type { CardDetail } from "./card-panel";

type Uses = CardDetail["uses"];

const kinds: readonly { kind: Uses[number]["kind"]; name: string; to: string | null }[] = [
  { kind: "rule", name: "Warnings", to: "findings" },
  { kind: "question", name: "Questions of the strategy", to: "why" },
  { kind: "failure_mode", name: "Known ways of failing", to: "why" },
  { kind: "template", name: "Templates", to: null },
  { kind: "metric", name: "Metrics", to: "metrics" },
  { kind: "questionnaire", name: "Questionnaires", to: "surveys" },
  { kind: "channel", name: "Channels", to: "channels" },
];

/** Where the product itself leans on the card. */
export function CardUses({ workspaceId, uses }: { workspaceId: string; uses: Uses }) {
  return (
    <section aria-label="Where Attune uses it">
      <Voice as="h3">Where Attune uses it</Voice>
      {uses.length === 0 && <p className="mt-1 text-ink-3">Nowhere. It is here to be read.</p>}
      <dl className="grid gap-2">
        {kinds.map(({ kind, name, to }) => {
          const found = uses.filter((use) => use.kind === kind);
          if (found.length === 0) return null;
          return (
            <div key={kind} className="border-t border-hairline pt-1.5">
              <dt className="text-12 text-ink-3">
                {to ? (
                  <Link
                    href={`/${workspaceId}/${to}`}
                    className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </dt>
              {found.map((use) => (
                <dd key={use.id}>{use.name}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
