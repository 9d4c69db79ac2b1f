import { aggregaAvanzamenti } from '../../../dominio/avanzamento/aggrega.ts'
import { computeAvanzamento, isCerto } from '../../../dominio/avanzamento/avanzamento.ts'
import { printCentesimi } from '../../../dominio/valori/centesimi.ts'
import { printData } from '../../../dominio/valori/data.ts'
import { ALLEGATO_DATI, PARAMETRI, TUTTI_I_CENTRI } from '../../tracciato/scheda-stampata.ts'
import { ASSENTE } from '../../tracciato/segni.ts'
import type { RichiestaStampa, SchedaDaStampare } from '../richiesta.ts'
import { findAnno, toBarra, toSintesiIndicatori } from './scheda.ts'
import { abbrevia, computeLarghezzaCodice, toTesto } from './testo.ts'

export const TITOLO_PREDEFINITO = 'SCHEDA PEG DI RENDICONTAZIONE'

/** Which volume of how many this is; its name is the centre's or the range of codes it covers. */
export interface Volume {
  readonly numero: number
  readonly totale: number
  readonly nome: string
}

/** Prepares what stands around the cards: metadata, cover, index, running footer. */
export const toContenutoDocumento = (r: RichiestaStampa, volume: Volume | null) => {
  const titolo = r.titolo ?? TITOLO_PREDEFINITO
  const ente = r.ente ?? ''
  const sonoNodi = r.nodi.length > 0
  const centro = r.centro === null ? TUTTI_I_CENTRI : `${r.centro.codice} ${r.centro.nome}`
  const parte = volume === null ? '' : `Volume ${volume.numero} di ${volume.totale} · ${volume.nome}`
  const codici = sonoNodi ? r.nodi.map((n) => n.codice) : r.schede.map((s) => s.scheda.codice)
  return {
    ente,
    enteTesto: toTesto(ente, 80),
    titolo,
    titoloDocumento: [titolo, r.vista.titolo, ...(parte === '' ? [] : [parte])].join(' – '),
    sottotitolo: [r.vista.titolo, ...(parte === '' ? [] : [parte])].join(' · '),
    autore: ente === '' ? [] : [ente],
    parole: ['PEG', 'obiettivi', r.vista.codice],
    data: r.dataElaborazione.split('-').map(Number),
    allegato: ALLEGATO_DATI,
    allegatoDescrizione: 'I dati delle schede di questo documento, in formato aperto (JSON)',
    parametri: toParametri(r, centro),
    cifre: [
      ...(sonoNodi ? [{ valore: String(r.nodi.length), parole: r.livello.toLocaleLowerCase('it') }] : []),
      ...toCifre(r.schede),
    ],
    piede: [
      `Elaborazione del ${printData(r.dataElaborazione)}`,
      `dati al ${printData(r.al)}`,
      `Vista ${r.vista.codice}`,
      abbrevia(centro, 70),
      ...(r.congelamento === undefined
        ? []
        : [`congelate il ${printData(r.congelamento.il)}, regole: ${r.congelamento.regole}`]),
      ...(volume === null ? [] : [`volume ${volume.numero} di ${volume.totale}`]),
    ].join(' · '),
    larghezzaCodice: computeLarghezzaCodice(codici),
    testateIndice: [
      ['Codice', false],
      [sonoNodi ? 'Titolo' : 'Obiettivo', false],
      [sonoNodi ? 'Collegato a' : 'Centro di responsabilità', false],
      [sonoNodi ? 'Livello' : 'Responsabile', false],
      [sonoNodi ? 'Avanzamento' : 'Avanzamento delle fasi', false],
      [sonoNodi ? 'Obiettivi' : 'Indicatori raggiunti', true],
      ['Pag.', true],
    ],
    indiceTitolo: 'Indice',
    indice: sonoNodi ? r.nodi.map(toRigaNodo) : r.schede.map(toRigaScheda),
    quanti: codici.length,
    sonoNodi,
  }
}

const toParametri = (r: RichiestaStampa, centro: string) =>
  [
    [PARAMETRI.vista, `${r.vista.codice} ${r.vista.titolo}`],
    [PARAMETRI.livelli, r.vista.livelli.map((l) => `${l.nome} (${l.chiave})`).join(' · ')],
    [PARAMETRI.livello, r.livello],
    [PARAMETRI.centro, centro],
    [PARAMETRI.dataElaborazione, printData(r.dataElaborazione)],
    [PARAMETRI.al, printData(r.al)],
    ...(r.congelamento === undefined
      ? []
      : [
          [PARAMETRI.congelateIl, printData(r.congelamento.il)],
          [PARAMETRI.regole, r.congelamento.regole],
        ]),
  ].map(([etichetta, valore]) => ({ etichetta, valore: toTesto(valore ?? ASSENTE, 90) }))

/** The cover's totals, so that whoever opens the document sees first how big it is and how it went. */
const toCifre = (schede: readonly SchedaDaStampare[]) => {
  if (schede.length === 0) return []
  const fasi = schede.reduce((n, s) => n + s.scheda.fasi.length, 0)
  const indicatori = schede.reduce((n, s) => n + s.scheda.indicatori.length, 0)
  const medio = aggregaAvanzamenti(schede.map((s) => ({ avanzamento: computeAvanzamento(s.scheda.fasi) })))
  const esiti = schede.every((s) => s.esiti !== null) ? schede.flatMap((s) => s.esiti ?? []) : null
  const esonerate = schede.filter((s) => s.dossier?.esonero).length
  const cifra = (valore: string, parole: string) => ({ valore, parole })
  return [
    cifra(String(schede.length), schede.length === 1 ? 'obiettivo' : 'obiettivi'),
    cifra(String(fasi), fasi === 1 ? 'fase' : 'fasi'),
    cifra(String(indicatori), indicatori === 1 ? 'indicatore' : 'indicatori'),
    cifra(
      isCerto(medio)
        ? `${printCentesimi(medio.almeno)} %`
        : `${printCentesimi(medio.almeno)} – ${printCentesimi(medio.alPiu)} %`,
      isCerto(medio) ? 'avanzamento medio delle fasi' : 'avanzamento medio delle fasi, con dati ignoti',
    ),
    ...(esiti === null || indicatori === 0
      ? []
      : [
          cifra(
            `${esiti.filter((e) => e.giudizio === 'raggiunto').length} di ${indicatori}`,
            'indicatori raggiunti',
          ),
        ]),
    ...(esonerate === 0 ? [] : [cifra(String(esonerate), esonerate === 1 ? 'esonerata' : 'esonerate')]),
  ]
}

const toRigaScheda = ({ scheda, esiti }: SchedaDaStampare) => ({
  codice: scheda.codice,
  descrizione: toTesto(abbrevia(scheda.descrizione, 100), 40),
  centro: toTesto(scheda.centro ?? ASSENTE, 24),
  responsabile: toTesto(scheda.responsabile ?? ASSENTE, 18),
  avanzamento: toBarra(computeAvanzamento(scheda.fasi)),
  conteggio: toSintesiIndicatori(scheda.indicatori, esiti)?.testo ?? ASSENTE,
})

const toRigaNodo = (n: RichiestaStampa['nodi'][number]) => ({
  codice: n.codice,
  descrizione: toTesto(abbrevia(n.titolo, 100), 40),
  centro: toTesto(n.antenati.at(-1)?.codice ?? ASSENTE, 24),
  responsabile: toTesto(n.livello, 18),
  avanzamento: toBarra(n.avanzamento),
  conteggio: String(n.obiettivi),
})

/**
 * The past years' columns of each objective's year: the years found in its cards, newest first. The same for all the
 * cards of a year, as the headings of a print are, so that "2020 o 2019" can name them.
 */
export const listAnniStorico = (
  schede: readonly SchedaDaStampare[],
): ReadonlyMap<number | null, readonly string[]> => {
  const anni = new Map<number | null, Set<string>>()
  for (const { scheda } of schede) {
    const anno = findAnno(scheda.codice)
    const suoi = anni.get(anno) ?? new Set()
    anni.set(anno, suoi)
    for (const i of scheda.indicatori) for (const a of Object.keys(i.storico)) suoi.add(a)
  }
  return new Map([...anni].map(([anno, suoi]) => [anno, [...suoi].sort((a, b) => b.localeCompare(a))]))
}
