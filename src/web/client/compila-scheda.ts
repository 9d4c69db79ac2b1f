import { type Bozza, nomeBozza, readBozze, writeBozze } from './compila-bozza.ts'
import {
  type Conflitto,
  createChiave,
  type Richiesta,
  type Salvataggio,
  sendSalvataggio,
} from './compila-rete.ts'

export type Elemento = HTMLInputElement | HTMLTextAreaElement

/** A box: what the server has of it, and what was seen of the card when it was last right. */
export interface Casella {
  readonly el: Elemento
  readonly campo: string
  /** What the server holds; null when nobody knows. */
  salvato: string | null
  vista: number
  /** Two texts, until somebody decides. */
  inConflitto: boolean
  /** The text that the server could not read: not asked again until it changes. */
  rifiutato: string | null
}

export interface Avvisi {
  readonly stato: (
    quale: 'salvo' | 'salvato' | 'senzaRete' | 'scaduta' | 'rifiutato',
    messaggio?: string,
  ) => void
  readonly conflitto: (scheda: SchedaViva, casella: Casella, c: Conflitto, versione: number) => void
  readonly errore: (casella: Casella, messaggio: string | null) => void
  readonly altrui: (casella: Casella, chi: string) => void
  readonly segna: (casella: Casella, sporca: boolean) => void
}

export interface SchedaViva {
  readonly caselle: readonly Casella[]
  /** Is something typed that the server has not acknowledged? */
  readonly isSporca: () => boolean
  /** Is there something to send (conflicts and unreadable texts aside)? */
  readonly canSalvare: () => boolean
  /** Sends what there is, one save at a time; resolves when nothing more can be sent now. */
  readonly salva: () => Promise<void>
  /** Writes the drafts down, and marks the boxes. */
  readonly conserva: () => void
  readonly versione: () => number
}

const ATTESE = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** One card in the page: it knows what is saved, keeps drafts of the rest, and never has two saves in the air. */
export const createSchedaViva = (
  modulo: HTMLFormElement,
  dati: { readonly codice: string; readonly versione: number; readonly salva: string; readonly nome: string },
  caselle: readonly Casella[],
  avvisi: Avvisi,
): SchedaViva & { readonly riprendi: () => boolean } => {
  let versione = dati.versione
  let inCorso: Promise<void> | null = null
  const isSporca = (c: Casella): boolean => c.el.value !== c.salvato
  const canInviare = (c: Casella): boolean => isSporca(c) && !c.inConflitto && c.el.value !== c.rifiutato

  const conserva = (): void => {
    const bozze: Record<string, Bozza> = {}
    for (const c of caselle) {
      const sporca = isSporca(c)
      if (sporca) bozze[c.campo] = { testo: c.el.value, vista: c.vista }
      avvisi.segna(c, sporca)
    }
    writeBozze(dati.nome, bozze)
  }

  const applica = (r: Richiesta, esito: Salvataggio): void => {
    const prima = versione
    versione = esito.versione
    const altri = new Map(esito.altri.map((a) => [a.campo, a]))
    const conflitti = new Map(esito.conflitti.map((c) => [c.campo, c]))
    const rifiutati = new Map(esito.rifiutati.map((x) => [x.campo, x.messaggio]))
    for (const c of caselle) {
      const mandato = r.campi[c.campo]
      const altro = altri.get(c.campo)
      const conflitto = conflitti.get(c.campo)
      const rifiuto = rifiutati.get(c.campo)
      if (conflitto !== undefined) {
        c.inConflitto = true
        avvisi.conflitto(scheda, c, conflitto, esito.versione)
      } else if (rifiuto !== undefined) {
        c.rifiutato = mandato ?? null
        avvisi.errore(c, rifiuto)
      } else if (mandato !== undefined) {
        c.salvato = mandato
        c.vista = esito.versione
        c.rifiutato = null
        avvisi.errore(c, null)
      } else if (altro !== undefined) {
        // Typed since the save left, or about to be: its own save will ask, with what was seen before.
        if (isSporca(c) || c.el === document.activeElement) continue
        c.el.value = altro.testo
        c.salvato = c.el.value
        c.vista = esito.versione
        avvisi.altrui(c, altro.chi)
      } else if (c.vista === prima) c.vista = esito.versione
    }
    conserva()
  }

  const cicla = async (): Promise<void> => {
    for (;;) {
      const daInviare = caselle.filter(canInviare)
      if (daInviare.length === 0) return
      const richiesta: Richiesta = {
        vista: versione,
        viste: Object.fromEntries(daInviare.map((c) => [c.campo, c.vista])),
        campi: Object.fromEntries(daInviare.map((c) => [c.campo, c.el.value])),
        chiave: createChiave(),
      }
      avvisi.stato('salvo')
      for (let n = 0; ; n += 1) {
        const r = await sendSalvataggio(modulo, dati.salva, richiesta)
        if (r.tipo === 'fatto') {
          applica(richiesta, r.esito)
          break
        }
        conserva()
        if (r.tipo !== 'riprova') {
          avvisi.stato(r.tipo === 'scaduta' ? 'scaduta' : 'rifiutato', r.tipo === 'no' ? r.messaggio : '')
          return
        }
        avvisi.stato('senzaRete')
        await aspetta(ATTESE[Math.min(n, ATTESE.length - 1)] ?? 30_000)
      }
    }
  }

  const scheda: SchedaViva & { readonly riprendi: () => boolean } = {
    caselle,
    isSporca: () => caselle.some(isSporca),
    canSalvare: () => caselle.some(canInviare),
    salva: () => {
      inCorso ??= cicla().finally(() => {
        inCorso = null
      })
      return inCorso
    },
    conserva,
    versione: () => versione,
    riprendi: () => {
      let ripreso = false
      for (const [campo, bozza] of Object.entries(readBozze(dati.nome))) {
        const c = caselle.find((x) => x.campo === campo)
        if (c === undefined || c.inConflitto || c.el.value === bozza.testo) continue
        c.el.value = bozza.testo
        c.vista = Math.min(bozza.vista, versione)
        ripreso = true
      }
      if (ripreso) conserva()
      return ripreso
    },
  }
  return scheda
}

/** Waits, or until the network is back. */
const aspetta = (ms: number): Promise<void> =>
  new Promise((basta) => {
    const fine = (): void => {
      clearTimeout(timer)
      removeEventListener('online', fine)
      basta()
    }
    const timer = setTimeout(fine, ms)
    addEventListener('online', fine)
  })

export { nomeBozza }
