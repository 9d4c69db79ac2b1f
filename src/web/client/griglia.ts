import { riempi } from './compila.ts'
import type { Elemento } from './compila-scheda.ts'

const RIGHE_MASSIME = 2_000

/** A block copied from a spreadsheet: cells between tabs, rows between ends of line, quotes around what has either. */
export const readBlocco = (testo: string): readonly (readonly string[])[] => {
  const righe: string[][] = [[]]
  let cella = ''
  let tra = false
  const chiudi = (): void => {
    righe.at(-1)?.push(cella)
    cella = ''
  }
  const pulito = testo.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let i = 0; i < pulito.length; i += 1) {
    const c = pulito[i] ?? ''
    if (tra) {
      if (c !== '"') cella += c
      else if (pulito[i + 1] === '"') {
        cella += c
        i += 1
      } else tra = false
    } else if (c === '"' && cella === '') tra = true
    else if (c === '\t') chiudi()
    else if (c === '\n') {
      chiudi()
      righe.push([])
    } else cella += c
  }
  chiudi()
  return righe.slice(0, RIGHE_MASSIME)
}

const righeDi = (tabella: Element): readonly (readonly Elemento[])[] =>
  [...tabella.querySelectorAll('[data-riga]')].map((r) => [...r.querySelectorAll<Elemento>('[data-campo]')])

/** Is the caret at this end of the text, with nothing selected (or all of it, as when the box was just entered)? */
const aCapo = (el: Elemento, fine: boolean): boolean => {
  const { selectionStart: da, selectionEnd: a, value } = el
  if (da === 0 && a === value.length) return true
  return da === a && da === (fine ? value.length : 0)
}

const passoDi = (e: KeyboardEvent, el: Elemento): readonly [riga: number, colonna: number] | null => {
  if (e.ctrlKey || e.metaKey || e.altKey) return null
  const unaRiga = !el.value.includes('\n')
  if (e.key === 'Enter') return [e.shiftKey ? -1 : 1, 0]
  if (e.shiftKey) return null
  if (e.key === 'ArrowDown' && (unaRiga || aCapo(el, true))) return [1, 0]
  if (e.key === 'ArrowUp' && (unaRiga || aCapo(el, false))) return [-1, 0]
  if (e.key === 'ArrowRight' && aCapo(el, true)) return [0, 1]
  if (e.key === 'ArrowLeft' && aCapo(el, false)) return [0, -1]
  return null
}

/** Moves among the boxes as in a spreadsheet, and spreads a pasted block over them. Alt and Enter begin a new line. */
export const foglio = (): void => {
  const radice = document.querySelector<HTMLElement>('[data-compila]')
  const parole = JSON.parse(radice?.dataset.parole ?? '{}') as Readonly<Record<string, string>>
  const stato = radice?.querySelector('[data-stato]')
  for (const tabella of document.querySelectorAll('.oc-griglia')) {
    const posto = (el: Element) => {
      const righe = righeDi(tabella)
      const riga = righe.findIndex((r) => r.includes(el as Elemento))
      return { righe, riga, colonna: righe[riga]?.indexOf(el as Elemento) ?? -1 }
    }
    tabella.addEventListener('keydown', (evento) => {
      const e = evento as KeyboardEvent
      const el = e.target as Elemento
      if (el.dataset.campo === undefined) return
      if (e.key === 'Enter' && e.altKey && el instanceof HTMLTextAreaElement) {
        e.preventDefault()
        el.setRangeText('\n', el.selectionStart, el.selectionEnd, 'end')
        el.dispatchEvent(new Event('input', { bubbles: true }))
        return
      }
      const passo = passoDi(e, el)
      if (passo === null) return
      const { righe, riga, colonna } = posto(el)
      const dove = righe[riga + passo[0]]?.[colonna + passo[1]]
      e.preventDefault()
      dove?.focus()
      dove?.select()
    })
    tabella.addEventListener('paste', (evento) => {
      const e = evento as ClipboardEvent
      const el = e.target as Elemento
      const testo = e.clipboardData?.getData('text/plain') ?? ''
      const blocco = readBlocco(testo)
      // A text of several lines pasted in a note is that note's.
      const daSpargere = testo.includes('\t') || (blocco.length > 1 && el instanceof HTMLInputElement)
      if (el.dataset.campo === undefined || !daSpargere) return
      e.preventDefault()
      const { righe, riga, colonna } = posto(el)
      let messe = 0
      let fuori = 0
      for (const [i, celle] of blocco.entries())
        for (const [j, valore] of celle.entries()) {
          const dove = righe[riga + i]?.[colonna + j]
          if (dove === undefined) {
            fuori += 1
            continue
          }
          dove.value = valore
          dove.dispatchEvent(new Event('input', { bubbles: true }))
          messe += 1
        }
      const frase = (fuori === 0 ? parole.incollate : parole.incollateMeno) ?? ''
      if (stato) stato.textContent = riempi(frase, { n: String(messe), fuori: String(fuori) })
    })
  }
}
