/** A text on one line and no longer than so many letters: what is cut shows. */
export const printInBreve = (testo: string, lettere: number): string => {
  const riga = testo.replaceAll(/\s+/g, ' ')
  return riga.length <= lettere ? riga : `${riga.slice(0, lettere - 1)}…`
}
