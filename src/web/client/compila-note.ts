import type { Elemento } from './compila-scheda.ts'

const attorno = (el: Elemento): HTMLElement | null => el.closest('.oc-casella')

/** The names of what describes a box, with one added or taken away. */
const descrivi = (el: Elemento, id: string, c_e: boolean): void => {
  const altri = (el.getAttribute('aria-describedby') ?? '').split(' ').filter((x) => x !== '' && x !== id)
  const tutti = c_e ? [id, ...altri] : altri
  if (tutti.length === 0) el.removeAttribute('aria-describedby')
  else el.setAttribute('aria-describedby', tutti.join(' '))
}

const scrivi = (el: Elemento, id: string, classe: string, testo: string | null): void => {
  let riga = document.getElementById(id)
  if (testo === null) riga?.remove()
  else {
    if (riga === null) {
      riga = document.createElement('p')
      riga.id = id
      attorno(el)?.append(riga)
    }
    riga.className = classe
    riga.textContent = testo
  }
  descrivi(el, id, testo !== null)
}

/** Why a text is not a value, beside its box; null takes it away. */
export const createErrore = (el: Elemento, messaggio: string | null): void => {
  scrivi(el, `e-${el.name}`, 'oc-errore-campo', messaggio)
  el.classList.toggle('oc-errato', messaggio !== null)
  if (messaggio === null) el.removeAttribute('aria-invalid')
  else el.setAttribute('aria-invalid', 'true')
}

/** Something to know of a box, under it. */
export const createNota = (el: Elemento, testo: string): void =>
  scrivi(el, `d-${el.name}`, 'oc-aiuto oc-scritto-da', testo)
