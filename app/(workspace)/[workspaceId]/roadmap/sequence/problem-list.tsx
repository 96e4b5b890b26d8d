import { Notice } from "@/ui/states";
import type { Sequence } from "./sequence-input";

type Problem = { readonly sentence: string; readonly ids: readonly string[] };

/** Why there is no order, each with what it is about. */
export function ProblemList({
  title,
  problems,
  names,
}: {
  title: string;
  problems: readonly Problem[];
  names: Sequence["names"];
}) {
  return (
    <Notice tone="harm">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 grid gap-1.5">
        {problems.map(({ sentence, ids }) => (
          <li key={sentence}>
            {sentence}
            {ids.length > 0 && (
              <span className="block text-12 [overflow-wrap:anywhere]">
                {ids.map((id) => `${id}${names[id] ? "" : " (not on the roadmap)"}`).join(", ")}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
