import { headers } from "next/headers";

/** The address of the page that is being asked for, as a value for `?to=`. */
export async function askedPath(): Promise<string> {
  const [path = "/", query = ""] = ((await headers()).get("x-attune-path") ?? "/").split("?");
  const asked = new URLSearchParams(query);
  // Put there by the framework when it asks for the parts of a page.
  asked.delete("_rsc");
  return encodeURIComponent(asked.size > 0 ? `${path}?${asked}` : path);
}
