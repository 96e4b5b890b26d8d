import { presetOf } from "@/domain/scoring/rounds/scorer-presets";
import { Avatar } from "@/ui/marks";
import { Meter } from "@/ui/meter";
import { Section } from "@/ui/page-header";
import type { RoundDetail } from "./round-screen";

/** Who is how far. How much was answered is for everybody; what, for nobody before the reveal. */
export function ScorerRows({ detail }: { detail: RoundDetail }) {
  const { scorers, subjects, groups, me, round } = detail;
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  return (
    <Section title="Who scores" aside={`${scorers.length} ${scorers.length === 1 ? "person" : "people"}`}>
      {scorers.length === 0 && <p className="text-ink-2">Nobody yet.</p>}
      <ul>
        {scorers.map(({ scorerId, name, groups: given, done }) => {
          const all = given.length === groups.length;
          const words = all ? "Everything" : given.map((id) => labels.get(id) ?? id).join(", ");
          return (
            <li key={scorerId} className="grid gap-1 border-t border-hairline py-2">
              <div className="flex items-center justify-between gap-3">
                <span className="inline-flex min-w-0 items-center gap-2 font-medium">
                  <Avatar name={name} />
                  <span className="truncate">{scorerId === me?.scorerId ? `${name} (you)` : name}</span>
                </span>
                <span className="figure shrink-0 text-12 text-ink-2">
                  {done} of {subjects.length}
                </span>
              </div>
              <Meter
                thin
                used={done}
                available={subjects.length}
                label={`${name}: ${done} of ${subjects.length} done`}
              />
              <p className="text-12 text-ink-3" title={words}>
                {presetOf(given)?.name ?? words}
              </p>
            </li>
          );
        })}
      </ul>
      {round.mode === "blind" && round.status === "open" && (
        <p className="mt-3 text-12 text-ink-3">
          Everybody sees who is done. What anybody answered is shown to all at one moment, and to nobody before: not to
          the one who leads, and not to owners.
        </p>
      )}
    </Section>
  );
}
