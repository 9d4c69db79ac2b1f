/** Puts cards in the order of their codes in a list (in place). */
export const ordinaPerCodici = (schede: { readonly codice: string }[], codici: readonly string[]): void => {
  const posto = new Map(codici.map((c, i) => [c, i]))
  schede.sort((a, b) => (posto.get(a.codice) ?? 0) - (posto.get(b.codice) ?? 0))
}
