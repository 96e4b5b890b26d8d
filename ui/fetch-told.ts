const unreached = "The server could not be reached. Check the connection and try again.";

/** A request that fails in words people know: what the browser says of a lost connection is no sentence for them. */
export async function fetchTold(address: RequestInfo | URL, given?: RequestInit): Promise<Response> {
  const answer = await fetch(address, given).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Error(unreached);
  });
  // Something between here and the server answered in its place.
  if (!answer.headers.get("content-type")?.includes("json")) throw new Error(unreached);
  return answer;
}
