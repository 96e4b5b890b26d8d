/** The way to another link for whoever holds one that does not serve them. */
export function AnotherLink({ mail, children }: { mail: boolean; children: string }) {
  return (
    <p className="text-12 text-ink-3">
      {children}{" "}
      {mail ? (
        <a href="/reset" className="underline underline-offset-3">
          Get another one
        </a>
      ) : (
        "Whoever runs Attune can make another one."
      )}
    </p>
  );
}
