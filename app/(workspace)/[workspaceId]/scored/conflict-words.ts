type Failure = { message: string; data?: { code?: string } | null | undefined };

/** Whether a write was refused because somebody else was faster. */
export const isOvertaken = (error: Omit<Failure, "message"> | null): boolean => error?.data?.code === "CONFLICT";

/** What to say when storing failed: somebody was faster, or the sentence of the server. */
export const conflictOr = ({ data, message }: Failure): string =>
  data?.code === "CONFLICT"
    ? "Somebody else changed this meanwhile. The list shows theirs now; store again to put yours over it."
    : message;
