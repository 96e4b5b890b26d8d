const formats = new Map<string, Intl.NumberFormat>();

/**
 * "£116,000": whole money, grouped.
 *
 * @param currency three capital letters, as ISO 4217 has them
 */
export function moneyWords(amount: number, currency: string): string {
  // Making a format costs more than using it, and lists use one for every line.
  const format =
    formats.get(currency) ?? new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 });
  formats.set(currency, format);
  return format.format(amount);
}
