import { useAmbiente } from '../ambiente.ts'

export const Piede = () => {
  const { parole, versione } = useAmbiente()
  return (
    <footer class="oc-piede">
      <div class="oc-largo">
        <p>{parole.comuni.piede(versione)}</p>
        <p>{parole.comuni.soloQui}</p>
      </div>
    </footer>
  )
}
