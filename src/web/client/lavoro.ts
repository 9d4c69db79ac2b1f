/**
 * The page of long work reloads itself (the address of its state is in `data-lavoro`); here it asks instead, and
 * moves only its bar and its sentence, until there is something new to show. The server's <noscript> refresh is
 * for browsers without scripts.
 */
export const aggiornaLavoro = (): void => {
  const area = document.querySelector<HTMLElement>('[data-lavoro]')
  const indirizzo = area?.dataset.lavoro
  if (!area || !indirizzo) return
  const barra = area.querySelector('progress')
  const frase = area.querySelector<HTMLElement>('[data-frase]')
  const chiedi = async (): Promise<void> => {
    try {
      const risposta = await fetch(indirizzo, { headers: { accept: 'application/json' } })
      const stato = (await risposta.json()) as {
        readonly finito: boolean
        readonly quota: number | null
        readonly frase: string
      }
      if (!risposta.ok || stato.finito) {
        location.reload()
        return
      }
      if (barra && stato.quota !== null) barra.value = stato.quota
      if (frase && frase.textContent !== stato.frase) frase.textContent = stato.frase
    } catch {
      // The program may be restarting: ask again, the page says what to do when it answers.
    }
    setTimeout(chiedi, 1000)
  }
  setTimeout(chiedi, 500)
}
