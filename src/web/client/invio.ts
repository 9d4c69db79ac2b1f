/**
 * A form that starts long work says so at once and is not sent twice. The words are in the button's own
 * `data-attesa`, written by the server. Coming back with the browser's arrow frees the button again.
 */
export const unaVoltaSola = (): void => {
  for (const pulsante of document.querySelectorAll<HTMLButtonElement>('button[data-attesa]')) {
    const testo = pulsante.textContent
    pulsante.form?.addEventListener('submit', (evento) => {
      if (pulsante.getAttribute('aria-disabled') === 'true') {
        evento.preventDefault()
        return
      }
      pulsante.setAttribute('aria-disabled', 'true')
      pulsante.textContent = pulsante.dataset.attesa ?? testo
    })
    addEventListener('pageshow', () => {
      pulsante.removeAttribute('aria-disabled')
      pulsante.textContent = testo
    })
  }
}
