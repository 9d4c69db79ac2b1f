import type { Documento } from '../righe.ts'
import type { SchedaAperta, SchedaLetta } from '../scheda-aperta.ts'
import { dove, estratto, type Segnalatore } from '../segnala.ts'
import type { Tabella } from '../sezioni.ts'
import { findTuttiConfini, indiceDi, type LineaCelle, type Tratto, toLineeCelle, toTratti } from './celle.ts'
import { paginaFasi, toFaseColonne } from './fasi-colonne.ts'
import { paginaIndicatori, toIndicatoreColonne } from './indicatori-colonne.ts'
import { findConfiniTestate, toIntestazioneColonne, toTestataGrezza } from './intestazione-colonne.ts'
import {
  findAllineamento,
  findAllineamentoACaratteri,
  findInterlinea,
  type PaginaTabella,
  toRigheTabella,
} from './righe-tabella.ts'
import type { Testata } from './testate.ts'

/** Reads every card of a document with columns: borders first, learnt from the whole document, then each card. */
export const readColonneSchede = (
  aperte: readonly SchedaAperta[],
  doc: Documento,
  segnala: Segnalatore,
): SchedaLetta[] => {
  const { corpo } = doc
  const testate = aperte.map((a) =>
    toTestataGrezza(a.grezza.pagine[0]?.testata ?? null, a.grezza.intestazione, a.grezza.codice, corpo),
  )
  const confiniTestate = findConfiniTestate(testate, corpo)
  const fasi = readTabelle(
    aperte.map((a) => a.sezioni.fasi),
    doc,
    (l, c, i, n) => paginaFasi(l, c, i, n > 0),
  )
  const indicatori = readTabelle(
    aperte.map((a) => a.sezioni.indicatori),
    doc,
    (l, c, i) => paginaIndicatori(l, c, i),
  )
  return aperte.map((a, i) => {
    const codice = a.grezza.codice
    const g = testate[i] as (typeof testate)[number]
    const {
      dubbio: _,
      descrizione,
      ...resto
    } = toIntestazioneColonne(g, confiniTestate.get(g.firma) ?? { sopra: [], sotto: [] }, corpo)
    for (const [campo, t] of [
      ['fasi', a.sezioni.fasi] as const,
      ['indicatori', a.sezioni.indicatori] as const,
    ])
      segnalaSenzaTestate(t, campo, codice, segnala)
    return {
      ...resto,
      descrizione: descrizione ?? '',
      fasi: (fasi.righe[i] ?? []).map((r) =>
        toFaseColonne(r.riga, r.colonne, fasi.interlinea, codice, segnala),
      ),
      indicatori: (indicatori.righe[i] ?? []).map((r) =>
        toIndicatoreColonne(r.riga, r.colonne, codice, segnala, doc.aCaratteri),
      ),
    }
  })
}

const segnalaSenzaTestate = (
  t: Tabella,
  campo: 'fasi' | 'indicatori',
  scheda: string,
  segnala: Segnalatore,
): void => {
  const prima = t.righe.find((r) => r.testo !== '')
  if (!prima || t.testate.length > 0) return
  segnala.add(
    'errore',
    'tabella-non-letta',
    `Scheda ${scheda}, ${dove(prima)}: la tabella ${campo === 'fasi' ? 'FASI' : 'INDICATORI'} non ha le intestazioni delle colonne ("${estratto(prima.testo)}"…): non è stata letta. Controllare il documento.`,
    { ...prima, scheda, campo },
  )
}

interface RigaConColonne {
  readonly riga: ReturnType<typeof toRigheTabella>[number]
  readonly colonne: readonly Testata[]
}

/** The rows of one kind of table, card by card; line distance and alignment are learnt from all of them. */
const readTabelle = (
  tabelle: readonly Tabella[],
  doc: Documento,
  toPagina: (
    linee: readonly LineaCelle[],
    colonne: readonly Testata[],
    interlinea: number,
    numero: number,
  ) => PaginaTabella,
): { righe: RigaConColonne[][]; interlinea: number } => {
  const tratti = tabelle.map((t) => toTratti(t.righe, t.testate, doc.corpo))
  const confini = findTuttiConfini(tratti.flat(), doc.corpo)
  const linee = new Map<Tratto, LineaCelle[]>()
  for (const t of tratti.flat()) linee.set(t, toLineeCelle(t, confini.get(t.firma) ?? [], doc.corpo))
  const colonnaLunga = (t: Tratto) => indiceDi(t.colonne, 'descrizione')
  const tutti = tratti.flat()
  const interlinea = findInterlinea(
    tutti.map((t) => linee.get(t) ?? []),
    doc.interlineaMassima,
  )
  const pagine = tratti.map((ts) =>
    ts.map((t, n) => ({
      t,
      pagina: { ...toPagina(linee.get(t) ?? [], t.colonne, interlinea, n), prima: n === 0 },
    })),
  )
  const lunga = tutti[0] ? colonnaLunga(tutti[0]) : 0
  const tutteLePagine = pagine.flat().map((p) => p.pagina)
  const allineamento = doc.aCaratteri
    ? findAllineamentoACaratteri(tutteLePagine, lunga)
    : findAllineamento(tutteLePagine, lunga, interlinea)
  const righe = pagine.map((ps) => {
    const colonne = ps[0]?.t.colonne ?? []
    return toRigheTabella(
      ps.map((p) => p.pagina),
      colonne.length,
      allineamento,
      interlinea,
      // Drawn with characters, rows have no space between them: only their heights tell them apart.
      doc.aCaratteri ? Number.POSITIVE_INFINITY : undefined,
    ).map((riga) => ({ riga, colonne }))
  })
  return { righe, interlinea }
}
