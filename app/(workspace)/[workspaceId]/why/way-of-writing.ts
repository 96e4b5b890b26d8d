/** How somebody writes the strategy: one question with the page to itself, or all of it as a page. */
export type Way = "one" | "page";

export const wayCookie = "strategy-way";

const year = 60 * 60 * 24 * 365;

/** Remembered in this browser, where the server can read it with the first paint. */
export function rememberWay(way: Way): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store does not exist everywhere
  document.cookie = `${wayCookie}=${way}; path=/; max-age=${year}; samesite=lax`;
}
