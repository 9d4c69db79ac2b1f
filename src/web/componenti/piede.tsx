import { useAmbiente } from '../ambiente.ts'

export const Piede = () => {
  const { parole, versione, chi, fuori } = useAmbiente()
  return (
    <footer class="oc-piede">
      <div class="oc-largo">
        <p>{parole.comuni.piede(versione)}</p>
        {chi === null && !fuori ? <p>{parole.comuni.soloQui}</p> : null}
      </div>
    </footer>
  )
}
