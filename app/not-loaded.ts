/** A part of a screen that was wanted and did not come: the connection is gone, or the server has another version now. */
export const isNotLoaded = (error: Error): boolean => error.name === "ChunkLoadError";

export const notLoadedWords =
  "Attune cannot be reached just now. What you stored is safe, and what you typed is kept in this browser. Check the connection, then try again.";

/** What did not come is asked for again only by a fresh page; it is left only when there is somebody to answer. */
export function tryAgain(error: Error, reset: () => void): void {
  if (!isNotLoaded(error)) {
    reset();
    return;
  }
  void fetch("/api/health").then(
    () => window.location.reload(),
    () => undefined,
  );
}
