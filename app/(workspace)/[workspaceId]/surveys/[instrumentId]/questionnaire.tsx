import { classNames } from "@/ui/class-names";
import type { Instrument } from "./instrument-screen";

/** The questions as a customer reads them, with a place to mark each answer; one clean page on paper. */
export function Questionnaire({ questions, length }: { questions: Instrument["questions"]; length: string }) {
  return (
    <article aria-label="As a customer reads it" className="min-w-0 print:text-ink">
      <h2 className="text-18 leading-tight print:text-22">
        {questions.length === 1 ? "A short question" : "A few short questions"}
      </h2>
      <p className="mt-0.5 text-12 text-ink-3">{length}</p>
      <ol className="mt-2 max-w-[78ch]">
        {questions.map(({ id, text, scale, options }, at) => (
          <li key={id} className="break-inside-avoid border-t border-hairline py-3 print:py-4">
            <p className="text-16 leading-snug">
              {questions.length > 1 && <span className="text-ink-3">{at + 1}. </span>}
              {text}
            </p>
            {scale === "likely11" && (
              <p className="mt-1 text-12 text-ink-3">0 = not at all likely, 10 = extremely likely</p>
            )}
            <ul
              className={classNames(
                "mt-2 grid gap-x-4 gap-y-1.5",
                scale === "likely11"
                  ? "grid-cols-[repeat(auto-fill,minmax(44px,1fr))]"
                  : "grid-cols-[repeat(auto-fit,minmax(112px,1fr))] max-sm:grid-cols-1 print:grid-cols-[repeat(auto-fit,minmax(96px,1fr))]",
              )}
            >
              {options.map(({ value, label }) => (
                <li key={value} className="flex items-center gap-1.5 text-13">
                  <span
                    aria-hidden
                    className={classNames(
                      "inline-block size-3.5 shrink-0 border border-edge",
                      scale === "multi" ? "rounded-1" : "rounded-full",
                    )}
                  />
                  {label}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </article>
  );
}
