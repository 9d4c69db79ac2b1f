import { showConflitto } from './compila-conflitto.ts'
import { createErrore, createNota } from './compila-note.ts'
import { loadPagina } from './compila-rete.ts'
import {
  type Avvisi,
  type Casella,
  createSchedaViva,
  type Elemento,
  nomeBozza,
  type SchedaViva,
} from './compila-scheda.ts'

const PAUSA = 1_500
const PAUSA_DOMANDE = 900

interface Dati {
  readonly schede: readonly { readonly codice: string; readonly versione: number; readonly salva: string }[]
  readonly inGriglia: boolean
  readonly chi: string
  readonly campagna: number
}

/** Fills the {…} of a sentence. */
export const riempi = (frase: string, valori: Readonly<Record<string, string>>): string =>
  frase.replace(/\{(\w+)\}/g, (_, nome: string) => valori[nome] ?? '')

const ora = (): string => new Date().toLocaleTimeString('it', { hour: '2-digit', minute: '2-digit' })

const createCasella = (el: Elemento, versione: number): Casella => {
  // The server put both texts before whoever types: its own buttons decide.
  const vista = el.closest('.oc-casella')?.querySelector<HTMLInputElement>('input[name^="v."]')?.value
  return {
    el,
    campo: el.dataset.campo ?? '',
    salvato: el.dataset.nonSalvato === undefined ? el.defaultValue : null,
    vista: vista === undefined ? versione : Number(vista),
    inConflitto: vista !== undefined,
    rifiutato: null,
  }
}

/** The pages of data entry save as one types, keep drafts while the network is away, and show two texts of one box. */
export const compila = (): void => {
  const radice = document.querySelector<HTMLElement>('[data-compila]')
  const modulo = radice?.querySelector('form')
  const riga = radice?.querySelector<HTMLElement>('[data-stato]')
  if (!radice || !modulo || !riga) return
  const dati = JSON.parse(radice.dataset.compila ?? '') as Dati
  const parole = JSON.parse(radice.dataset.parole ?? '') as Readonly<Record<string, string>>
  const dire = (quale: string, valori: Readonly<Record<string, string>> = {}, male = false): void => {
    riga.textContent = riempi(parole[quale] ?? '', { ora: ora(), ...valori })
    riga.classList.toggle('male', male)
  }
  const avvisi: Avvisi = {
    stato: (quale, messaggio = '') => dire(quale, { messaggio }, quale !== 'salvo' && quale !== 'salvato'),
    conflitto: (scheda, casella, c, versione) => {
      showConflitto(casella, c, versione, parole, () => {
        scheda.conserva()
        void salva(scheda)
      })
      dire('conflitto', {}, true)
    },
    errore: (casella, messaggio) => createErrore(casella.el, messaggio),
    altrui: (casella, chi) => createNota(casella.el, riempi(parole.altrui ?? '', { chi })),
    segna: (casella, sporca) => casella.el.classList.toggle('oc-da-salvare', sporca),
  }
  const schede = dati.schede.map((d) => {
    const scelta = dati.inGriglia ? `[data-codice="${CSS.escape(d.codice)}"]` : '[data-campo]'
    const caselle = [...modulo.querySelectorAll<Elemento>(scelta)].map((el) => createCasella(el, d.versione))
    const nome = nomeBozza(dati.chi, dati.campagna, d.codice)
    return { codice: d.codice, ...createSchedaViva(modulo, { ...d, nome }, caselle, avvisi) }
  })
  const schedaDi = (el: Element): (typeof schede)[number] | undefined =>
    schede.find((s) => s.caselle.some((c) => c.el === el))

  let domande: ReturnType<typeof setTimeout> | undefined
  const salva = async (scheda: SchedaViva): Promise<void> => {
    if (!scheda.canSalvare()) return
    await scheda.salva()
    for (const s of schede) {
      const vista = modulo.querySelector<HTMLInputElement>(`[data-versione="${CSS.escape(s.codice)}"]`)
      if (vista) vista.value = String(s.versione())
    }
    if (schede.some((s) => s.canSalvare())) return
    const caselle = schede.flatMap((s) => s.caselle)
    if (caselle.some((c) => c.inConflitto)) dire('conflitto', {}, true)
    else if (schede.some((s) => s.isSporca())) dire('daCorreggere', {}, true)
    else dire('salvato')
    clearTimeout(domande)
    domande = setTimeout(aggiornaDomande, PAUSA_DOMANDE)
  }
  const salvaTutte = async (): Promise<void> => {
    await Promise.all(schede.map(salva))
  }

  const timer = new Map<SchedaViva, ReturnType<typeof setTimeout>>()
  const fraPoco = (scheda: SchedaViva): void => {
    clearTimeout(timer.get(scheda))
    timer.set(
      scheda,
      setTimeout(() => void salva(scheda), PAUSA),
    )
  }
  radice.addEventListener('input', (e) => {
    const scheda = schedaDi(e.target as Element)
    if (scheda === undefined) return
    scheda.conserva()
    fraPoco(scheda)
  })
  radice.addEventListener('change', (e) => {
    const scheda = schedaDi(e.target as Element)
    if (scheda !== undefined) void salva(scheda)
  })
  document.addEventListener('visibilitychange', () => void salvaTutte())

  radice.addEventListener('click', (e) => {
    const pulsante = (e.target as Element).closest<HTMLElement>('[data-riprendi]')
    const el = modulo.querySelector<Elemento>('[data-campo="scheda.statoDiAttuazione"]')
    if (!pulsante || !el) return
    e.preventDefault()
    el.value = [el.value.trimEnd(), pulsante.dataset.riprendi ?? ''].filter((t) => t !== '').join('\n\n')
    el.dispatchEvent(new Event('input', { bubbles: true }))
    el.focus()
  })

  let parte = false
  modulo.addEventListener('submit', (e) => {
    const pulsante = e.submitter as HTMLButtonElement | null
    // A conflict shown by the server, decided with its own button: the form goes as it would without scripts.
    if (parte || pulsante?.name === 'decidi') {
      parte = true
      return
    }
    const invia = pulsante?.value === 'invia'
    // With all saved the form goes now: asked again from within its own submit event, a browser would not send it.
    if (invia && !schede.some((s) => s.isSporca())) {
      parte = true
      return
    }
    e.preventDefault()
    void salvaTutte().then(() => {
      if (!schede.some((s) => s.isSporca())) {
        if (!invia) return dire('salvato')
        parte = true
        modulo.requestSubmit(pulsante)
        return
      }
      const ferma = schede.flatMap((s) => s.caselle).find((c) => c.el.value !== c.salvato)
      if (ferma?.inConflitto) dire('conflitto', {}, true)
      ferma?.el.focus()
    })
  })
  addEventListener('beforeunload', (e) => {
    if (!parte && schede.some((s) => s.isSporca())) e.preventDefault()
  })
  addEventListener('pageshow', () => {
    parte = false
  })

  if (schede.map((s) => s.riprendi()).some(Boolean)) dire('bozza')
  void salvaTutte()
}

/** Questions, and what is missing, as the server sees them now; the boxes are left alone. */
const aggiornaDomande = async (): Promise<void> => {
  const vive = [...document.querySelectorAll<HTMLElement>('[data-vivo]')]
  if (vive.length === 0) return
  const nuova = await loadPagina().catch(() => null)
  for (const qui of vive) {
    const ora = nuova?.getElementById(qui.id)
    if (!ora || ora.innerHTML === qui.innerHTML) continue
    const aperti = [...qui.querySelectorAll('details')].map((d) => d.open)
    if (qui.contains(document.activeElement)) continue
    qui.replaceChildren(...ora.childNodes)
    for (const [i, d] of [...qui.querySelectorAll('details')].entries()) if (aperti[i]) d.open = true
  }
}
