/** A move of a card as its history keeps it; `undoes` names the move it took back. */
type Move = { readonly id: string; readonly undoes: string | null };

/** The moves that still stand: neither taken back, nor the taking back of another. Order is kept. */
export function standingMoves<Kept extends Move>(moves: readonly Kept[]): Kept[] {
  const undone = new Set(moves.map(({ undoes }) => undoes));
  return moves.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}
