const steps = [1, 2, 3, 4, 5];

/** Where the answers lie between 1 and 5, and how far they are apart. Answers come lowest first. */
export function SpreadBar({ answers, agreed }: { answers: readonly number[]; agreed?: number | null }) {
  const low = answers[0];
  const high = answers.at(-1);
  const place = (step: number) => `${((step - 1) / 4) * 100}%`;
  const words =
    low === undefined || high === undefined ? "No answers" : `Answers ${answers.join(", ")}, between 1 and 5`;
  return (
    <span
      role="img"
      aria-label={agreed ? `${words}; agreed ${agreed}` : words}
      className="relative mx-1.5 inline-block h-4 w-24 shrink-0"
    >
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {steps.map((step) => (
        <span
          key={step}
          className="absolute top-1/2 h-1.5 w-px -translate-y-1/2 bg-line"
          style={{ left: place(step) }}
        />
      ))}
      {low !== undefined && high !== undefined && (
        <span
          className="absolute top-1/2 h-[3px] -translate-y-1/2 bg-ink-2"
          style={{ left: place(low), width: `calc(${place(high)} - ${place(low)})` }}
        />
      )}
      {[...new Set(answers)].map((answer) => (
        <span
          key={answer}
          className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
          style={{ left: place(answer) }}
        />
      ))}
      {agreed && (
        <span
          className="absolute top-1/2 size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink"
          style={{ left: place(agreed) }}
        />
      )}
    </span>
  );
}
