/** Holds the place of the sentence under the title. It stands in a paragraph, so it is no block of its own. */
export function SentenceToCome() {
  return (
    <span
      aria-hidden
      className="inline-block h-4 w-[52ch] max-w-full animate-pulse rounded-1 bg-sunken motion-reduce:animate-none"
    />
  );
}
