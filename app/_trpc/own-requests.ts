/** The marks of the writes that this page sent lately: of these it need not be told. */
const own = new Set<string>();
const mostKept = 200;

export function keepOwnRequest(key: string): void {
  own.add(key);
  const [oldest] = own;
  if (own.size > mostKept && oldest !== undefined) own.delete(oldest);
}

export const forgetOwnRequest = (key: string): boolean => own.delete(key);

export const isOwnRequest = (key: string): boolean => own.has(key);
