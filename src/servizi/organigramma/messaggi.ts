import type { LuogoRiga } from '../../documenti/lettura/organigramma/esito.ts'
import { FOGLIO_DI } from '../../documenti/tracciato/foglio/organigramma.ts'
import type { ErroreOrganigramma, Lista } from '../../dominio/organigramma/errori.ts'
import { printData } from '../../dominio/valori/data.ts'

/** Where each row of a list was written; null where it is the store's own. */
export type Luoghi = Readonly<Record<Lista, readonly (LuogoRiga | null)[]>>

const dove = (e: ErroreOrganigramma, luoghi: Luoghi): string => {
  const luogo = luoghi[e.lista][e.indice] ?? null
  if (luogo === null) return `Ciò che l’archivio ha già in «${FOGLIO_DI[e.lista]}», voce ${e.indice + 1}`
  const colonna = luogo.colonne[e.campo]
  return `Foglio "${luogo.foglio}", riga ${luogo.riga}${colonna === undefined ? '' : `, colonna ${colonna}`}`
}

const altraRiga = (e: ErroreOrganigramma, luoghi: Luoghi): string => {
  const luogo = e.altro === undefined ? null : (luoghi[e.lista][e.altro] ?? null)
  return luogo === null ? 'con una voce già in archivio' : `con la riga ${luogo.riga}`
}

const frase = (e: ErroreOrganigramma, luoghi: Luoghi): string => {
  const v = e.valore ?? ''
  switch (e.motivo) {
    case 'nome-mancante':
      return 'manca il nome del centro. Scriverlo per intero.'
    case 'fine-prima':
      return 'il giorno in cui finisce viene prima di quello in cui comincia. Correggere una delle due date.'
    case 'periodi-sovrapposti':
      return `il periodo si accavalla ${altraRiga(e, luoghi)}: nello stesso giorno varrebbero tutte e due. Chiudere il primo periodo il giorno prima che cominci il secondo.`
    case 'padre-sconosciuto':
      return `il centro «${v}», scritto come padre, non è tra i codici dell’organigramma. Aggiungere la sua riga o correggere il codice.`
    case 'padre-assente':
      return `il padre «${v}» il ${printData(e.data ?? null)} non c’è, mentre questo centro sì. Dividere la riga in due periodi, ciascuno con il suo padre, o correggere le date.`
    case 'padre-circolare':
      return `il centro finisce per stare sotto sé stesso, passando per «${v}». Correggere il padre.`
    case 'successione-sconosciuta':
      return `il centro «${v}», a cui questo succede, non è tra i codici dell’organigramma. Aggiungere la sua riga, con le date in cui c’era, o toglierlo da qui.`
    case 'successione-circolare':
      return `il centro succede a «${v}», che a sua volta viene da questo. Togliere uno dei due.`
    case 'centro-sconosciuto':
      return `il centro «${v}» non è tra i codici dell’organigramma. Aggiungere la sua riga o correggere il codice.`
    case 'centro-fuori-periodo':
      return `in questo periodo il centro «${v}» non c’è. Correggere le date, o scrivere il codice che il centro aveva allora.`
    case 'delega-doppia':
      return `negli stessi giorni la delega è anche di «${v}». Chiudere un periodo prima che cominci l’altro.`
    case 'nome-ripetuto':
      return `il nome «${v}» è già ricondotto a un centro: si accavalla ${altraRiga(e, luoghi)}. Lasciare una riga sola.`
  }
}

/** An error as a sentence: sheet, row and column, what is wrong, what to do. */
export const printErroreOrganigramma = (e: ErroreOrganigramma, luoghi: Luoghi): string =>
  `${dove(e, luoghi)}: ${frase(e, luoghi)}`
