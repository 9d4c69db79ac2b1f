import type {
  CellaElenco,
  ColonnaElenco,
  RigaElenco,
} from '../../documenti/stampa/elenco/richiesta-elenco.ts'
import type { EsitoStampa, Stampante } from '../../documenti/stampa/stampante.ts'
import { printAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import { SEGNALI } from '../../dominio/segnali/segnali.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { toNomeFile } from '../nome-file.ts'
import { buildAlbero, type NodoAlbero, potaAlbero } from './albero.ts'
import { type Colonna, type ColonnaFissa, nodoDelLivello, type ParoleElenco } from './colonne.ts'
import { findPiano, type RichiestaPiano } from './piano.ts'
import { type ChiaveGruppo, type Gruppo, raggruppa } from './raggruppa.ts'
import { type Riepilogo, riepiloga } from './riepilogo.ts'
import type { SintesiScheda } from './sintesi.ts'

export interface RichiestaStampaPiano extends RichiestaPiano {
  readonly colonne: readonly Colonna[]
  /** How the cards stand on paper: under the nodes of the plan, one after the other, or gathered by a key. */
  readonly come: 'albero' | 'tabella' | ChiaveGruppo
  readonly parole: Pick<ParoleElenco, 'titolo' | 'segnale' | 'mancanza' | 'tempi'> & {
    readonly documento: string
    readonly rilievi: Readonly<Record<'E' | 'W' | 'I', (n: number) => string>>
    readonly su: (n: number, totale: number) => string
    readonly riassunto: (mostrati: number, totali: number, avanzamento: string) => string
    readonly obiettivi: (n: number) => string
    readonly senzaCollegamento: string
    readonly livello: (nome: string) => string
    readonly gruppo: (g: Gruppo) => string
  }
  readonly parametri: readonly (readonly [string, string])[]
}

export type EsitoStampaPiano =
  | (EsitoStampa & { readonly ok: true; readonly nomeFile: string })
  | (EsitoStampa & { readonly ok: false })
  | Rifiuto<'vista-sconosciuta'>

/** Points that each column takes on paper. */
const LARGHEZZE: Readonly<Record<ColonnaFissa, number>> = {
  centro: 112,
  responsabile: 84,
  assessorato: 100,
  areaTematica: 90,
  avanzamento: 108,
  atteso: 56,
  tempi: 76,
  conseguimento: 62,
  indicatori: 52,
  segnali: 76,
  mancanze: 96,
  rilievi: 66,
  etichette: 70,
}
const LARGHEZZA_LIVELLO = 120
const A_DESTRA: ReadonlySet<string> = new Set(['atteso', 'conseguimento', 'indicatori'])

/** Prints the list that the plan's page shows, over all its pages, as an accessible PDF. */
export const printElenco = async (
  ctx: Contesto,
  r: RichiestaStampaPiano,
  stampante: Stampante,
): Promise<EsitoStampaPiano> => {
  requirePermesso(ctx.attore, 'piano:stampa')
  const piano = await findPiano(ctx, r)
  if (piano === null)
    return { ok: false, motivo: 'vista-sconosciuta', messaggio: `La vista «${r.vista}» non c'è.` }
  const { quadro, schede } = piano
  const { vista } = quadro
  const totale = riepiloga(schede)
  const esito = await stampante.stampaElenco({
    ente: quadro.ente,
    titolo: r.parole.documento,
    sottotitolo: vista.titolo || vista.codice,
    dataElaborazione: ctx.oggi,
    parametri: r.parametri,
    riassunto: r.parole.riassunto(
      totale.obiettivi,
      quadro.schede.length,
      printAvanzamento(totale.avanzamento),
    ),
    colonnaObiettivo: r.parole.titolo('obiettivo'),
    colonne: r.colonne.map(
      (c): ColonnaElenco => ({
        titolo: r.parole.titolo(c),
        larghezza: c.startsWith('livello:') ? LARGHEZZA_LIVELLO : LARGHEZZE[c as ColonnaFissa],
        aDestra: A_DESTRA.has(c),
      }),
    ),
    righe: toRighe(schede, vista, r),
  })
  const nomeFile = `${toNomeFile(['elenco', r.vista])}.pdf`
  return esito.ok ? { ...esito, nomeFile } : esito
}

/** The rows as the page shows them: cards under their nodes, in their groups, or one after the other. */
export const toRighe = (
  schede: readonly SintesiScheda[],
  vista: Vista,
  r: Pick<RichiestaStampaPiano, 'come' | 'colonne' | 'parole' | 'filtro'>,
): readonly RigaElenco[] => {
  const scheda = (s: SintesiScheda, livello: number): RigaElenco => ({
    tipo: 'scheda',
    livello,
    sopra: '',
    codice: s.codice,
    titolo: s.descrizione,
    celle: r.colonne.map((c) => toCella(s, c, vista, r.parole)),
  })
  const sopra = (
    x: Pick<RigaElenco, 'livello' | 'sopra' | 'codice' | 'titolo'>,
    somma: Riepilogo,
  ): RigaElenco => ({
    tipo: 'sopra',
    ...x,
    titolo: `${x.titolo} (${r.parole.obiettivi(somma.obiettivi)})`,
    celle: r.colonne.map((c) => toCellaSomma(somma, c, r.parole)),
  })
  if (r.come === 'tabella') return schede.map((s) => scheda(s, 0))
  if (r.come !== 'albero')
    return raggruppa(schede, r.come).flatMap((g) => [
      sopra({ livello: 0, sopra: '', codice: '', titolo: r.parole.gruppo(g) }, g.riepilogo),
      ...g.schede.map((s) => scheda(s, 1)),
    ])
  const intero = buildAlbero(schede)
  const albero = r.filtro?.nodo ? potaAlbero(intero, r.filtro.nodo) : intero
  const scendi = (n: NodoAlbero, livello: number): RigaElenco[] => [
    sopra({ livello, sopra: r.parole.livello(n.livello), codice: n.codice, titolo: n.titolo }, n.riepilogo),
    ...n.schede.map((s) => scheda(s, livello + 1)),
    ...n.figli.flatMap((f) => scendi(f, livello + 1)),
  ]
  const sciolte = albero.senzaCollegamento
  return [
    ...albero.radici.flatMap((n) => scendi(n, 0)),
    ...(sciolte.length === 0
      ? []
      : [
          sopra(
            { livello: 0, sopra: '', codice: '', titolo: r.parole.senzaCollegamento },
            riepiloga(sciolte),
          ),
          ...sciolte.map((s) => scheda(s, 1)),
        ]),
  ]
}

type Parole = RichiestaStampaPiano['parole']
const testo = (t: string | null): CellaElenco => ({ tipo: 'testo', testo: t ?? '–' })
const numero = (t: string): CellaElenco => ({ tipo: 'numero', testo: t })
const percentuale = (i: Intervallo | null): CellaElenco =>
  numero(i === null ? '–' : printAvanzamento({ ...i, motivo: null }))

const printRilievi = (r: SintesiScheda['rilievi'], { rilievi }: Parole): string =>
  (['E', 'W', 'I'] as const)
    .filter((g) => r[g] > 0)
    .map((g) => rilievi[g](r[g]))
    .join(', ') || '–'

const toCella = (s: SintesiScheda, colonna: Colonna, vista: Vista, p: Parole): CellaElenco => {
  if (colonna.startsWith('livello:')) {
    const nodo = nodoDelLivello(s, vista, colonna.slice('livello:'.length))
    return testo(nodo === null ? null : `${nodo.codice} ${nodo.titolo}`)
  }
  switch (colonna as ColonnaFissa) {
    case 'avanzamento':
      return { tipo: 'barra', valore: s.avanzamento }
    case 'atteso':
      return percentuale(s.atteso)
    case 'tempi':
      return testo(p.tempi(s.tempi))
    case 'conseguimento':
      return percentuale(s.conseguimento)
    case 'indicatori':
      return numero(s.indicatori.totali === 0 ? '–' : p.su(s.indicatori.raggiunti, s.indicatori.totali))
    case 'segnali':
      return testo(s.segnali.map(p.segnale).join(', ') || null)
    case 'mancanze':
      return testo(s.mancanze.map(p.mancanza).join(', ') || null)
    case 'rilievi':
      return testo(printRilievi(s.rilievi, p))
    case 'etichette':
      return testo(s.etichette.join(', ') || null)
    default:
      return testo(s[colonna as 'centro' | 'responsabile' | 'assessorato' | 'areaTematica'])
  }
}

/** What a node or a group shows in a column: its sums where the column has any, else nothing. */
const toCellaSomma = (r: Riepilogo, colonna: Colonna, p: Parole): CellaElenco => {
  switch (colonna) {
    case 'avanzamento':
      return { tipo: 'barra', valore: r.avanzamento }
    case 'atteso':
      return percentuale(r.atteso)
    case 'conseguimento':
      return percentuale(r.conseguimento.motivo === 'senza-obiettivi' ? null : r.conseguimento)
    case 'indicatori':
      return numero(r.indicatori.totali === 0 ? '–' : p.su(r.indicatori.raggiunti, r.indicatori.totali))
    case 'segnali':
      return testo(
        SEGNALI.filter((s) => r.segnali[s] > 0)
          .map((s) => `${r.segnali[s]} ${p.segnale(s)}`)
          .join(', ') || null,
      )
    case 'rilievi':
      return testo(printRilievi(r.rilievi, p))
    default:
      return { tipo: 'testo', testo: '' }
  }
}
