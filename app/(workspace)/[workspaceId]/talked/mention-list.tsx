import { classNames } from "@/ui/class-names";
import { Avatar } from "@/ui/marks";
import type { Person } from "./talk-view";

type Props = { people: readonly Person[]; chosen: string | null; onChoose: (person: Person) => void };

/** Who can be named; the keys stay in the text, and what they would choose is said. */
export function MentionList({ people, chosen, onChoose }: Props) {
  const name = people.find(({ id }) => id === chosen)?.name;
  return (
    <div
      // It lies over what is below: what somebody is about to press must not move away when it goes.
      className="absolute inset-x-0 top-full z-10 mt-1 rounded-2 border border-line bg-raised p-1 shadow-float"
      ref={(list) => list?.scrollIntoView({ block: "nearest" })}
    >
      <ul aria-label="People to mention">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              tabIndex={-1}
              // The text keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(person)}
              className={classNames(
                "flex min-h-7 w-full items-center gap-2 rounded-1 px-2 text-left max-sm:min-h-11",
                person.id === chosen ? "bg-selected" : "hover:bg-hover",
              )}
            >
              <span aria-hidden>
                <Avatar name={person.name} />
              </span>
              <span className="min-w-0 truncate">{person.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="px-2 py-0.5 text-12 text-ink-3" role="status">
        {name
          ? `Enter mentions ${name}; arrows choose, Escape closes.`
          : "No member of this workspace goes by this name."}
      </p>
    </div>
  );
}
