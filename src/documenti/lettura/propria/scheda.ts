import type { Collegamento, Scheda, StatoDiAttuazione } from '../../../dominio/scheda/scheda.ts'
import { printTitoloStato, SEZIONI } from '../../tracciato/scheda-stampata.ts'
import { NESSUN_TESTO } from '../../tracciato/segni.ts'
import type { Riga } from '../righe.ts'
import type { Segnalatore } from '../segnala.ts'
import { readFasi } from './fasi.ts'
import { readFatti } from './fatti.ts'
import { readIndicatori } from './indicatori.ts'
import { readNarrativa } from './narrativa.ts'
import { type Parte, testoDi } from './pagine.ts'

const STATO = new RegExp(`^${SEZIONI.stato} (\\d{1,2}) ([A-Z]+) (\\d{4})$`)
const TABELLE: readonly string[] = [SEZIONI.fasi, SEZIONI.indicatori, SEZIONI.storico, SEZIONI.rilievi]
/** Beside the card, after its tables: known to be passed over. */
const ACCANTO: readonly string[] = [SEZIONI.esonero, SEZIONI.criticita, SEZIONI.prove]

/** A card of ours, from its own lines; null (with a finding) when its layout is not there. */
export const readSchedaPropria = ({ codice, righe }: Parte, segnala: Segnalatore): Scheda | null => {
  const inizioStato = righe.findIndex((r) => testoDi(r.pezzi).endsWith(SEZIONI.collegamenti))
  const fatti = readFatti(righe, inizioStato)
  const prima = righe[0]
  if (inizioStato < 0 || fatti === null || prima === undefined) {
    segnala.add(
      'errore',
      'scheda-non-riconosciuta',
      `La scheda ${codice} (pagina ${prima?.pagina ?? '?'}) non ha la forma delle nostre stampe: mancano i dati dell’intestazione. Importare il documento originale.`,
      { ...prima, scheda: codice },
    )
    return null
  }
  const x0 = prima.pezzi[0]?.x ?? 0
  const { narrativa, collegamenti, sezioni } = dividi(righe, inizioStato, x0)
  const trova = (nome: string) => sezioni.filter((s) => s.nome === nome).map((s) => s.righe)
  const { valori } = fatti
  return {
    codice,
    vista: valori.vista?.split(' ')[0] ?? '',
    descrizione: righe
      .slice(2, fatti.da)
      .map((r) => r.testo)
      .join(' '),
    tipo: valori.tipo,
    areaTematica: valori.areaTematica,
    assessorato: valori.assessorato,
    direzione: valori.direzione,
    direttore: valori.direttore,
    centro: valori.centro,
    responsabile: valori.responsabile,
    centroStampa: valori.centroStampa,
    collegamenti: readCollegamenti(collegamenti),
    statoDiAttuazione: readStati(narrativa, x0),
    fasi: readFasi(trova(SEZIONI.fasi).flat(), codice, segnala),
    indicatori: readIndicatori(trova(SEZIONI.indicatori).flat(), trova(SEZIONI.storico), codice, segnala),
    origine: { pagina: prima.pagina, riga: prima.riga },
  }
}

interface Sezione {
  readonly nome: string
  readonly righe: Riga[]
}

/**
 * From the line that opens the narratives and the links, side by side, to the end: the left column, the right one, and
 * the tables. The Gantt is drawn and says nothing that the phases don't.
 */
const dividi = (righe: readonly Riga[], da: number, x0: number) => {
  const apertura = righe[da]
  const xDestra = apertura?.pezzi.at(-SEZIONI.collegamenti.split(' ').length)?.x ?? Number.POSITIVE_INFINITY
  const narrativa: Riga[] = []
  const collegamenti: Riga[] = []
  const sezioni: Sezione[] = []
  const isTitolo = (r: Riga): boolean => r.pezzi[0] !== undefined && Math.abs(r.pezzi[0].x - x0) < 1
  for (const [i, r] of righe.entries()) {
    if (i < da) continue
    const seguono = righe.slice(i + 1, i + 4)
    if (isTitolo(r) && TABELLE.includes(r.testo) && opensTabella(r, seguono)) {
      sezioni.push({ nome: r.testo, righe: [] })
      continue
    }
    if (isTitolo(r) && ACCANTO.includes(r.testo) && sezioni.some((s) => s.nome === SEZIONI.indicatori)) {
      sezioni.push({ nome: r.testo, righe: [] })
      continue
    }
    if (sezioni.length > 0) {
      sezioni.at(-1)?.righe.push(r)
      continue
    }
    const sinistra = r.pezzi.filter((p) => p.x < xDestra - 4)
    if (isTitolo(r) && testoDi(sinistra) === SEZIONI.gantt && opensGantt(seguono)) {
      sezioni.push({ nome: SEZIONI.gantt, righe: [] })
      continue
    }
    const destra = r.pezzi.filter((p) => p.x >= xDestra - 4)
    if (sinistra.length > 0) narrativa.push({ ...r, pezzi: sinistra, testo: testoDi(sinistra) })
    if (destra.length > 0) collegamenti.push({ ...r, pezzi: destra, testo: testoDi(destra) })
  }
  return { narrativa, collegamenti, sezioni }
}

/** A section's title is followed by its table's heading, or by the sentence that says there is nothing. */
const opensTabella = (titolo: Riga, seguono: readonly Riga[]): boolean =>
  seguono.length === 0 ||
  titolo.testo === SEZIONI.rilievi ||
  seguono.some((r) => r.pezzi[0]?.testo === 'N.') ||
  /^Ness/.test(seguono[0]?.testo ?? '')

/** A drawing's first lines are its years, months and legend: never a sentence. */
const opensGantt = (seguono: readonly Riga[]): boolean =>
  seguono.length === 0 ||
  seguono.some((r) => /\bprevisto\b/.test(r.testo)) ||
  /^\d{4}/.test(seguono[0]?.testo ?? '')

const MESI_LUNGHI = /* months as the layout writes them, by number */ Array.from(
  { length: 12 },
  (_, i) => STATO.exec(printTitoloStato(`2000-${String(i + 1).padStart(2, '0')}-01`))?.[2] ?? '',
)

const readStati = (righe: readonly Riga[], x0: number): StatoDiAttuazione[] => {
  const stati: { al: string; righe: Riga[] }[] = []
  for (const r of righe) {
    const m = STATO.exec(r.testo)
    const mese = m ? MESI_LUNGHI.indexOf(m[2] ?? '') + 1 : 0
    if (m && mese > 0)
      stati.push({
        al: `${m[3]}-${String(mese).padStart(2, '0')}-${(m[1] ?? '').padStart(2, '0')}`,
        righe: [],
      })
    else stati.at(-1)?.righe.push(r)
  }
  return stati.flatMap(({ al, righe }) => {
    const testo = readNarrativa(righe, x0)
    return testo === null || testo === NESSUN_TESTO ? [] : [{ al, testo }]
  })
}

/** A link is its level, then its code and title; wrapped lines of the title are indented. */
const readCollegamenti = (righe: readonly Riga[]): Collegamento[] => {
  const [titolo, ...resto] = righe
  const x = titolo?.pezzi[0]?.x ?? 0
  const fine = resto.findIndex((r) => r.testo.startsWith(SEZIONI.avanzamento))
  const trovati: { livello: string; codice: string; titolo: string }[] = []
  let livello: string | null = null
  for (const r of resto.slice(0, fine < 0 ? undefined : fine)) {
    const ultimo = trovati.at(-1)
    if ((r.pezzi[0]?.x ?? 0) > x + 4 && ultimo && livello === null) ultimo.titolo += ` ${r.testo}`
    else if (livello === null) livello = r.testo
    else {
      const [codice = '', ...parole] = r.testo.split(' ')
      trovati.push({ livello, codice, titolo: parole.join(' ') })
      livello = null
    }
  }
  return trovati
}
