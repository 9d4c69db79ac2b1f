import { createNota } from './compila-note.ts'
import type { Conflitto } from './compila-rete.ts'
import type { Casella } from './compila-scheda.ts'

const quando = (istante: string): string =>
  new Date(istante).toLocaleString('it', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/**
 * Two texts of one box: mine stays in it, theirs stands under it, and whoever types decides. `deciso` is called when a
 * choice was made; nothing is written before.
 */
export const showConflitto = (
  casella: Casella,
  c: Conflitto,
  versione: number,
  parole: Readonly<Record<string, string>>,
  deciso: () => void,
): void => {
  const { el } = casella
  const attorno = el.closest('.oc-casella')
  const modello = document.getElementById('oc-conflitto')
  if (!attorno || !(modello instanceof HTMLTemplateElement)) return
  attorno.querySelector('.oc-conflitto')?.remove()
  const copia = modello.content.cloneNode(true) as DocumentFragment
  const blocco = copia.querySelector<HTMLElement>('.oc-conflitto')
  if (!blocco) return
  const spiega = blocco.querySelector('[data-spiega]')
  const loro = blocco.querySelector('[data-loro]')
  const frase = parole.conflittoSpiega ?? ''
  if (spiega) spiega.textContent = frase.replace('{chi}', c.chi).replace('{quando}', quando(c.quando))
  if (loro) loro.textContent = c.loro === '' ? (parole.conflittoVuoto ?? '') : c.loro
  blocco.setAttribute('aria-label', c.etichetta)
  const scegli = {
    mio: () => {},
    loro: () => {
      el.value = c.loro
      casella.salvato = el.value
    },
    unisci: () => {
      el.value = `${el.value.trimEnd()}\n\n${c.loro}`
      createNota(el, parole.unito ?? '')
    },
  } as const
  for (const pulsante of blocco.querySelectorAll<HTMLButtonElement>('[data-decidi]')) {
    const scelta = pulsante.dataset.decidi as keyof typeof scegli
    if (scelta === 'unisci' && el instanceof HTMLInputElement) pulsante.remove()
    pulsante.addEventListener('click', () => {
      scegli[scelta]()
      casella.inConflitto = false
      casella.vista = versione
      blocco.remove()
      el.focus()
      deciso()
    })
  }
  attorno.append(blocco)
}
