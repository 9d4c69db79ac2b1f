import type { Segnalatore } from '../segnala.ts'
import type { Cartella, FoglioGrezzo } from './cartella.ts'

/** What is odd in the sheets of the cards, before their rows are read. */
export const segnalaFogli = (c: Cartella, segnala: Segnalatore): void => {
  segnalaCartella(c, segnala)
  if (!c.fogli.some((f) => f.nome === 'Schede'))
    segnala.add(
      'errore',
      'foglio-mancante',
      'Manca il foglio "Schede", quello con una riga per obiettivo: il file non è il modello delle schede, o il foglio ha cambiato nome. Scaricare il modello e incollarvi i dati.',
    )
}

/** What is odd in the sheets of any workbook of ours. */
export const segnalaCartella = (c: Cartella<string>, segnala: Segnalatore): void => {
  for (const nome of c.altri)
    segnala.add(
      'dubbio',
      'foglio-sconosciuto',
      `Il foglio "${nome}" non è tra quelli del modello e non è stato letto. Se contiene dati, dargli il nome del modello.`,
    )
  for (const nome of c.doppi)
    segnala.add(
      'errore',
      'foglio-ripetuto',
      `Il foglio "${nome}" ripete un foglio già letto e non è stato letto. Unire i due fogli in uno.`,
    )
  for (const f of c.fogli) segnalaFoglio(f, c.limiteRighe, segnala)
}

const segnalaFoglio = (f: FoglioGrezzo<string>, limiteRighe: number, segnala: Segnalatore): void => {
  const luogo = { pagina: f.numero }
  if (f.nascosto)
    segnala.add(
      'nota',
      'foglio-nascosto',
      `Il foglio "${f.scritto}" è nascosto ed è stato letto lo stesso. Se non serve, toglierlo dal file.`,
      luogo,
    )
  if (f.troncato)
    segnala.add(
      'errore',
      'troppe-righe',
      `Il foglio "${f.scritto}" ha più di ${limiteRighe.toLocaleString('it-IT')} righe: quelle oltre non sono state lette. Dividere il file, per esempio per settore.`,
      { ...luogo, riga: limiteRighe },
    )
  const nascoste = f.righeNascoste.filter((r) => (f.righe[r] ?? []).some((v) => v !== null && v !== ''))
  if (nascoste.length > 0)
    segnala.add(
      'dubbio',
      'righe-nascoste',
      `Foglio "${f.scritto}": ${nascoste.length === 1 ? `la riga ${(nascoste[0] ?? 0) + 1} è nascosta` : `${nascoste.length} righe sono nascoste (la prima è la ${(nascoste[0] ?? 0) + 1})`} o filtrate e sono state lette lo stesso. Se non servono, cancellarle.`,
      { ...luogo, riga: (nascoste[0] ?? 0) + 1 },
    )
  let formule = 0
  for (const cella of f.celle.values()) if (cella.formula) formule += 1
  if (formule > 0)
    segnala.add(
      'nota',
      'formule',
      `Foglio "${f.scritto}": ${formule === 1 ? 'una cella contiene una formula' : `${formule} celle contengono formule`}; è stato letto l’ultimo valore calcolato.`,
      luogo,
    )
}
