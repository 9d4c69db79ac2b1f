/** One person of the last hour of a round: signs in, opens a card, saves its fields, adds a file, and does not give up. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as aspetta } from 'node:timers/promises'
import { createRete, type Guasto, type Passo, type Rete } from './rete.ts'

export interface Compito {
  readonly email: string
  readonly password: string
  readonly campagnaId: number
  readonly vista: string
  readonly codice: string
  readonly campi: readonly string[]
}

/** When a person does what, in milliseconds from the start of the run. */
export interface Orario {
  readonly arriva: number
  /** Everybody is in: they begin to work together. */
  readonly comincia: number
  readonly salvataggi: number
  /** Between two saves, half as much more or less. */
  readonly pausa: number
}

/** What the server said it had done. */
export interface Diario {
  readonly compito: Compito
  /** In order; the text is of this save alone. */
  readonly salvati: readonly { readonly campo: string; readonly testo: string }[]
  readonly caricati: readonly {
    readonly provaId: number
    readonly sha256: string
    readonly byte: number
  }[]
  readonly tempi: Readonly<Record<Passo, readonly number[]>>
  readonly guasti: readonly Guasto[]
  readonly ripetute: number
}

const BYTE_FILE = 200_000
const gettoneDi = (html: string): string => /name="_gettone" value="([^"]+)"/.exec(html)?.[1] ?? ''
const versioneDi = (html: string): number => {
  const casella = /<input[^>]*data-versione=[^>]*>/.exec(html)?.[0] ?? ''
  return Number(/ value="(\d+)"/.exec(casella)?.[1] ?? Number.NaN)
}
const indirizzo = (c: Compito): string => `/compilazione/${c.campagnaId}/${encodeURIComponent(c.codice)}`

const entra = ({ chiama, insisti }: Rete, c: Compito): Promise<true | null> =>
  insisti('accesso', async () => {
    const gettone = gettoneDi((await chiama('/accedi', [200])).corpo)
    const modulo = { _gettone: gettone, email: c.email, password: c.password, poi: '/' }
    await chiama('/accedi', [303], { method: 'POST', body: new URLSearchParams(modulo) })
    return true as const
  })

/**
 * Sends a form with the token of a page; a server born again refuses the forms of before, so the page is asked again
 * and the form sent as it was.
 */
const inviaModulo = async (
  { chiama }: Rete,
  pagina: string,
  tenuto: { gettone: string },
  invia: (gettone: string, attesi: readonly number[]) => ReturnType<Rete['chiama']>,
  atteso: number,
) => {
  const prima = await invia(tenuto.gettone, [atteso, 403])
  if (prima.stato !== 403) return prima
  tenuto.gettone = gettoneDi((await chiama(pagina, [200])).corpo)
  return await invia(tenuto.gettone, [atteso])
}

/** Adds a file nobody else has. The same file sent again, not knowing whether it arrived, is there once. */
const carica = async (rete: Rete, c: Compito, tenuto: { gettone: string }) => {
  const contenuto = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(BYTE_FILE)])
  const pagina = `/piani/${encodeURIComponent(c.vista)}/obiettivi/${encodeURIComponent(c.codice)}/prove`
  return await rete.insisti('caricamento', async () => {
    const r = await inviaModulo(
      rete,
      pagina,
      tenuto,
      (gettone, attesi) => {
        const body = new FormData()
        body.append('_gettone', gettone)
        body.append('su', 'scheda')
        body.append('file', new Blob([contenuto], { type: 'application/pdf' }), 'relazione.pdf')
        return rete.chiama(`${pagina}/file`, attesi, { method: 'POST', body })
      },
      303,
    )
    const provaId = Number(/\?fatto=(?:aggiunta|presente)#prova-(\d+)$/.exec(r.dove)?.[1] ?? Number.NaN)
    if (!Number.isInteger(provaId)) throw new Error(`risposta non capita: ${r.dove}`)
    const sha256 = createHash('sha256').update(contenuto).digest('hex')
    return { provaId, sha256, byte: contenuto.length }
  })
}

const salva = async (
  rete: Rete,
  c: Compito,
  tenuto: { gettone: string },
  { versione, campo, testo }: { readonly versione: number; readonly campo: string; readonly testo: string },
): Promise<number | null> => {
  const pagina = indirizzo(c)
  const body = JSON.stringify({ vista: versione, campi: { [campo]: testo }, chiave: randomUUID() })
  return await rete.insisti('salvataggio', async () => {
    const { corpo } = await inviaModulo(
      rete,
      pagina,
      tenuto,
      (gettone, attesi) =>
        rete.chiama(`${pagina}/salva`, attesi, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', accept: 'application/json', 'x-gettone': gettone },
        }),
      200,
    )
    const esito = JSON.parse(corpo) as { readonly versione: number; readonly salvati: readonly string[] }
    if (!esito.salvati.includes(campo)) throw new Error(`non salvato: ${corpo}`)
    return esito.versione
  })
}

export const vivi = async (url: string, c: Compito, o: Orario): Promise<Diario> => {
  const rete = createRete(url, c.email)
  const salvati: { campo: string; testo: string }[] = []
  const caricati: Diario['caricati'][number][] = []
  const inizio = performance.now()
  const finoA = (quando: number) => aspetta(Math.max(0, inizio + quando - performance.now()))
  const lavora = async (): Promise<void> => {
    await finoA(o.arriva)
    if ((await entra(rete, c)) === null) return
    await finoA(o.comincia + Math.random() * o.pausa)
    const html = await rete.insisti('apertura', async () => (await rete.chiama(indirizzo(c), [200])).corpo)
    if (html === null) return
    const tenuto = { gettone: gettoneDi(html) }
    let versione = versioneDi(html)
    const conFile = Math.floor(Math.random() * o.salvataggi)
    for (let i = 0; i < o.salvataggi; i += 1) {
      const campo = c.campi[i % c.campi.length] ?? ''
      const testo = `${c.email} · ${i + 1} · ${randomUUID()}`
      const dopo = await salva(rete, c, tenuto, { versione, campo, testo })
      if (dopo !== null) {
        versione = dopo
        salvati.push({ campo, testo })
      }
      await aspetta(o.pausa * (0.5 + Math.random()))
      if (i !== conFile) continue
      const file = await carica(rete, c, tenuto)
      if (file !== null) caricati.push(file)
    }
  }
  await lavora()
  return { compito: c, salvati, caricati, tempi: rete.tempi, guasti: rete.guasti, ripetute: rete.ripetute() }
}
