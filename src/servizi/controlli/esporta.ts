import { stringify } from 'csv-stringify/sync'
import { toCellaTesto } from '../../documenti/stampa/foglio/celle.ts'
import { scriviCartella, toFoglio } from '../../documenti/stampa/foglio/scrivi.ts'
import type { Colonna } from '../../documenti/tracciato/foglio/colonne.ts'
import { findControllo } from '../../dominio/coerenza/controlli.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { toNomeFile } from '../nome-file.ts'
import { type Controlli, getControlli, type RichiestaControlli, type RilievoInContesto } from './controlli.ts'

/** A file of findings, to be sent to who answers for the cards. */
export interface FileRilievi {
  readonly contenuto: Uint8Array
  readonly tipo: string
  readonly nomeFile: string
}

const GRAVITA = { E: 'errore', W: 'attenzione', I: 'informazione' } as const

const colonna = (
  campo: string,
  titolo: string,
  larghezza: number,
  tipo: Colonna['tipo'] = 'testo',
): Colonna => ({
  campo,
  titolo,
  tipo,
  obbligatoria: false,
  larghezza,
  aiuto: '',
})

/** The last column is left empty: who receives the file answers there. */
const COLONNE: readonly Colonna[] = [
  colonna('codice', 'Obiettivo', 16),
  colonna('descrizione', 'Descrizione', 44),
  colonna('centro', 'Centro di responsabilità', 28),
  colonna('responsabile', 'Responsabile', 24),
  colonna('gravita', 'Gravità', 13),
  colonna('regola', 'Regola', 9),
  colonna('controllo', 'Che cosa si controlla', 34),
  colonna('domanda', 'Domanda', 60),
  colonna('evidenza', 'Evidenza', 60),
  colonna('pagina', 'Pagina', 9, 'intero'),
  colonna('riga', 'Riga', 9, 'intero'),
  colonna('risposta', 'Risposta', 40),
]

type Riga = Readonly<Record<string, string | number | null>>

const toRiga = ({ rilievo: r, scheda }: RilievoInContesto): Riga => ({
  codice: r.codice ?? (r.codici ?? []).join(', '),
  descrizione: scheda?.descrizione ?? null,
  centro: scheda?.centro ?? null,
  responsabile: scheda?.responsabile ?? null,
  gravita: GRAVITA[r.gravita],
  regola: r.regola,
  controllo: findControllo(r.regola)?.titolo ?? null,
  domanda: r.domanda,
  evidenza: r.evidenza,
  pagina: r.pagina,
  riga: r.riga,
  risposta: null,
})

/** The findings that a request shows, all of them, as a file; null when there is no such view. */
export const exportControlli = async (
  ctx: Contesto,
  { formato, ...r }: RichiestaControlli & { readonly formato: 'csv' | 'xlsx' },
): Promise<FileRilievi | null> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const controlli = await getControlli(ctx, r)
  if (controlli === null) return null
  const righe = controlli.rilievi.map(toRiga)
  const nomeFile = `${toNomeFile(['rilievi', r.vista, r.regola, r.centro, r.responsabile].filter((p) => p)).slice(0, 100)}.${formato}`
  return formato === 'csv'
    ? { contenuto: toCsv(righe), tipo: 'text/csv; charset=utf-8', nomeFile }
    : {
        contenuto: await toXlsx(righe, controlli, ctx.adesso),
        tipo: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        nomeFile,
      }
}

/** As a spreadsheet in Italian opens it; a text that would be taken for a formula is made harmless. */
const toCsv = (righe: readonly Riga[]): Uint8Array =>
  Buffer.from(
    stringify(
      righe.map((r) =>
        COLONNE.map(({ campo }) => {
          const t = String(r[campo] ?? '')
          return /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(t) ? `'${t}` : t
        }),
      ),
      {
        columns: COLONNE.map((c) => c.titolo),
        header: true,
        delimiter: ';',
        record_delimiter: 'windows',
        bom: true,
      },
    ),
  )

const toXlsx = (righe: readonly Riga[], c: Controlli, adesso: string): Promise<Uint8Array> =>
  scriviCartella(
    [
      toFoglio(
        {
          nome: 'Rilievi',
          colonne: COLONNE,
          righe: righe.map((r) =>
            Object.fromEntries(
              Object.entries(r).map(([k, v]) => [
                k,
                typeof v === 'string' ? toCellaTesto(v.slice(0, 32_000)) : v,
              ]),
            ),
          ),
        },
        { esempi: false, compilabili: 0 },
      ),
    ],
    `Rilievi ${c.vista.titolo} · ${c.ente}`,
    new Date(adesso),
  )
