/** The upload area: files can be dropped on it, and the chosen ones are listed with their size. */
export const elencaFile = (): void => {
  for (const area of document.querySelectorAll<HTMLElement>('[data-deposito]')) {
    const campo = area.querySelector<HTMLInputElement>('input[type="file"]')
    const elenco = area.querySelector<HTMLUListElement>('[data-elenco]')
    if (!campo || !elenco) continue
    const mostra = (): void => {
      elenco.replaceChildren(
        ...[...(campo.files ?? [])].map((f) => {
          const voce = document.createElement('li')
          voce.textContent = `${f.name} (${new Intl.NumberFormat('it', { maximumFractionDigits: 1 }).format(f.size / 1024)} kB)`
          return voce
        }),
      )
    }
    campo.addEventListener('change', mostra)
    area.addEventListener('dragover', (e) => {
      e.preventDefault()
      area.classList.add('sopra')
    })
    area.addEventListener('dragleave', () => area.classList.remove('sopra'))
    area.addEventListener('drop', (e) => {
      e.preventDefault()
      area.classList.remove('sopra')
      if (!e.dataTransfer?.files.length) return
      campo.files = e.dataTransfer.files
      mostra()
    })
    mostra()
  }
}
