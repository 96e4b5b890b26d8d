import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { classNames } from "@/ui/class-names";
import { CardFacts } from "./card-facts";

export type Shown = inferRouterOutputs<AppRouter>["evidence"]["cards"]["shown"][number];
export type CardView = Shown["cards"][number];

type Props = { shown: readonly Shown[]; beside?: boolean };

/** Cards as they are shown: one by one, and those that contradict each other always together, under what they say. */
export function ShownCards({ shown, beside = false }: Props) {
  return (
    <div className="grid gap-6">
      {shown.map(({ group, cards }) =>
        group ? (
          <section key={group.id} aria-label={group.title} className="grid gap-3 border-l-2 border-edge pl-4">
            <ConflictHead {...group} />
            <div className={classNames("grid gap-5", beside && "sm:grid-cols-2")}>
              {cards.map((card) => (
                <CardFacts key={card.id} card={card} />
              ))}
            </div>
          </section>
        ) : (
          cards.map((card) => <CardFacts key={card.id} card={card} />)
        ),
      )}
    </div>
  );
}

type Conflict = NonNullable<Shown["group"]>;

/** What the cards of a group disagree about, and how to read it. */
export function ConflictHead({ title, question, reading, as: As = "h3" }: Conflict & { as?: "h2" | "h3" }) {
  return (
    <div className="max-w-[78ch]">
      <As className="text-16 leading-tight">{title}</As>
      <p className="mt-1">{question}</p>
      <p className="mt-1 text-12 text-ink-2">
        <span className="font-medium">How to read it: </span>
        {reading}
      </p>
    </div>
  );
}
