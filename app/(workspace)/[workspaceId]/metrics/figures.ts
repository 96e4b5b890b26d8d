/** How the values of a metric are written: "£3.12", "11.0%", "62". */
export function figureOf(value: number | null, unit: string | null, currency: string): string {
  if (value === null) return "not known";
  if (unit === "percent") return `${value.toFixed(Math.abs(value) < 10 ? 2 : 1)}%`;
  if (unit === "currency") return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(value);
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }).format(value);
}

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Nov", and "Jan 27" where a year begins or the row starts. */
export function monthLabel(month: string, at: number): string {
  const [year = "", number = "1"] = month.split("-");
  const name = names[Number(number) - 1] ?? month;
  return at === 0 || number === "01" ? `${name} ${year.slice(2)}` : name;
}
