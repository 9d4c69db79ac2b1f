import type { Controllo } from './controllo.ts'
import { p01 } from './fasi/p01-pesi-sommano-100.ts'
import { p02 } from './fasi/p02-peso-o-avanzamento-mancante.ts'
import { p03 } from './fasi/p03-valori-fuori-scala.ts'
import { p04 } from './fasi/p04-fine-prima-dell-inizio.ts'
import { p05 } from './fasi/p05-date-fuori-anno.ts'
import { p06 } from './fasi/p06-fine-effettiva-incoerente.ts'
import { p07 } from './fasi/p07-conclusa-sotto-100.ts'
import { p08 } from './fasi/p08-completata-ma-rinviata.ts'
import { p09 } from './fasi/p09-cominciata-prima.ts'
import { p10 } from './fasi/p10-conclusa-in-ritardo.ts'
import { p11 } from './fasi/p11-una-fase-sola.ts'
import { p12 } from './fasi/p12-tutte-lungo-l-anno.ts'
import { p13 } from './fasi/p13-note-uguali.ts'
import { i01 } from './indicatori/i01-raggiunto-mancante.ts'
import { i02 } from './indicatori/i02-atteso-mancante.ts'
import { i03 } from './indicatori/i03-troppo-oltre-l-atteso.ts'
import { i04 } from './indicatori/i04-sotto-l-atteso-senza-nota.ts'
import { i05 } from './indicatori/i05-percentuale-come-unita.ts'
import { i06 } from './indicatori/i06-si-no-con-altri-valori.ts'
import { i07 } from './indicatori/i07-storico-su-altra-scala.ts'
import { i08 } from './indicatori/i08-atteso-sotto-l-anno-prima.ts'
import { i09 } from './indicatori/i09-senza-storico.ts'
import { i10 } from './indicatori/i10-solo-si-no.ts'
import { i12 } from './indicatori/i12-numero-nel-testo.ts'
import { i13 } from './indicatori/i13-scadenza-senza-data.ts'
import { i14 } from './indicatori/i14-sempre-uguale.ts'
import { i16 } from './indicatori/i16-niente-da-misurare.ts'
import { i17 } from './indicatori/i17-stesso-indicatore.ts'
import { i18 } from './indicatori/i18-fonte-e-frequenza.ts'
import { x01 } from './insieme/x01-fasi-complete-indicatore-a-zero.ts'
import { x02 } from './insieme/x02-tutto-al-cento.ts'
import { x03 } from './insieme/x03-programma-senza-obiettivo.ts'
import { x06 } from './insieme/x06-indicatore-ridefinito.ts'
import { x07 } from './insieme/x07-stato-come-l-anno-prima.ts'
import { n01 } from './narrativa/n01-stato-vuoto-o-generico.ts'
import { n02 } from './narrativa/n02-nessun-dato.ts'
import { n04 } from './narrativa/n04-solo-parte-dell-anno.ts'
import { n05 } from './narrativa/n05-rimanda-a-un-altra-scheda.ts'
import { n06 } from './narrativa/n06-istruzione-rimasta.ts'
import { n07 } from './narrativa/n07-dati-personali.ts'
import { s01 } from './struttura/s01-codice-doppio.ts'
import { s02 } from './struttura/s02-codice-fuori-grammatica.ts'
import { s03 } from './struttura/s03-area-diversa-dal-mandato.ts'
import { s04 } from './struttura/s04-nessun-collegamento.ts'
import { s05 } from './struttura/s05-programma-fuori-missione.ts'
import { s06 } from './struttura/s06-testo-troncato.ts'
import { s08 } from './struttura/s08-responsabile-unico.ts'
import { s09 } from './struttura/s09-fase-senza-responsabile.ts'
import { s10 } from './struttura/s10-fuori-organigramma.ts'

/** Every check there is, in the order of the documentation. A new check is a new file and a line here. */
export const CONTROLLI: readonly Controllo[] = [
  ...[s01, s02, s03, s04, s05, s06, s08, s09, s10],
  ...[p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, p13],
  ...[i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, i12, i13, i14, i16, i17, i18],
  ...[n01, n02, n04, n05, n06, n07],
  ...[x01, x02, x03, x06, x07],
]

/** Finds a check by its id, in any case; null when there is none. */
export const findControllo = (id: string): Controllo | null =>
  CONTROLLI.find((c) => c.id === id.trim().toUpperCase()) ?? null
