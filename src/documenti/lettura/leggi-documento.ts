import type { Scheda, StatoDiAttuazione } from '../../dominio/scheda/scheda.ts'
import { printData, readData } from '../../dominio/valori/data.ts'
import { CODICI, type Codici } from './codici.ts'
import { readColonneSchede } from './colonne/schede-colonne.ts'
import type { EsitoLettura, Frontespizio } from './esito.ts'
import { readFrontespizio, readFrontespizioColonne } from './frontespizio.ts'
import { unisciNarrativa } from './normalizza.ts'
import { toPagine } from './pagine.ts'
import { raccogliSchede } from './raccogli.ts'
import { conVuote, type Documento } from './righe.ts'
import type { SchedaAperta, SchedaLetta } from './scheda-aperta.ts'
import { readTestoSchede } from './schede-testo.ts'
import { createSegnalatore, dove, estratto, type Segnalatore } from './segnala.ts'
import { type StatoGrezzo, toSezioni } from './sezioni.ts'

const CERCATO =
  'Si cercavano il titolo "SCHEDA PEG …", le intestazioni "OBIETTIVO DI PEG · Area Tematica · Assessorato" e un codice di obiettivo come 2021_S08_20'

/** The one reader: from lines with positions to cards and findings. Never throws on the content of a document. */
export const readDocumento = (doc: Documento, iniziali: EsitoLettura['segnalazioni'] = []): EsitoLettura => {
  const segnala = createSegnalatore()
  for (const s of iniziali) segnala.add(s.gravita, s.motivo, s.messaggio, s)
  if (doc.aCaratteri)
    segnala.add(
      'nota',
      'testo-incolonnato',
      'Il testo è incolonnato con gli spazi: le colonne sono state ricostruite dai caratteri. Se il PDF è disponibile, importare quello: le posizioni vi sono esatte.',
    )
  const codici = doc.codici ?? CODICI
  const { titolo, copertina, pagine } = toPagine(doc)
  const front = doc.colonne
    ? readFrontespizioColonne(copertina, titolo, doc.corpo, codici)
    : readFrontespizio(copertina, titolo, codici)
  const vuoto = !doc.righe.some((r) => r.testo !== '')
  if (pagine.length === 0) {
    segnala.add(
      'errore',
      vuoto ? 'documento-vuoto' : 'non-stampa',
      vuoto
        ? `Il documento è vuoto: non contiene testo. ${CERCATO}. Controllare di aver scelto il file giusto.`
        : `Il documento non è una stampa delle schede PEG. ${CERCATO}: nessuna pagina li contiene. Controllare di aver scelto il file giusto.`,
    )
    return {
      formato: doc.formato,
      pagine: vuoto ? 0 : Math.max(doc.pagine, 1),
      frontespizio: { ...front, ente: null, al: null },
      schede: [],
      segnalazioni: segnala.list(),
    }
  }
  const lista = raccogliSchede(pagine, segnala).map((grezza) => ({
    grezza,
    sezioni: toSezioni(grezza.corpo, codici),
  }))
  const aperte = doc.colonne ? conParagrafi(lista, doc) : lista
  segnalaCopertina(front, segnala)
  const lette = doc.colonne
    ? readColonneSchede(aperte, doc, segnala)
    : readTestoSchede(aperte, front, segnala)
  const giorno = piuFrequente(aperte.flatMap((a) => a.sezioni.stati.map((s) => giornoDi(s.quando))))
  const schede = aperte.map((a, i) => toScheda(a, lette[i] as SchedaLetta, front, giorno, codici, segnala))
  const ente = piuFrequente(pagine.map((p) => p.ente))
  const al = piuFrequente(schede.flatMap((s) => s.statoDiAttuazione.map((st) => st.al)))
  if (schede.length === 0)
    segnala.add(
      'errore',
      'nessuna-scheda',
      `Nel documento ci sono pagine di schede PEG ma nessun codice di obiettivo leggibile. ${CERCATO}.`,
    )
  return {
    formato: doc.formato,
    pagine: Math.max(doc.pagine, pagine.at(-1)?.numero ?? 0),
    frontespizio: { ...front, ente, al },
    schede,
    segnalazioni: segnala.list(),
  }
}

/** Positions show paragraphs as wider spaces: from here on they are blank lines, as in a text. */
const conParagrafi = (aperte: readonly SchedaAperta[], doc: Documento): SchedaAperta[] => {
  const righe = conVuote(
    aperte.flatMap((a) => a.sezioni.stati.map((s) => s.righe)),
    doc.interlineaMassima,
  )
  let n = 0
  return aperte.map((a) => ({
    ...a,
    sezioni: { ...a.sezioni, stati: a.sezioni.stati.map((s) => ({ ...s, righe: righe[n++] ?? [] })) },
  }))
}

const segnalaCopertina = (front: Omit<Frontespizio, 'ente' | 'al'>, segnala: Segnalatore): void => {
  if (front.vista === null)
    segnala.add(
      'dubbio',
      'vista-mancante',
      'Sulla copertina manca la riga "Vista" con il suo codice (per esempio DUP_2021_2023): indicarla prima di importare.',
      { pagina: 1, campo: 'vista' },
    )
  if (front.centro === null)
    segnala.add(
      'nota',
      'centro-stampa-mancante',
      'Sulla copertina manca il codice del centro di responsabilità: le schede restano senza centro di stampa.',
      { pagina: 1, campo: 'centroStampa' },
    )
}

const toScheda = (
  { grezza, sezioni }: SchedaAperta,
  letta: SchedaLetta,
  front: Omit<Frontespizio, 'ente' | 'al'>,
  giorno: string | null,
  codici: Codici,
  segnala: Segnalatore,
): Scheda => {
  for (const r of sezioni.sparse)
    segnala.add(
      'dubbio',
      'testo-non-attribuito',
      `Scheda ${grezza.codice}, ${dove(r)}: il testo "${estratto(r.testo)}" non sta in nessuna sezione riconosciuta e non è stato letto.`,
      { ...r, scheda: grezza.codice },
    )
  return {
    codice: grezza.codice,
    vista: front.vista?.codice ?? '',
    descrizione: letta.descrizione,
    tipo: sezioni.tipo,
    areaTematica: letta.areaTematica,
    assessorato: letta.assessorato,
    direzione: letta.direzione,
    direttore: letta.direttore,
    centro: letta.centro,
    responsabile: letta.responsabile,
    centroStampa: front.centro?.codice ?? null,
    collegamenti: sezioni.collegamenti,
    statoDiAttuazione: sezioni.stati.flatMap((s) => toStato(s, grezza.codice, giorno, codici, segnala)),
    fasi: letta.fasi,
    indicatori: letta.indicatori,
    origine: { pagina: grezza.prima.pagina, riga: grezza.prima.riga },
  }
}

/** Day and month of a narrative, "31/12". */
const giornoDi = (quando: StatoGrezzo['quando']): string | null => {
  if (quando?.giorno == null || quando.mese === null) return null
  return `${String(quando.giorno).padStart(2, '0')}/${String(quando.mese).padStart(2, '0')}`
}

/**
 * "AL 31 DICEMBRE" has no year: it is the year of the objective's code. A heading that lost its day takes the day of
 * the other cards of the print, and it is said; with none to take it from, the text is not attributed.
 */
const toStato = (
  s: StatoGrezzo,
  codice: string,
  comune: string | null,
  codici: Codici,
  segnala: Segnalatore,
): StatoDiAttuazione[] => {
  const testo = unisciNarrativa(s.righe)
  if (testo === null) return []
  const anno = s.quando?.anno ?? codici.annoDi(codice)
  const suo = giornoDi(s.quando)
  const giorno = suo ?? comune
  const al = anno === null || giorno === null ? null : readData(`${giorno}/${anno}`)
  if (al !== null && suo !== null) return [{ al, testo }]
  const dedotta = al === null ? '' : ', come nelle altre schede della stampa'
  segnala.add(
    'dubbio',
    al === null ? 'data-stato-incerta' : 'data-stato-dedotta',
    `Scheda ${codice}, ${dove(s.titolo)}: la data dello stato di attuazione ("${estratto(s.titolo.testo)}") non è leggibile e il testo ${al === null ? 'non è stato attribuito' : `è stato attribuito al ${printData(al)}${dedotta}`}. Correggere la data nell'intestazione.`,
    { ...s.titolo, scheda: codice, campo: 'statoDiAttuazione' },
  )
  return al === null ? [] : [{ al, testo }]
}

const piuFrequente = (valori: readonly (string | null)[]): string | null => {
  const conteggio = new Map<string, number>()
  for (const v of valori) if (v !== null) conteggio.set(v, (conteggio.get(v) ?? 0) + 1)
  return [...conteggio].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
