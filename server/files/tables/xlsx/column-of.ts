/** The column of a cell's address, counted from 0: "C7" is 2. Null where it is no address. */
export function columnOf(address: string): number | null {
  const [, letters] = /^([A-Za-z]{1,3})[1-9]\d{0,6}$/.exec(address) ?? [];
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
