/** One person of the last hour of a round: signs in, opens a card, saves its fields, and does not give up. */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as aspetta } from 'node:timers/promises'

export interface Compito {
  readonly email: string
  readonly password: string
  readonly campagnaId: number
  readonly codice: string
  readonly campi: readonly string[]
  readonly salvataggi: number
  /** Milliseconds between two saves. */
  readonly pausa: number
}

export interface Diario {
  /** What the server said it had written: the text is of this save alone. */
  readonly confermati: { readonly campo: string; readonly testo: string }[]
  /** Milliseconds of each request answered at the first attempt. */
  readonly accesso: number[]
  readonly apertura: number[]
  readonly salvataggio: number[]
  /** Requests asked again because the server was not there. */
  ripetute: number
  readonly errori: string[]
}

const TENTATIVI = 200
const RIPROVA_MS = 250

class SenzaServer extends Error {}

export const vivi = async (url: string, c: Compito): Promise<Diario> => {
  const diario: Diario = {
    confermati: [],
    accesso: [],
    apertura: [],
    salvataggio: [],
    ripetute: 0,
    errori: [],
  }
  const biscotti = new Map<string, string>()
  const chiama = async (percorso: string, opzioni: RequestInit = {}): Promise<Response> => {
    const cookie = [...biscotti].map(([n, v]) => `${n}=${v}`).join('; ')
    const headers = {
      'sec-fetch-site': 'same-origin',
      cookie,
      ...(opzioni.headers as Record<string, string>),
    }
    const risposta = await fetch(url + percorso, { ...opzioni, headers, redirect: 'manual' }).catch((e) => {
      throw new SenzaServer(String(e))
    })
    for (const b of risposta.headers.getSetCookie()) {
      const [nome = '', valore = ''] = (b.split(';')[0] ?? '').split('=')
      biscotti.set(nome, valore)
    }
    return risposta
  }
  /** Asks until the server is there; only what was answered at once is timed. */
  const insisti = async <T>(tempi: number[], azione: () => Promise<T>): Promise<T> => {
    for (let n = 0; n < TENTATIVI; n += 1) {
      const inizio = performance.now()
      try {
        const esito = await azione()
        if (n === 0) tempi.push(performance.now() - inizio)
        return esito
      } catch (errore) {
        if (!(errore instanceof SenzaServer)) throw errore
        diario.ripetute += 1
        await aspetta(RIPROVA_MS)
      }
    }
    throw new Error('il server non è tornato')
  }
  const testo = async (r: Response, attesi: readonly number[]): Promise<string> => {
    const corpo = await r.text().catch((e) => {
      throw new SenzaServer(String(e))
    })
    if (!attesi.includes(r.status)) throw new Error(`${r.status} ${corpo.slice(0, 200)}`)
    return corpo
  }
  const gettoneDi = (html: string): string => /name="_gettone" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const pagina = `/compilazione/${c.campagnaId}/${encodeURIComponent(c.codice)}`

  const entra = () =>
    insisti(diario.accesso, async () => {
      const gettone = gettoneDi(await testo(await chiama('/accedi'), [200]))
      const modulo = { _gettone: gettone, email: c.email, password: c.password, poi: '/' }
      await testo(await chiama('/accedi', { method: 'POST', body: new URLSearchParams(modulo) }), [303])
    })
  const apri = (tempi: number[]) => insisti(tempi, async () => testo(await chiama(pagina), [200]))

  try {
    await entra()
    let html = await apri(diario.apertura)
    let gettone = gettoneDi(html)
    let versione = Number(
      /data-versione="[^"]*"[^>]*value="(\d+)"|value="(\d+)"[^>]*data-versione/
        .exec(html)
        ?.slice(1)
        .find(Boolean) ?? 0,
    )
    for (let i = 0; i < c.salvataggi; i += 1) {
      const campo = c.campi[i % c.campi.length] ?? ''
      const valore = `${c.email} · ${i + 1} · ${randomUUID()}`
      const corpo = JSON.stringify({ vista: versione, campi: { [campo]: valore }, chiave: randomUUID() })
      const esito = await insisti(diario.salvataggio, async () => {
        const salva = () =>
          chiama(`${pagina}/salva`, {
            method: 'POST',
            body: corpo,
            headers: { 'content-type': 'application/json', accept: 'application/json', 'x-gettone': gettone },
          })
        let risposta = await salva()
        if (risposta.status === 403) {
          // The server was born again: forms of before are of another life.
          await risposta.text().catch(() => '')
          html = await testo(await chiama(pagina), [200])
          gettone = gettoneDi(html)
          risposta = await salva()
        }
        return JSON.parse(await testo(risposta, [200])) as { versione: number; salvati: readonly string[] }
      })
      if (!esito.salvati.includes(campo)) throw new Error(`non salvato: ${JSON.stringify(esito)}`)
      versione = esito.versione
      diario.confermati.push({ campo, testo: valore })
      await aspetta(c.pausa * (0.5 + Math.random()))
    }
  } catch (errore) {
    diario.errori.push(String(errore))
  }
  return diario
}
