/** "1 quarter", "3 quarters". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** 1234567.5 as "1,234,567.5": the same on every machine. */
export function grouped(number: number): string {
  const [whole = "", ...decimals] = String(number).split(".");
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ","), ...decimals].join(".");
}

/** "£1,234", "−£0.50": whole, or with both decimals. */
export function moneyInWords(amount: number, sign: string): string {
  const size = Math.abs(amount);
  const [whole, cents] = size.toFixed(2).split(".");
  return `${amount < 0 ? "−" : ""}${sign}${grouped(Number(whole))}${Number.isInteger(size) ? "" : `.${cents}`}`;
}
