/**
 * Buttons that copy a field's address (`data-copia` is its id). They stay hidden where the browser can't copy; the
 * field is there to be selected by hand. What happened is said in the nearest status line.
 */
export const copiaIndirizzi = (): void => {
  for (const pulsante of document.querySelectorAll<HTMLButtonElement>('button[data-copia]')) {
    const campo = document.getElementById(pulsante.dataset.copia ?? '')
    if (!(campo instanceof HTMLInputElement)) continue
    pulsante.hidden = false
    pulsante.addEventListener('click', async () => {
      campo.select()
      // An intranet on plain http has no clipboard of its own: the older command still works there.
      const copiato = navigator.clipboard
        ? await navigator.clipboard.writeText(campo.value).then(
            () => true,
            () => document.execCommand('copy'),
          )
        : document.execCommand('copy')
      const stato = pulsante.closest('details, .oc-abbonamento')?.querySelector('[role="status"]')
      if (stato && copiato) stato.textContent = pulsante.dataset.copiato ?? ''
    })
  }
}
