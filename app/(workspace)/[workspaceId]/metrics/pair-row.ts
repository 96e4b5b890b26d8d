/** Words, commercial, experience: three columns, two below them on narrow screens, one on a phone. */
export const pairRow =
  "grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)] gap-x-6 gap-y-3 border-t border-line py-3 max-xl:grid-cols-2 max-sm:grid-cols-1 print:break-inside-avoid";
