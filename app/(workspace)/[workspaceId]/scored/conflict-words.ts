type Failure = { message: string; data?: { code?: string } | null | undefined };

/** What to say when storing failed: somebody was faster, or the sentence of the server. */
export const conflictOr = ({ data, message }: Failure): string =>
  data?.code === "CONFLICT"
    ? "Somebody else changed this meanwhile. The list shows theirs now; store again to put yours over it."
    : message;
