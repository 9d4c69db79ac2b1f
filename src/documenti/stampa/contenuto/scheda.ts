import { computeAvanzamento, isCerto } from '../../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../../dominio/avanzamento/intervallo.ts'
import type { Fase, Indicatore } from '../../../dominio/scheda/scheda.ts'
import { CENTO, printCentesimi } from '../../../dominio/valori/centesimi.ts'
import { type Anno, printData } from '../../../dominio/valori/data.ts'
import { type Decimale, printDecimale } from '../../../dominio/valori/decimale.ts'
import { FATTI, printTitoloStato } from '../../tracciato/scheda-stampata.ts'
import { ASSENTE, NESSUN_TESTO, NON_DISPONIBILE, printStoricoIncerto } from '../../tracciato/segni.ts'
import type { EsitoIndicatore, RichiestaStampa, SchedaDaStampare } from '../richiesta.ts'
import { computeColonne } from './colonne.ts'
import { toDossier } from './dossier.ts'
import { computeGantt } from './gantt.ts'
import { toBlocchi } from './narrativa.ts'
import { toSezioneRilievi } from './rilievi.ts'
import { abbrevia, toTesto } from './testo.ts'

/** About how many characters a line of each column holds: what is longer may be cut. Measured on the template. */
const CAPIENZE = {
  fatto: 34,
  titolo: 110,
  collegamento: 38,
  fase: 46,
  persona: 17,
  centro: 24,
  tipo: 13,
  nota: 130,
}
/** A row whose texts are no longer than this is kept whole with its note; beyond, it may go on over the page. */
const CARATTERI_UNITI = 1_100

/** What the template lays out for one card: every text prepared, every number written, no decision left. */
export type ContenutoScheda = ReturnType<typeof toContenutoScheda>

/** Prepares a card. `anni` are the past years' columns, newest first, the same for all cards of a year. */
export const toContenutoScheda = (
  { scheda, esiti, rilievi, dossier = {} }: SchedaDaStampare,
  richiesta: Pick<RichiestaStampa, 'vista' | 'livello' | 'al' | 'conRilievi'>,
  anni: readonly string[],
) => {
  const avanzamento = computeAvanzamento(scheda.fasi)
  const stati = scheda.statoDiAttuazione.map((s) => ({
    titolo: printTitoloStato(s.al),
    blocchi: toBlocchi(s.testo),
  }))
  const righeIndicatori = scheda.indicatori.map((i, n) => toRigaIndicatore(i, n, anni, esiti?.[n] ?? null))
  return {
    codice: scheda.codice,
    livello: richiesta.livello,
    breve: abbrevia(scheda.descrizione, 105),
    descrizione: toTesto(scheda.descrizione, CAPIENZE.titolo),
    fatti: toFatti(scheda, richiesta),
    stati: stati.length > 0 ? stati : [{ titolo: printTitoloStato(richiesta.al), blocchi: [] }],
    nessunTesto: NESSUN_TESTO,
    collegamenti: scheda.collegamenti.map((c) => ({
      livello: toTesto(c.livello, 60),
      codice: c.codice,
      titolo: toTesto(c.titolo, CAPIENZE.collegamento),
    })),
    avanzamento: toBarra(avanzamento),
    indicatori: toSintesiIndicatori(scheda.indicatori, esiti),
    gantt: computeGantt(scheda.fasi, findAnno(scheda.codice), richiesta.al),
    fasi: scheda.fasi.map(toRigaFase),
    anni,
    conEsiti: esiti !== null,
    righeIndicatori,
    colonne: computeColonne(righeIndicatori, anni.length),
    dossier: toDossier(dossier),
    rilievi: richiesta.conRilievi ? toSezioneRilievi(rilievi) : null,
  }
}

/** The objective's year when its code begins with it ("2021_S08_20"). */
export const findAnno = (codice: string): Anno | null => {
  const m = /^((?:19|20)\d{2})(?!\d)/.exec(codice)
  return m ? Number(m[1]) : null
}

const toFatti = (s: SchedaDaStampare['scheda'], r: Pick<RichiestaStampa, 'vista' | 'al'>) => {
  const vista = s.vista === r.vista.codice ? `${s.vista} ${r.vista.titolo}` : s.vista
  const righe: readonly (readonly [keyof typeof FATTI, string | null])[] = [
    ['areaTematica', s.areaTematica],
    ['assessorato', s.assessorato],
    ['direzione', s.direzione],
    ['direttore', s.direttore],
    ['tipo', s.tipo],
    ['centro', s.centro],
    ['responsabile', s.responsabile],
    ['centroStampa', s.centroStampa],
    ['vista', vista],
    ['al', printData(r.al)],
  ]
  return righe.map(([chiave, valore]) => ({
    etichetta: FATTI[chiave],
    valore: toTesto(valore ?? ASSENTE, CAPIENZE.fatto),
    assente: valore === null,
  }))
}

/** A progress as a bar and its words: filled to what is certain, hatched up to what is possible. */
export const toBarra = (a: Intervallo) => ({
  certo: isCerto(a),
  almeno: a.almeno / CENTO,
  alPiu: a.alPiu / CENTO,
  testo: isCerto(a)
    ? `${printCentesimi(a.almeno)} %`
    : `${printCentesimi(a.almeno)} – ${printCentesimi(a.alPiu)} %`,
  ignota: a.quotaIgnota === 0 ? null : `quota ignota ${printCentesimi(a.quotaIgnota)} %`,
})

/** "3 di 4", and how many could not be said; null without indicators or without outcomes. */
export const toSintesiIndicatori = (
  indicatori: readonly Indicatore[],
  esiti: readonly EsitoIndicatore[] | null,
) => {
  if (esiti === null || indicatori.length === 0) return null
  const quanti = (g: EsitoIndicatore['giudizio']) => esiti.filter((e) => e.giudizio === g).length
  const nonRendicontati = quanti('non rendicontato')
  const nonValutabili = quanti('non valutabile') + quanti('non calcolabile')
  const note = [
    ...(nonRendicontati > 0
      ? [`${nonRendicontati} non rendicontat${nonRendicontati === 1 ? 'o' : 'i'}`]
      : []),
    ...(nonValutabili > 0 ? [`${nonValutabili} senza giudizio`] : []),
  ]
  return {
    raggiunti: quanti('raggiunto'),
    totale: indicatori.length,
    testo: `${quanti('raggiunto')} di ${indicatori.length}`,
    note: note.join(', '),
  }
}

const centesimi = (c: number | null): string => (c === null ? NON_DISPONIBILE : printCentesimi(c))
const decimale = (d: Decimale | null): string => (d === null ? NON_DISPONIBILE : printDecimale(d))
const data = (d: string | null): string => (d === null ? ASSENTE : printData(d))

const toRigaFase = (f: Fase, n: number) => ({
  numero: String(n + 1),
  descrizione: toTesto(f.descrizione, CAPIENZE.fase),
  peso: centesimi(f.peso),
  avanzamento: centesimi(f.avanzamento),
  date: [data(f.inizioPrevisto), data(f.finePrevista), data(f.inizioEffettivo), data(f.fineEffettiva)],
  responsabile: toTesto(f.responsabile ?? ASSENTE, CAPIENZE.persona),
  centro: toTesto(f.centro ?? ASSENTE, CAPIENZE.centro),
  nota: toNota(f.nota),
  unita: f.descrizione.length + (f.nota?.length ?? 0) <= CARATTERI_UNITI,
})

const toRigaIndicatore = (
  i: Indicatore,
  n: number,
  anni: readonly string[],
  esito: EsitoIndicatore | null,
) => ({
  numero: String(n + 1),
  descrizione: toTesto(i.descrizione, CAPIENZE.fase),
  tipo: toTesto(i.tipo ?? ASSENTE, CAPIENZE.tipo),
  atteso: decimale(i.valoreAtteso),
  raggiunto: decimale(i.valoreRaggiunto),
  storico: anni.map((anno) => {
    const valore = i.storico[anno]
    if (valore === undefined) return { valore: ASSENTE, segno: null }
    return { valore: printDecimale(valore), segno: i.storicoIncerto ? printStoricoIncerto(anni) : null }
  }),
  esito: esito === null ? null : toEsito(esito),
  nota: toNota(i.nota),
  unita: i.descrizione.length + (i.nota?.length ?? 0) <= CARATTERI_UNITI,
})

const toEsito = (e: EsitoIndicatore) => ({
  giudizio: e.giudizio,
  punteggio: e.punteggio === null ? null : `${printCentesimi(e.punteggio)} %`,
})

const toNota = (nota: string | null) =>
  nota === null || nota.trim() === '' ? null : toTesto(nota, CAPIENZE.nota)
